import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFingerprints } from "#pipeline/dedupe/compare-fingerprints.ts";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { type Fingerprint, formatFingerprint, parseFingerprint, toFingerprint } from "#pipeline/dedupe/fingerprint.ts";
import { dedupeOptions } from "#pipeline/options.ts";

const word = fc.constantFrom(...'lock mill Quay 42 meter noon ledger ferry > " tower March crate\n seed.'.split(" "));
const text = fc.array(word, { maxLength: 900 }).map((words) => words.join(" "));

const read = (from: string): Fingerprint =>
	toFingerprint(toComparedText(from, dedupeOptions.repeats), dedupeOptions.fingerprints);

describe("a fingerprint", () => {
	it("is read as it was written", () => {
		fc.assert(
			fc.property(text, (each) => {
				const fingerprint = read(each);
				expect(parseFingerprint(formatFingerprint(fingerprint))).toEqual(fingerprint);
			}),
		);
	});

	it("holds at most every second shingle, and no more than fit into about 1 kB", () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{3,9}$/u), { minLength: 3, maxLength: 3000 }), (words) => {
				const fingerprint = read(words.join(" "));
				expect(fingerprint.ranks.length).toBeLessThanOrEqual(dedupeOptions.fingerprints.mostShingles);
				expect(fingerprint.ranks.every((rank) => rank < 1 << 15)).toBe(true);
				expect(formatFingerprint(fingerprint).length).toBeLessThan(1300);
			}),
			{ numRuns: 30 },
		);
	});

	it("is null when damaged", () => {
		const line = formatFingerprint(
			read("Every relay in the valley reports its load at noon, and the meter disagrees."),
		);
		expect(parseFingerprint(line.slice(0, -3))).toBeNull();
		expect(parseFingerprint(`${line}AAAA`)).toBeNull();
		expect(parseFingerprint(line.replace(/^hq\d/u, "hq9"))).toBeNull();
		expect(parseFingerprint("")).toBeNull();
	});

	it("is compared the same both ways", () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const there = compareFingerprints(read(a), read(`${a} ${b}`), dedupeOptions.judge);
				const back = compareFingerprints(read(`${a} ${b}`), read(a), dedupeOptions.judge);
				expect(back && [back.tier, back.score]).toEqual(there && [there.tier, there.score]);
				expect(back?.measures.containment).toBe(there?.measures.containment);
			}),
		);
	});
});
