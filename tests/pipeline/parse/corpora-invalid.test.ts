import { describe, expect, it } from "vitest";
import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import { parseOptions } from "#pipeline/options.ts";
import { parseDigest } from "#pipeline/parse/index.ts";
import { readSources } from "#sources/read-sources.ts";

/** Content folders in which everything is wrong; `expected.txt` beside each says how it is reported. */
const CORPORA = ["posts", "vocabulary", "claims", "names"];

function report({ file, line, column, severity, rule, message, remedy }: Diagnostic): string {
	return `${file}:${line}:${column} ${severity} ${rule}\n    ${message}\n    ${remedy}\n`;
}

async function check(name: string) {
	const folder = new URL(`../../corpora-invalid/${name}`, import.meta.url).pathname;
	const sources = await readSources(folder);
	const parsed = parseDigest(sources.value, parseOptions);
	return { value: parsed.value, diagnostics: [...sources.diagnostics, ...parsed.diagnostics] };
}

describe("broken content", () => {
	it.each(CORPORA)("%s: each fault has its place, its rule and its remedy", async (name) => {
		const { diagnostics } = await check(name);
		const golden = new URL(`../../corpora-invalid/${name}/expected.txt`, import.meta.url).pathname;
		await expect(diagnostics.map(report).join("\n")).toMatchFileSnapshot(golden);
	});

	it("keeps only the posts whose faults are warnings", async () => {
		const { value } = await check("posts");
		const kept = value.posts.map((post) => post.id).sort();
		expect(kept).toEqual(["former-name-taken", "published-after-added", "script"]);
	});
});
