import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildDigest, type Digest, defaultOptions, type SourceFile, type SourceFiles } from "#pipeline/index.ts";

/** A small corpus written inside a test: path below the content folder, and the file's text. */
export type Corpus = Readonly<Record<string, string>>;

const PROFILE = `title: Test digest
tagline: Made for a test
question: Does it work?
description: A digest that exists only while a test runs.
url: https://digest.example
repository: https://example.org/digest
language: en
licence: CC-BY-4.0
contact: unknown
`;

/** Front matter and text of a post; `matter` replaces or adds lines. */
export function post(text: string, matter: Readonly<Record<string, string>> = {}): string {
	const lines = {
		source: "unknown",
		added: "2026-11-21",
		form: "copy",
		rights: "full",
		permission: "Written for a test",
		...matter,
	};
	return `---\n${Object.entries(lines)
		.map(([key, value]) => `${key}: ${value}`)
		.join("\n")}\n---\n\n${text}\n`;
}

/** The corpus as the pipeline takes it, without touching the disk. */
export function sourceFiles(corpus: Corpus): SourceFiles {
	const whole = { "digest.yaml": PROFILE, ...corpus };
	const files: SourceFile[] = Object.entries(whole).map(([path, text]) => ({ path, text }));
	files.sort((a, b) => (a.path < b.path ? -1 : 1));
	const below = (folder: string): SourceFile[] => files.filter((file) => file.path.startsWith(`${folder}/`));
	return {
		digest: files.find((file) => file.path === "digest.yaml") ?? null,
		glossary: files.find((file) => file.path === "glossary.yaml") ?? null,
		posts: below("posts"),
		questions: below("questions"),
		projects: below("projects"),
		claims: below("claims"),
		notes: below("notes"),
		decisions: below("decisions"),
		editions: below("editions"),
	};
}

/** The digest of a corpus. */
export function digestOf(corpus: Corpus): Digest {
	return buildDigest(sourceFiles(corpus), defaultOptions);
}

/** Writes a corpus into a fresh folder and returns its path. */
export function contentDir(corpus: Corpus): string {
	const folder = mkdtempSync(join(tmpdir(), "corpus-"));
	for (const [path, text] of Object.entries({ "digest.yaml": PROFILE, ...corpus })) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}
