import { compareFingerprints } from "#pipeline/dedupe/compare-fingerprints.ts";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { type Fingerprint, formatFingerprint, parseFingerprint, toFingerprint } from "#pipeline/dedupe/fingerprint.ts";
import { judge } from "#pipeline/dedupe/judge.ts";
import { defaultOptions } from "#pipeline/options.ts";
import type { LabelledBatch } from "./labelled-batch.ts";

const { repeats, fingerprints, judge: judgeOptions } = defaultOptions.dedupe;

interface FingerprintRow {
	/** Tier of a positive pair, category of a negative one. */
	readonly label: string;
	readonly pairs: number;
	/** Pairs called the same by full texts, and by fingerprints. */
	readonly byText: number;
	readonly byFingerprint: number;
	/** Pairs on which both say the same. */
	readonly agreed: number;
}

/** How often fingerprints, written and read again, say what full texts say: over all labelled pairs, by label. */
export function measureFingerprints(batches: readonly LabelledBatch[]): FingerprintRow[] {
	const rows = new Map<string, FingerprintRow>();
	for (const { documents, positives, negatives } of batches) {
		const texts = new Map(documents.map(({ id, text }) => [id, toComparedText(text, repeats)]));
		const read = (id: string): Fingerprint | null => {
			const text = texts.get(id);
			return text === undefined ? null : parseFingerprint(formatFingerprint(toFingerprint(text, fingerprints)));
		};
		const pairs = [
			...positives.map(({ a, b, tier }) => ({ a, b, label: tier as string })),
			...negatives.map(({ a, b, category }) => ({ a, b, label: category as string })),
		];
		for (const { a, b, label } of pairs) {
			const [textA, textB, printA, printB] = [texts.get(a), texts.get(b), read(a), read(b)];
			if (textA === undefined || textB === undefined || printA === null || printB === null) {
				throw new RangeError(`${a} or ${b} cannot be read`);
			}
			const byText = judge(textA, textB, judgeOptions).kind === "same";
			const byFingerprint = compareFingerprints(printA, printB, judgeOptions) !== null;
			const row = rows.get(label) ?? { label, pairs: 0, byText: 0, byFingerprint: 0, agreed: 0 };
			rows.set(label, {
				label,
				pairs: row.pairs + 1,
				byText: row.byText + Number(byText),
				byFingerprint: row.byFingerprint + Number(byFingerprint),
				agreed: row.agreed + Number(byText === byFingerprint),
			});
		}
	}
	return [...rows.values()];
}

/** Part of all pairs on which fingerprints and full texts say the same. */
export function agreementOf(rows: readonly FingerprintRow[]): number {
	const sum = (count: (row: FingerprintRow) => number) => rows.reduce((total, row) => total + count(row), 0);
	return sum(({ agreed }) => agreed) / sum(({ pairs }) => pairs);
}

/** Prints the table of `npm run eval`. */
export function printFingerprintAgreement(batches: readonly LabelledBatch[]): void {
	const rows = measureFingerprints(batches);
	console.log("\nfingerprints     pairs   same by text   same by fingerprint   agreed");
	for (const { label, pairs, byText, byFingerprint, agreed } of rows) {
		const counts = [String(byText).padStart(12), String(byFingerprint).padStart(19), String(agreed).padStart(6)];
		console.log(`${label.padEnd(14)}   ${String(pairs).padStart(5)}   ${counts.join("   ")}`);
	}
	console.log(`agreement over all pairs: ${agreementOf(rows).toFixed(4)}`);
}
