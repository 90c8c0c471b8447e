import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readSources } from "#sources/read-sources.ts";

const folders: string[] = [];

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const path = mkdtempSync(join(tmpdir(), "sources-"));
	folders.push(path);
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(path, name)), { recursive: true });
		writeFileSync(join(path, name), content);
	}
	return path;
}

afterEach(() => {
	for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

const POST = "posts/2026/a-post.md";

function bytes(...parts: readonly (string | number)[]): Uint8Array {
	return Buffer.concat(parts.map((part) => Buffer.from(typeof part === "string" ? part : [part])));
}

describe("readSources", () => {
	it("sorts each kind of file into its list, by path", async () => {
		const names = [
			...["posts/2026/b.md", "posts/2025/c.md", "posts/2026/a.md", "questions/q.md", "projects/p.md", "notes/n.md"],
			...["decisions/2026-11-21-d.yaml", "digest.yaml", "glossary.yaml", "claims/later.md", ".hidden", "posts/.hidden"],
		];
		const { value, diagnostics } = await readSources(folder(Object.fromEntries(names.map((name) => [name, name]))));
		expect(diagnostics).toEqual([]);
		expect(value.posts.map(({ path }) => path)).toEqual(["posts/2025/c.md", "posts/2026/a.md", "posts/2026/b.md"]);
		expect([value.digest?.text, value.glossary?.text]).toEqual(["digest.yaml", "glossary.yaml"]);
		const rest = [...value.questions, ...value.projects, ...value.notes, ...value.decisions];
		expect(rest.map(({ text }) => text)).toEqual([
			"questions/q.md",
			"projects/p.md",
			"notes/n.md",
			"decisions/2026-11-21-d.yaml",
		]);
	});

	it.each([
		["a byte order mark and Windows line ends", bytes(0xef, 0xbb, 0xbf, "a\r\nb\r\n"), "a\nb\n"],
		["line ends of old Macs", bytes("a\rb\r"), "a\nb\n"],
		["letters of all scripts", bytes("é日本\u{1f600}"), "é日本\u{1f600}"],
		["nothing", bytes(), ""],
	])("accepts %s", async (_, content, text) => {
		const { value, diagnostics } = await readSources(folder({ [POST]: content }));
		expect(diagnostics).toEqual([]);
		expect(value.posts).toEqual([{ path: POST, text }]);
	});

	it.each([
		["UTF-16", bytes(0xff, 0xfe, "a\0b\0"), "file/utf-16", 1, 1],
		["Latin 1", bytes("one\ntwo\ncaf", 0xe9, "\n"), "file/not-utf-8", 3, 1],
		["overlong UTF-8", bytes(0xc0, 0xaf), "file/not-utf-8", 1, 1],
		["half a surrogate pair", bytes("a\n", 0xed, 0xa0, 0x80), "file/not-utf-8", 2, 1],
		["a zero byte", bytes("a\nbc\0d"), "file/control-character", 2, 3],
		["a backspace", bytes("a\bb"), "file/control-character", 1, 2],
		["a C1 control", bytes("a\u0085b"), "file/control-character", 1, 2],
		["what XML cannot hold", bytes("a\uffffb"), "file/control-character", 1, 2],
		["more than the limit", bytes("a".repeat(128 * 1024 + 1)), "file/too-large", 1, 1],
	])("refuses %s", async (_, content, rule, line, column) => {
		const { value, diagnostics } = await readSources(folder({ [POST]: content, "posts/2026/good.md": "good" }));
		expect(diagnostics).toMatchObject([{ severity: "error", rule, file: POST, line, column }]);
		expect(value.posts.map(({ path }) => path)).toEqual(["posts/2026/good.md"]);
	});

	it("refuses a name that no file can have on Windows", async () => {
		const { diagnostics } = await readSources(folder({ "posts/2026/con.md": "a" }));
		expect(diagnostics).toMatchObject([{ rule: "file/reserved", file: "posts/2026/con.md" }]);
	});

	it("follows no symbolic link, to a file, a folder or itself", async () => {
		const outside = folder({ "secret.md": "secret", "2024/other.md": "other" });
		const content = folder({ [POST]: "a" });
		symlinkSync(join(outside, "secret.md"), join(content, "posts/2026/link.md"));
		symlinkSync(join(outside, "2024"), join(content, "posts/2024"));
		symlinkSync(content, join(content, "posts/2026/loop"));
		symlinkSync("/", join(content, "questions"));
		symlinkSync(join(outside, "nowhere.md"), join(content, "digest.yaml"));
		const { value, diagnostics } = await readSources(content);
		expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([
			["digest.yaml", "file/symlink"],
			["posts/2024", "file/symlink"],
			["posts/2026/link.md", "file/symlink"],
			["posts/2026/loop", "file/symlink"],
			["questions", "file/symlink"],
		]);
		expect(value.posts.map(({ text }) => text)).toEqual(["a"]);
	});

	it("reports a folder that is not there, without the machine's path", async () => {
		const { value, diagnostics } = await readSources(join(folder(), "nowhere"));
		expect(value.posts).toEqual([]);
		expect(diagnostics).toMatchObject([
			{ rule: "file/unreadable", file: ".", message: "The folder cannot be read: ENOENT." },
		]);
	});
});
