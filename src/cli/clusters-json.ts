import type { Duplicates } from "#pipeline/index.ts";

/** Code units: large enough that writing costs nothing, small enough that the memory does not notice. */
const CHUNK = 1 << 16;

/**
 * What `clusters --json` prints, with the field names of the product's contract, piece by piece: the whole of it may be
 * larger than all that was read. Posts that are alone are not listed.
 */
export function* clustersJson({ clusters, quotations, families, repeats }: Duplicates): Generator<string> {
	let chunk = "";
	for (const piece of objectJson({ clusters, quotations, families, repeats: repeatsJson(repeats.values()) })) {
		chunk += piece;
		if (chunk.length < CHUNK) continue;
		yield chunk;
		chunk = "";
	}
	yield `${chunk}\n`;
}

/** An object whose fields are lists. */
function* objectJson(fields: Readonly<Record<string, Iterable<object>>>): Generator<string> {
	let before = "{";
	for (const [name, items] of Object.entries(fields)) {
		yield `${before}"${name}":[`;
		let comma = "";
		for (const item of items) {
			yield comma + JSON.stringify(item);
			comma = ",";
		}
		before = "],";
	}
	yield "]}";
}

function* repeatsJson(repeats: ReturnType<Duplicates["repeats"]["values"]>): Generator<object> {
	for (const { post, keptWords, removedWords, removed } of repeats) {
		yield { id: post, kept_words: keptWords, removed_words: removedWords, spans: removed };
	}
}
