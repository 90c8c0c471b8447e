import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { findDuplicates } from "#pipeline/dedupe/find-duplicates.ts";
import type { Duplicates } from "#pipeline/model/duplicate.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { type JsonlDocument, readDocuments } from "./read-documents.ts";

/** Bytes: with 1 MB, collecting takes four times as long; with the 96 MB that V8 goes up to, no less. */
const YOUNG_SPACE = 8 << 20;
/** Percent that old objects may grow by until they are collected: V8 lets 45 MB become 170 first, of which 60 are dead. */
const OLD_SPACE_GROWTH = 50;
/** Documents between two looks at the space. */
const INTERVAL = 256;

/**
 * Finds copies among the documents of a JSON Lines file; no text stays in memory once its words are read.
 *
 * @throws {SyntaxError} naming the line that is not a document.
 */
export function findInFile(file: string): Duplicates {
	setFlagsFromString(`--heap-growing-percent=${OLD_SPACE_GROWTH}`);
	return findDuplicates(inSmallSpace(readDocuments(file)), dedupeOptions);
}

/** Texts die as soon as they are read: the space for young objects need not grow with their number. */
function* inSmallSpace(documents: Iterable<JsonlDocument>): Generator<JsonlDocument> {
	let count = 0;
	let isGrown = false;
	for (const document of documents) {
		if (!isGrown && count++ % INTERVAL === 0 && sizeOfYoungSpace() >= YOUNG_SPACE) {
			setFlagsFromString("--semi-space-growth-factor=1");
			isGrown = true;
		}
		yield document;
	}
}

function sizeOfYoungSpace(): number {
	return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}
