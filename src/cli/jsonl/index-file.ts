import { closeSync, fstatSync, openSync, readSync, renameSync, statSync, writeSync } from "node:fs";
import { keepText } from "#pipeline/dedupe/compared-text.ts";
import { type NamedText, saveTexts } from "#pipeline/dedupe/save-texts.ts";
import { type ReadWords, SavedTexts } from "#pipeline/dedupe/saved-texts.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { readDocuments } from "./read-documents.ts";

const WORD_BYTES = 4;
/** Words that are read at a time: more than most parts have. */
const LEAST_WORDS = 1 << 10;
/** Bytes written at a time. */
const CHUNK_BYTES = 1 << 20;
/** Words set aside at a time: 7 MB. */
const ARENA_WORDS = 1 << 20;

/**
 * Writes the index of the documents of a JSON Lines file, beside its place first, so that a half-written one is never read.
 *
 * @throws {SyntaxError} naming the lines that are not documents.
 */
export function writeIndex(documents: string, file: string): void {
	const stamp = stampOf(documents);
	const arena = new WordArena(ARENA_WORDS);
	const texts: NamedText[] = [];
	for (const { id, text } of readDocuments(documents)) {
		texts.push({ id, text: keepText(text, dedupeOptions.repeats, [], arena) });
	}
	const beside = `${file}.${process.pid}`;
	writeParts(beside, saveTexts(texts, dedupeOptions.candidates, stamp));
	renameSync(beside, file);
}

/** What changes when a file does: its size, and the time of its last change. */
export function stampOf(file: string): readonly [number, number] {
	const { size, mtimeMs } = statSync(file);
	return [size % 2 ** 32, Math.floor(mtimeMs) % 2 ** 32];
}

/**
 * Opens an index for as long as `use` takes.
 *
 * @returns what `use` gives; null when there is no index, or it is of another version, cut or damaged where it begins.
 */
export function withIndex<Result>(file: string, use: (index: SavedTexts) => Result): Result | null {
	const descriptor = openExisting(file);
	if (descriptor === null) return null;
	try {
		const index = SavedTexts.open(readFrom(descriptor), fstatSync(descriptor).size / WORD_BYTES);
		return index === null ? null : use(index);
	} finally {
		closeSync(descriptor);
	}
}

function openExisting(file: string): number | null {
	try {
		return openSync(file, "r");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}

/** Reads into one buffer again and again: a new one for each part would cost as much as the reading. */
function readFrom(descriptor: number): ReadWords {
	let words = new Uint32Array(0);
	return (start, count) => {
		if (words.length < count) words = new Uint32Array(Math.max(LEAST_WORDS, count));
		const read = readSync(descriptor, words, 0, count * WORD_BYTES, start * WORD_BYTES);
		return words.subarray(0, Math.floor(read / WORD_BYTES));
	};
}

function writeParts(file: string, parts: Iterable<Uint32Array>): void {
	const descriptor = openSync(file, "w");
	try {
		let waiting: Uint8Array[] = [];
		let bytes = 0;
		const flush = () => {
			for (let rest = Buffer.concat(waiting); rest.length > 0; ) rest = rest.subarray(writeSync(descriptor, rest));
			waiting = [];
			bytes = 0;
		};
		for (const { buffer, byteOffset, byteLength } of parts) {
			waiting.push(new Uint8Array(buffer, byteOffset, byteLength));
			bytes += byteLength;
			if (bytes >= CHUNK_BYTES) flush();
		}
		flush();
	} finally {
		closeSync(descriptor);
	}
}
