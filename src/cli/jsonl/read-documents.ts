import { isUtf8 } from "node:buffer";
import { readLines } from "./read-lines.ts";

/** A line of the file: `id` and `text` are required. */
export interface JsonlDocument {
	readonly id: string;
	readonly text: string;
	readonly url?: string | null;
	readonly published?: string | null;
}

/** Faulty lines that are named; of more it is said how many they are. */
const MOST_NAMED = 20;
const EXAMPLE = '{"id": "a", "text": "Words."}';

/**
 * Reads a JSON Lines file document by document. Empty lines are passed over.
 *
 * @throws {SyntaxError} at the end, naming each line that is no document or has the id of an earlier one, with the remedy.
 */
export function* readDocuments(file: string): Generator<JsonlDocument> {
	const faults: string[] = [];
	const lineOf = new Map<string, number>();
	let number = 0;
	for (const bytes of readLines(file)) {
		number++;
		const read = parseLine(bytes);
		if (read === null) continue;
		const earlier = typeof read === "string" ? undefined : lineOf.get(read.id);
		if (typeof read === "string") faults.push(`${file}:${number} ${read}`);
		else if (earlier !== undefined) faults.push(`${file}:${number} ${twice(read.id, earlier)}`);
		else {
			lineOf.set(read.id, number);
			yield read;
		}
	}
	if (faults.length > 0) throw new SyntaxError(listOf(faults));
}

/** The document of a line, what is wrong with it, or null where the line is empty. */
function parseLine(bytes: Buffer): JsonlDocument | string | null {
	if (!isUtf8(bytes)) return "is not UTF-8: save the file in that encoding.";
	// a byte order mark counts as white space
	const line = bytes.toString().trim();
	if (line === "") return null;
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return `is not JSON: write one object a line, as in ${EXAMPLE}.`;
	}
	return faultOf(value) ?? (value as JsonlDocument);
}

/** The first thing that keeps a value from being a document; null when nothing does. */
function faultOf(value: unknown): string | null {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return `is no object: write one a line, as in ${EXAMPLE}.`;
	}
	const { id, text, url, published } = value as Record<string, unknown>;
	if (typeof id !== "string" || id === "") return `needs "id": a string that no other line has, as in ${EXAMPLE}.`;
	if (typeof text !== "string") return `needs "text", a string, as in ${EXAMPLE}.`;
	if (!isTextOrNone(url)) return `has a "url" that is no string: put it in quotes or leave it out.`;
	if (!isTextOrNone(published)) return `has a "published" that is no string: put it in quotes or leave it out.`;
	return null;
}

function isTextOrNone(value: unknown): boolean {
	return value === undefined || value === null || typeof value === "string";
}

function twice(id: string, earlier: number): string {
	return `has the id "${id}" of line ${earlier}: give each document its own, or leave one of the two out.`;
}

function listOf(faults: readonly string[]): string {
	const more = faults.length - MOST_NAMED;
	return [...faults.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} faulty lines more.`] : [])].join("\n");
}
