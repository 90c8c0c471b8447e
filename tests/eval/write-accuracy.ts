import { writeFileSync } from "node:fs";
import { ACCURACY_FILE, accuracyJson } from "./accuracy-file.ts";
import { accuracyTable } from "./table.ts";

writeFileSync(ACCURACY_FILE, accuracyJson(accuracyTable()));
