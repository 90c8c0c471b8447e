import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepText, toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { judge } from "#pipeline/dedupe/judge.ts";
import { saveTexts } from "#pipeline/dedupe/save-texts.ts";
import { DamagedIndex, SavedTexts } from "#pipeline/dedupe/saved-texts.ts";
import type { TextDocument } from "#pipeline/dedupe/text-document.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { makeBatches } from "../../eval/labelled-batch.ts";

const documents = (makeBatches(1, 70_001)[0]?.documents ?? []).slice(0, 120);

/** The words of the file. */
function save(from: readonly TextDocument[]): Uint32Array {
	const arena = new WordArena();
	const texts = from.map(({ id, text }) => ({ id, text: keepText(text, dedupeOptions.repeats, [], arena) }));
	const parts = Array.from(saveTexts(texts, dedupeOptions.candidates, [7, 8]), (part) => Array.from(part));
	return Uint32Array.from(parts.flat());
}

const open = (file: Uint32Array): SavedTexts | null =>
	SavedTexts.open((start, count) => file.slice(start, start + count), file.length);

const read = (text: string) => toComparedText(text, dedupeOptions.repeats);
const file = save(documents);

describe("saved texts", () => {
	it("say of what they were made", () => {
		expect(open(file)?.head).toMatchObject({ texts: documents.length, size: file.length, stamp: [7, 8] });
	});

	it("find each text that is the same as a new one, as comparing it with all of them does", () => {
		const saved = open(file);
		for (const { id, text } of documents) {
			const found = new Map(saved?.find(read(text), dedupeOptions).map((match) => [match.id, match.verdict]));
			expect(found.get(id)).toMatchObject({ kind: "same", tier: "identical" });
			const same = documents.filter(
				(other) => judge(read(text), read(other.text), dedupeOptions.judge).kind === "same",
			);
			if (same.length <= dedupeOptions.lookup.mostCompared) {
				expect([...found].filter(([, { kind }]) => kind === "same").map(([other]) => other)).toEqual(
					expect.arrayContaining(
						same.filter(({ text: other }) => read(other).hashes.length >= 64).map((each) => each.id),
					),
				);
			}
		}
	});

	it("find nothing where nothing is known, and for no words", () => {
		expect(open(save([]))?.find(read(documents[0]?.text ?? ""), dedupeOptions)).toEqual([]);
		expect(open(file)?.find(read(""), dedupeOptions)).toEqual([]);
	});

	it("do not open when cut, longer, of another version or of something else", () => {
		expect(open(file.slice(0, -1))).toBeNull();
		expect(open(Uint32Array.from([...file, 0]))).toBeNull();
		expect(open(new Uint32Array(0))).toBeNull();
		for (const word of [0, 1]) {
			const other = file.slice();
			other[word] = (other[word] ?? 0) + 1;
			expect(open(other)).toBeNull();
		}
	});

	it("say so when damaged, or give what was saved", () => {
		const text = read(documents[3]?.text ?? "");
		const whole = open(file)?.find(text, dedupeOptions);
		fc.assert(
			fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 0xffffffff }), (place, bits) => {
				const damaged = file.slice();
				damaged[place] = ((damaged[place] ?? 0) ^ bits) >>> 0;
				const saved = open(damaged);
				if (saved === null) return;
				try {
					expect(saved.find(text, dedupeOptions)).toEqual(whole);
				} catch (error) {
					expect(error).toBeInstanceOf(DamagedIndex);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
