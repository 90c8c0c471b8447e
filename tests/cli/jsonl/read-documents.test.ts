import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDocuments } from "#cli/jsonl/read-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: string | Buffer): string[] {
	const path = join(folder, "posts.jsonl");
	writeFileSync(path, bytes);
	return Array.from(readDocuments(path), ({ id, text }) => `${id}=${text}`);
}

const A = '{"id":"a","text":"Words."}';
const long = "Straße ".repeat(60_000);

describe("readDocuments", () => {
	it.each<[string, string | Buffer, readonly string[]]>([
		["one document a line", `${A}\n{"id":"b","text":"Two."}\n`, ["a=Words.", "b=Two."]],
		["a last line without its end", `${A}\n{"id":"b","text":"Two."}`, ["a=Words.", "b=Two."]],
		["lines of Windows, empty lines", `\r\n${A}\r\n\r\n`, ["a=Words."]],
		["a byte order mark", `\ufeff${A}`, ["a=Words."]],
		["no byte", "", []],
		["addresses and dates that are null", `${A.slice(0, -1)},"url":null,"published":null}`, ["a=Words."]],
		["a line longer than what is read at once", `${A}\n{"id":"b","text":"${long}"}\n`, ["a=Words.", `b=${long}`]],
	])("reads %s", (_, bytes, documents) => {
		expect(read(bytes)).toEqual(documents);
	});

	it.each<[string, string | Buffer, RegExp]>([
		["a line without text", `${A}\n{"id":"b"}`, /:2 needs "text", a string, as in /],
		["a text that is null", '{"id":"b","text":null}', /:1 needs "text", a string, as in /],
		["a line without an id", `${A}\n{"id":"","text":"Words."}`, /:2 needs "id": a string/],
		["a line that is not JSON", "\nWords.", /:2 is not JSON: write one object a line/],
		["a line that breaks off", `${A}\n${A.slice(0, 12)}`, /:2 is not JSON: write one object a line/],
		["a line that is no object", "[1]", /:1 is no object: write one a line/],
		["an address that is no string", `${A.slice(0, -1)},"url":7}`, /:1 has a "url" that is no string/],
		["a date that is no string", `${A.slice(0, -1)},"published":2026}`, /:1 has a "published" that is no string/],
		["an id that stands twice", `${A}\n\n${A}`, /:3 has the id "a" of line 1: give each document its own/],
		["another encoding", Buffer.from('{"id":"a","text":"Straße"}', "latin1"), /:1 is not UTF-8: save the file/],
		[
			"several faults, all at once",
			`x\n${A}\ny\n${A}`,
			/:1 is not JSON.*\n.*:3 is not JSON.*\n.*:4 has the id "a" of line 2/,
		],
		["many faults", "x\n".repeat(25), /:20 is not JSON.*\nand 5 faulty lines more\./],
	])("refuses %s, by line and with a remedy", (_, bytes, message) => {
		expect(() => read(bytes)).toThrow(message);
	});
});
