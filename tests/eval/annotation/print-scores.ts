import { annotationTable, measureAnnotations } from "./table.ts";

/** Prints how often the annotation rules are right, and the words of the development posts on which they are not. */
export function printAnnotationScores(): void {
	const scores = measureAnnotations();
	for (const { split, posts, kinds, sameIncentive, sameSubstance } of annotationTable(scores)) {
		console.log(`\nannotation, ${split}: ${posts} labelled posts`);
		console.log("kind                   labelled  found  right   precision  recall");
		for (const { kind, labelled, found, right, precision, recall } of kinds) {
			const counts = `${pad(labelled, 8)}  ${pad(found, 5)}  ${pad(right, 5)}`;
			console.log(`${kind.padEnd(21)}  ${counts}   ${precision.toFixed(4)}     ${recall.toFixed(4)}`);
		}
		console.log(`same level: incentive ${sameIncentive}, substance ${sameSubstance} of ${posts}`);
	}
	console.log("\non which rules and reader differ (dev):");
	for (const { post, kind, sort, words } of scores.get("dev")?.mistakes ?? []) {
		console.log(`  ${sort} ${kind} in ${post}: “${words}”`);
	}
}

function pad(count: number, width: number): string {
	return String(count).padStart(width);
}
