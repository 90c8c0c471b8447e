import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** A line of the file: `id` and `text` are required. */
export interface JsonlDocument {
	readonly id: string;
	readonly text: string;
	readonly url?: string | undefined;
	readonly published?: string | undefined;
}

const CHUNK_BYTES = 1 << 17;

/**
 * Reads a JSON Lines file document by document; only one chunk of it is in memory.
 *
 * @throws {SyntaxError} naming the line that is not a JSON object with `id` and `text`.
 */
export function* readDocuments(file: string): Generator<JsonlDocument> {
	let number = 0;
	for (const line of readLines(file)) {
		number++;
		if (line.trim() !== "") yield parseLine(line, file, number);
	}
}

function* readLines(file: string): Generator<string> {
	const descriptor = openSync(file, "r");
	try {
		const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
		const decoder = new StringDecoder("utf8");
		let rest = "";
		for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
			const lines = (rest + decoder.write(chunk.subarray(0, length))).split("\n");
			rest = lines.pop() ?? "";
			yield* lines;
		}
		rest += decoder.end();
		if (rest !== "") yield rest;
	} finally {
		closeSync(descriptor);
	}
}

function parseLine(line: string, file: string, number: number): JsonlDocument {
	const place = `${file}:${number}`;
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw new SyntaxError(`${place} is not JSON: write one object a line, as in {"id": "a", "text": "Words."}`);
	}
	if (!isDocument(value))
		throw new SyntaxError(`${place} needs "id" and "text", both strings, as in {"id": "a", "text": "Words."}`);
	return value;
}

function isDocument(value: unknown): value is JsonlDocument {
	if (typeof value !== "object" || value === null) return false;
	const { id, text, url, published } = value as Record<string, unknown>;
	return typeof id === "string" && typeof text === "string" && isTextOrNone(url) && isTextOrNone(published);
}

function isTextOrNone(value: unknown): boolean {
	return value === undefined || typeof value === "string";
}
