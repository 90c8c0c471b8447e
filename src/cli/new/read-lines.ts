import { readFileSync } from "node:fs";
import { CaptureError } from "#capture/capture-error.ts";

/** A line of a file of many posts: `text` and `url` are required. */
export interface PostLine {
	readonly text: string;
	readonly url: string;
	readonly published?: string | null | undefined;
}

const SAMPLE = '{"text": "Words.", "url": "https://example.org/a-post", "published": "2026-06-15"}';

/**
 * Reads a JSON Lines file of posts.
 *
 * @throws {CaptureError} naming the first line that is not such an object
 */
export function readLines(file: string): PostLine[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, `${file}:${index + 1}`)]));
}

function parseLine(line: string, place: string): PostLine {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		throw new CaptureError(`${place} is not JSON: write one object a line, as in ${SAMPLE}`);
	}
	if (isPostLine(value)) return value;
	throw new CaptureError(`${place} needs "text" and "url", both strings, as in ${SAMPLE}`);
}

function isPostLine(value: unknown): value is PostLine {
	if (typeof value !== "object" || value === null) return false;
	const { text, url, published } = value as Record<string, unknown>;
	return (
		typeof text === "string" &&
		typeof url === "string" &&
		(published === undefined || published === null || typeof published === "string")
	);
}
