import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { DamagedIndex, type SavedMatch, type SavedTexts } from "#pipeline/dedupe/saved-texts.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { stampOf, withIndex, writeIndex } from "./index-file.ts";

/**
 * What a text has to do with known documents, the most alike first.
 *
 * @param index - where their index stands.
 * @param documents - the JSON Lines file that they were read from: the index is written anew where it is missing, damaged
 *   or older than that file. Without it, such an index is a fault.
 * @throws {SyntaxError} saying what to do about the index, or naming the lines that are not documents.
 */
export function findKnown(text: string, index: string, documents: string | null): readonly SavedMatch[] {
	const compared = toComparedText(text, dedupeOptions.repeats);
	const stamp = documents === null ? null : stampOf(documents);
	const look = (): readonly SavedMatch[] | null =>
		unlessDamaged(() => withIndex(index, (saved) => (isOf(saved, stamp) ? saved.find(compared, dedupeOptions) : null)));
	const found = look();
	if (found !== null) return found;
	if (documents === null) {
		throw new SyntaxError(`${index} is no whole index of this version: give --jsonl FILE, and it is written anew.`);
	}
	writeIndex(documents, index);
	return look() ?? [];
}

function isOf({ head }: SavedTexts, stamp: readonly [number, number] | null): boolean {
	return stamp === null || (head.stamp[0] === stamp[0] && head.stamp[1] === stamp[1]);
}

function unlessDamaged<Result>(find: () => Result): Result | null {
	try {
		return find();
	} catch (error) {
		if (error instanceof DamagedIndex) return null;
		throw error;
	}
}
