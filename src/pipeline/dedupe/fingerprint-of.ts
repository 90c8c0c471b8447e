import { toComparedText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { formatFingerprint, toFingerprint } from "./fingerprint.ts";

/** The fingerprint of a text, about 1 kB in one line: tier and score can be computed from it, the text cannot be read from it. */
export function fingerprintOf(text: string, options: DedupeOptions): string {
	return formatFingerprint(toFingerprint(toComparedText(text, options.repeats), options.fingerprints));
}
