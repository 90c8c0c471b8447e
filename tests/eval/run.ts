import { printAnnotationScores } from "./annotation/print-scores.ts";
import { printFingerprintAgreement } from "./fingerprints.ts";
import { makeBatches } from "./labelled-batch.ts";
import type { WrongPair } from "./score.ts";
import { printSketchRecall } from "./sketch.ts";
import { type Accuracy, accuracyTable, measureAccuracy } from "./table.ts";

const batches = makeBatches();
const scores = measureAccuracy(batches);
const { seed, documents, tiers, hardNegatives } = accuracyTable(batches, scores);

console.log(`${documents} generated documents in ${batches.length} batches, seed ${seed}\n`);
console.log("tier        pairs   precision  recall  F1        MinHash 0.7: precision  recall  F1");
for (const { tier, pairs, engine, baseline } of tiers) {
	console.log(
		`${tier.padEnd(10)}  ${String(pairs).padStart(5)}   ${shares(engine)}                  ${shares(baseline)}`,
	);
}
console.log("\nhard negatives   pairs   merged   merged by MinHash 0.7");
for (const { category, pairs, engine, baseline } of hardNegatives) {
	console.log(`${category.padEnd(14)}   ${String(pairs).padStart(5)}   ${String(engine).padStart(6)}   ${baseline}`);
}
printCases("missed", scores.engine.missed);
printCases("merged by mistake", scores.engine.wrong);
printFingerprintAgreement(batches);
printSketchRecall(batches);
printAnnotationScores();

function shares({ precision, recall, f1 }: Accuracy): string {
	return `${precision.toFixed(4)}     ${recall.toFixed(4)}  ${f1.toFixed(4)}`;
}

function printCases(title: string, cases: readonly WrongPair[]): void {
	const counts = new Map<string, number>();
	for (const { label } of cases) counts.set(label, (counts.get(label) ?? 0) + 1);
	console.log(`\n${title}: ${cases.length}`);
	for (const [label, count] of counts) console.log(`  ${count} × ${label}`);
}
