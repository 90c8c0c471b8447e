import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Checked, type Diagnostic, defaultOptions, type SourceFile, type SourceFiles } from "#pipeline/index.ts";
import { placeOf, type Slot } from "./content-layout.ts";
import { decodeText } from "./decode-text.ts";
import { findTakenNames } from "./taken-names.ts";

type SizeLimits = Pick<(typeof defaultOptions)["parse"], "maxMarkdownBytes" | "maxYamlBytes">;

/** A file that may be read, or why it may not. */
type Found = { readonly path: string; readonly slot: Slot } | Diagnostic;

/**
 * Reads a content folder in one pass. What must not be read (symbolic links, stray files, names that cannot be
 * addresses, text that is not clean UTF-8, files too large) is reported and left out; nothing in the folder throws.
 *
 * @param contentDir path of the folder; a folder that is not there counts as empty, and is reported
 * @returns each list sorted by path, whatever order the disk gives
 */
export async function readSources(
	contentDir: string,
	limits: SizeLimits = defaultOptions.parse,
): Promise<Checked<SourceFiles>> {
	const found = await listFiles(contentDir, "");
	const read = await Promise.all(found.map((file) => ("rule" in file ? file : readSource(contentDir, file, limits))));
	const faults = read.filter((file) => "rule" in file);
	const files = read.filter((file) => "slot" in file).toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const taken = findTakenNames(files);
	const kept = files.filter((file) => !taken.some((fault) => fault.file === file.path));
	const of = (slot: Slot): SourceFile[] =>
		kept.flatMap((file) => (file.slot === slot ? [{ path: file.path, text: file.text }] : []));
	return {
		value: {
			digest: of("digest")[0] ?? null,
			glossary: of("glossary")[0] ?? null,
			posts: of("posts"),
			questions: of("questions"),
			projects: of("projects"),
			claims: of("claims"),
			notes: of("notes"),
			decisions: of("decisions"),
			editions: of("editions"),
		},
		diagnostics: [...faults, ...taken].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
	};
}

async function listFiles(contentDir: string, folder: string): Promise<readonly Found[]> {
	let entries: Awaited<ReturnType<typeof readDirectory>>;
	try {
		entries = await readDirectory(join(contentDir, folder));
	} catch (error) {
		return [
			fileFault(
				folder || ".",
				"file/unreadable",
				`The folder cannot be read: ${reason(error)}.`,
				"Check that it exists.",
			),
		];
	}
	const found = await Promise.all(
		entries.map(async (entry): Promise<readonly Found[]> => {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			const kind = entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";
			const place = placeOf(path, kind);
			switch (place.kind) {
				case "ignored":
					return [];
				case "folder":
					return listFiles(contentDir, path);
				case "file":
					return [{ path, slot: place.slot }];
				case "refused":
					return [fileFault(path, place.rule, place.message, place.remedy)];
			}
		}),
	);
	return found.flat();
}

function readDirectory(path: string) {
	return readdir(path, { withFileTypes: true });
}

async function readSource(contentDir: string, { path, slot }: { path: string; slot: Slot }, limits: SizeLimits) {
	try {
		const most = path.endsWith(".md") ? limits.maxMarkdownBytes : limits.maxYamlBytes;
		const { size } = await stat(join(contentDir, path));
		if (size > most) {
			const message = `The file has ${size} bytes; at most ${most} are allowed.`;
			return fileFault(path, "file/too-large", message, "Shorten it.");
		}
		const decoded = decodeText(await readFile(join(contentDir, path)));
		if ("text" in decoded) return { path, slot, text: decoded.text };
		return { severity: "error" as const, file: path, ...decoded };
	} catch (error) {
		return fileFault(path, "file/unreadable", `The file cannot be read: ${reason(error)}.`, "Check its permissions.");
	}
}

function fileFault(file: string, rule: string, message: string, remedy: string): Diagnostic {
	return { severity: "error", rule, file, line: 1, column: 1, message, remedy };
}

/** The system's word for an error, without the machine's paths. */
function reason(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
