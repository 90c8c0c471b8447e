import { fileURLToPath } from "node:url";
import type { AccuracyTable } from "./table.ts";

/** Where the `/about/` page takes the figures from. */
export const ACCURACY_FILE = fileURLToPath(new URL("../../src/views/accuracy.json", import.meta.url));

/** The file's text for a table. */
export function accuracyJson(table: AccuracyTable): string {
	return `${JSON.stringify(table, null, "\t")}\n`;
}
