import type { ClusterOptions } from "./cluster-texts.ts";
import type { FamilyOptions } from "./families.ts";
import type { RepeatOptions } from "./find-repeat.ts";
import type { FingerprintOptions } from "./fingerprint.ts";
import type { LookupOptions } from "./saved-texts.ts";
import type { SketchOptions } from "./sketch.ts";
import type { DiffOptions } from "./word-diff.ts";

/** Every threshold of the duplicate engine. */
export interface DedupeOptions extends ClusterOptions {
	/** Words: what is said of a shorter text is that it is too short to compare. */
	readonly fewestComparable: number;
	readonly diff: DiffOptions;
	readonly repeats: RepeatOptions;
	readonly families: FamilyOptions;
	readonly fingerprints: FingerprintOptions;
	readonly sketch: SketchOptions;
	readonly lookup: LookupOptions;
}
