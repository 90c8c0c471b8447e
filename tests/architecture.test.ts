import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Who may import whom: the table of ARCHITECTURE.md. A room may always import itself; the first entry that a
 * file's path begins with is its rule. `types` allows `import type` only.
 */
const RULES: readonly { room: string; may: readonly string[]; types?: readonly string[] }[] = [
	{ room: "src/pipeline/model/", may: [], types: ["hast", "mdast"] },
	{ room: "src/pipeline/text/", may: [] },
	{
		room: "src/pipeline/parse/",
		may: [
			"src/pipeline/model/",
			"src/pipeline/text/",
			"unified",
			"remark-",
			"rehype-",
			"hast",
			"mdast",
			"unist",
			"yaml",
			"zod",
			"vfile",
		],
	},
	{ room: "src/pipeline/dedupe/", may: ["src/pipeline/model/", "src/pipeline/text/", "diff"] },
	{ room: "src/pipeline/annotate/", may: ["src/pipeline/model/", "src/pipeline/text/"], types: ["hast"] },
	{ room: "src/pipeline/relate/", may: ["src/pipeline/model/", "src/pipeline/text/"], types: ["hast"] },
	{ room: "src/pipeline/consistency/", may: ["src/pipeline/model/", "src/pipeline/text/"] },
	{ room: "src/pipeline/render/", may: ["src/pipeline/model/", "src/pipeline/text/", "unified", "hast", "unist"] },
	{ room: "src/pipeline/", may: ["src/pipeline/"] },
	{ room: "src/sources/", may: ["src/pipeline/index.ts", "node:"] },
	{ room: "src/views/", may: ["d3-scale"], types: ["src/pipeline/index.ts", "hast"] },
	{ room: "src/feeds/", may: ["src/views/", "feedsmith"], types: ["src/pipeline/index.ts"] },
	{
		room: "src/capture/",
		may: [
			"src/sources/",
			"src/pipeline/index.ts",
			"src/views/",
			"node:",
			"defuddle",
			"linkedom",
			"unified",
			"hast-util-to-html",
			"rehype-",
			"remark-",
		],
		types: ["hast", "mdast"],
	},
	{
		room: "src/cli/jsonl/",
		may: ["src/pipeline/dedupe/", "src/pipeline/text/", "src/pipeline/options.ts", "node:"],
		types: ["src/pipeline/model/"],
	},
	{ room: "src/cli/", may: ["src/capture/", "src/sources/", "src/pipeline/index.ts", "src/views/", "node:", "citty"] },
	{
		room: "src/publish/",
		may: [
			"src/cli/",
			"src/sources/",
			"src/loaders/site.ts",
			"src/pipeline/index.ts",
			"src/views/",
			"node:",
			"astro",
			"pagefind",
			"satori",
			"sharp",
		],
	},
	{ room: "src/client/contribute/", may: ["src/pipeline/", "src/views/"] },
	{ room: "src/client/", may: ["src/pipeline/"], types: ["src/views/"] },
	{ room: "src/loaders/", may: ["src/sources/", "src/pipeline/index.ts", "src/views/", "node:"], types: ["vite"] },
	{
		room: "src/pages/",
		may: [
			"src/loaders/site.ts",
			"src/loaders/sketch.ts",
			"src/views/",
			"src/feeds/",
			"src/client/",
			"src/layouts/",
			"src/components/",
			"src/styles/",
			"astro",
		],
	},
	{ room: "src/layouts/", may: ["src/components/", "src/styles/", "@fontsource/"], types: ["src/views/"] },
	{ room: "src/components/", may: ["src/styles/"], types: ["src/views/"] },
];

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;

interface Import {
	readonly file: string;
	readonly target: string;
	readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
	return [...readFileSync(file, "utf8").matchAll(IMPORT)].map((match) => ({
		file,
		target: resolveImport(file, match[2] ?? ""),
		typeOnly: match[1] !== undefined,
	}));
}

function resolveImport(file: string, specifier: string): string {
	if (specifier.startsWith("#")) return `src/${specifier.slice(1)}`;
	if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
	return specifier;
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
	const rule = RULES.find(({ room }) => file.startsWith(room));
	if (rule === undefined) return !file.startsWith("src/");
	const allowed = [rule.room, ...rule.may, ...(typeOnly ? (rule.types ?? []) : [])];
	return allowed.some((prefix) => target === prefix || target.startsWith(prefix));
}

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" })
	.map((path) => `src/${path.replaceAll("\\", "/")}`)
	.filter((path) => /\.(ts|astro|mjs)$/.test(path))
	.sort();

describe("the import table", () => {
	it("sees the imports of every room", () => {
		for (const { room } of RULES) expect(FILES.filter((file) => file.startsWith(room)).length, room).toBeGreaterThan(0);
		expect(FILES.flatMap(importsOf).length).toBeGreaterThan(100);
	});

	it.each(FILES)("%s imports only what its room may", (file) => {
		expect(importsOf(file).filter((each) => !isAllowed(each))).toEqual([]);
	});

	it("refuses what it should", () => {
		const wrong: Import[] = [
			{ file: "src/pipeline/text/words.ts", target: "src/pipeline/model/post.ts", typeOnly: false },
			{ file: "src/pipeline/dedupe/x.ts", target: "src/pipeline/annotate/y.ts", typeOnly: true },
			{ file: "src/pages/index.astro", target: "src/pipeline/index.ts", typeOnly: true },
			{ file: "src/views/home.ts", target: "src/pipeline/index.ts", typeOnly: false },
			{ file: "src/pipeline/parse/x.ts", target: "node:fs", typeOnly: false },
			{ file: "src/cli/check.ts", target: "astro", typeOnly: false },
		];
		expect(wrong.filter(isAllowed)).toEqual([]);
	});
});
