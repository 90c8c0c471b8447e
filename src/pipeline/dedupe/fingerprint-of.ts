import { toComparedText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { formatFingerprint, toFingerprint } from "./fingerprint.ts";

/** The fingerprint of a text, up to 1.1 kB in one line: what it gives away of the text, `Fingerprint` says. */
export function fingerprintOf(text: string, options: DedupeOptions): string {
	return formatFingerprint(toFingerprint(toComparedText(text, options.repeats), options.fingerprints));
}
