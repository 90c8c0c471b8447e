import type { Span } from "#pipeline/model/span.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { keepText, viewText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { type Fingerprint, formatFingerprint, toFingerprint } from "./fingerprint.ts";

/** The fingerprint of a text, up to 1.1 kB in one line: what it gives away of the text, `Fingerprint` says. */
export function fingerprintOf(text: string, options: DedupeOptions): string {
	return formatFingerprint(fingerprintText(text, [], options));
}

/**
 * What a sighting keeps of a text.
 *
 * @param quoted - spans that stand inside block quotations, in order.
 * @returns the fingerprint as one line, and how many words were read, each repeated passage once.
 */
export function sightingOf(
	text: string,
	quoted: readonly Span[],
	options: DedupeOptions,
): { readonly fingerprint: string; readonly words: number } {
	const fingerprint = fingerprintText(text, quoted, options);
	return { fingerprint: formatFingerprint(fingerprint), words: fingerprint.words };
}

function fingerprintText(text: string, quoted: readonly Span[], options: DedupeOptions): Fingerprint {
	const { repeats, fingerprints } = options;
	return toFingerprint(viewText(keepText(text, repeats, quoted, new WordArena())), fingerprints);
}
