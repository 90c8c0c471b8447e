import { setFlagsFromString } from "node:v8";
import { type Duplicates, defaultOptions, findDuplicates } from "#pipeline/index.ts";
import { readDocuments } from "./read-documents.ts";

/**
 * Finds copies among the documents of a JSON Lines file; no text stays in memory once its words are read.
 *
 * @throws {SyntaxError} naming the line that is not a document.
 */
export function findInFile(file: string): Duplicates {
	// texts die as soon as they are read: a larger space for young objects would only cost 100 MB
	setFlagsFromString("--semi-space-growth-factor=1");
	return findDuplicates(readDocuments(file), defaultOptions.dedupe);
}
