import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { digestOf } from "./support/corpus.ts";

interface Snippet {
	readonly prefix: string;
	readonly body: readonly string[];
}

const SNIPPETS: readonly Snippet[] = Object.values(JSON.parse(readFileSync(".vscode/digest.code-snippets", "utf8")));
const PATHS: Readonly<Record<string, string>> = {
	post: "posts/2026/a-post.md",
	brief: "posts/2026/a-brief.md",
	note: "notes/a-note.md",
	edition: "editions/2026-11.md",
	question: "questions/speed.md",
	project: "projects/example-network.md",
};

/** What stands in a file when someone takes every default. */
function expand({ body }: Snippet): string {
	return body
		.join("\n")
		.replaceAll("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-21")
		.replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
		.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, (_, text: string) => text.replaceAll("\\", ""))
		.replace(/\$\d/g, "");
}

/** Every choice that a snippet offers, one expansion each. */
function choices(snippet: Snippet): Snippet[] {
	const text = snippet.body.join("\n");
	const lists = [...text.matchAll(/\$\{\d+\|([^|]*)\|\}/g)];
	return lists.flatMap(([whole, words = ""]) =>
		words.split(",").map((word) => ({ ...snippet, body: [text.replace(whole, () => word)] })),
	);
}

it("offers editors files that check accepts, whatever is chosen", () => {
	expect(SNIPPETS.map(({ prefix }) => prefix).sort()).toEqual(Object.keys(PATHS).sort());
	const plain = Object.fromEntries(SNIPPETS.map((snippet) => [PATHS[snippet.prefix] ?? "", expand(snippet)]));
	const errors = (corpus: Record<string, string>) =>
		digestOf(corpus).diagnostics.filter(({ severity }) => severity === "error");
	expect(errors(plain)).toEqual([]);
	for (const chosen of SNIPPETS.flatMap(choices)) {
		expect(errors({ ...plain, [PATHS[chosen.prefix] ?? ""]: expand(chosen) }), chosen.body[0]).toEqual([]);
	}
});
