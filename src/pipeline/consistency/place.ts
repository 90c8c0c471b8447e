import type { SourceFile, SourceFiles } from "#pipeline/model/source-file.ts";

/** A place in a file; both counted from 1, columns in UTF-16 code units. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** The files that hold text, by path. */
export function filesByPath(files: SourceFiles): ReadonlyMap<string, SourceFile> {
	const lists = [
		files.posts,
		files.questions,
		files.projects,
		files.claims,
		files.notes,
		files.decisions,
		files.editions,
	];
	return new Map(lists.flat().map((file) => [file.path, file]));
}

/** The place of a character. */
export function placeAt(text: string, index: number): Place {
	const before = text.slice(0, index);
	return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
}

/** Where the value of a field begins, at whatever depth it stands; the first character of the file when it is not there. */
export function placeOfField(text: string, name: string): Place {
	const match = new RegExp(String.raw`^[\s-]*${name}:\s*|[{,]\s*${name}:\s*`, "m").exec(text);
	return match === null ? { line: 1, column: 1 } : placeAt(text, match.index + match[0].length);
}
