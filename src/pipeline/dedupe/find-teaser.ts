import type { Words } from "#pipeline/text/word-columns.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import type { RepeatOptions, WordRange } from "./find-repeat.ts";

/** A text that begins, breaks off with an ellipsis and begins again in full: the range of the broken-off beginning. */
export function findTeaser(
	{ hashes, flags }: Words,
	{ fewestTeaserWords, mostWordsAfterTeaser }: RepeatOptions,
): WordRange | null {
	const latest = hashes.length / 2;
	for (let cut = fewestTeaserWords - 1; cut < latest; cut++) {
		if (((flags[cut] as number) & WORD_FLAGS.cut) === 0) continue;
		for (let again = cut + 1; again <= cut + 1 + mostWordsAfterTeaser; again++) {
			const goesOn = ((flags[again + cut] ?? WORD_FLAGS.cut) & WORD_FLAGS.cut) === 0;
			if (goesOn && beginsAlike(hashes, again, cut)) return { start: 0, end: again };
		}
	}
	return null;
}

/** Whether the first words stand at `again` too. The last one may have been cut within. */
function beginsAlike(hashes: Uint32Array, again: number, count: number): boolean {
	for (let k = 0; k < count; k++) if (hashes[k] !== hashes[again + k]) return false;
	return true;
}
