import type { Root } from "hast";
import type { EditionId } from "./ids.ts";

/** A curator's words for one month of the digest. A month without them is an edition too. */
export interface Edition {
	/** The month: `yyyy-mm`. */
	readonly id: EditionId;
	/** Path below the content folder. */
	readonly file: string;
	/** Stands over the month's page in place of the month's name. */
	readonly title: string | null;
	/** Who wrote it. */
	readonly by: string;
	/** When, or when it was last corrected: `yyyy-mm-dd`. */
	readonly date: string;
	readonly foreword: Root;
}
