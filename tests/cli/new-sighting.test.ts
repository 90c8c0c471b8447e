import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentDir, post } from "../support/corpus.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day, and nobody sends a bill for that day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card. The bill for restarts alone came to 40 % of the rent.

I left with a list of questions and no list of prices, which may be the better half of the bargain.`;
const CAMPAIGN = `${ESSAY.replace("I left", "We left")}\n\n$OPG #OPG @OpenGradient`;
const OTHER = "Ada Example writes about walnut oil and says nothing of machines at all, for once.";

const CORPUS = {
	"projects/opengradient.md": `---\nname: OpenGradient\naliases: ["$OPG", "#OPG", "@OpenGradient"]\nlayer: inference\nhomepage: unknown\nrepository: unknown\n---\n\nA network.\n`,
	"posts/2026/essay.md": post(ESSAY, { source: "https://one.example.org/essay", published: "2026-03-01" }),
};

function run(input: string, ...args: string[]): { code: number | null; out: string; err: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", ...args], {
		encoding: "utf8",
		input,
	});
	return { code: status, out: stdout, err: stderr };
}

function sight(content: string, text: string, source: string, ...args: string[]) {
	return run(
		text,
		"new",
		"-",
		"--sighting",
		"--source",
		source,
		"--added",
		"2026-11-21",
		"--content",
		content,
		...args,
	);
}

const SQUARE = "https://www.binance.com/sl/square/post/339337474980434?ref=abc";

describe("digest new --sighting", () => {
	it("writes a file that check accepts, without a word of the text, and says what it is a copy of", () => {
		const content = contentDir(CORPUS);
		const { code, out } = sight(content, CAMPAIGN, SQUARE, "--published", "2026-03-04");
		expect({ code, out }).toMatchObject({
			code: 0,
			out: expect.stringMatching(/copy of `essay` \(near, score 0\.\d\d\)/),
		});
		expect(out).toMatch(/Written: .*posts\/2026\/binance-square-339337474980434\.md\n$/);
		const file = readFileSync(join(content, "posts/2026/binance-square-339337474980434.md"), "utf8");
		expect(file.replace(/^fingerprint: .*$/m, "fingerprint:")).toBe(`---
source: https://www.binance.com/en/square/post/339337474980434
published: 2026-03-04
added: 2026-11-21
form: sighting
rights: none
projects: [opengradient]
words: 88
incentive: strong
substance: some
signals: [cashtag-undiscussed, required-tags, tag-block]
tags: ["#opg", "$opg", "@opengradient"]
fingerprint:
---
`);
		expect(run("", "check", "--content", content)).toMatchObject({ code: 0, out: "2 posts, nothing wrong.\n" });
		const { clusters } = JSON.parse(run("", "clusters", "--json", "--content", content).out);
		expect(clusters[0].members.map(({ id }: { id: string }) => id)).toEqual([
			"essay",
			"binance-square-339337474980434",
		]);
	});

	it("writes nothing for an address that was seen before, exits 2, and obeys --force", () => {
		const content = contentDir(CORPUS);
		sight(content, CAMPAIGN, SQUARE);
		const again = "https://app.binance.com/uni-qr/cpos/339337474980434";
		expect(sight(content, OTHER, again)).toMatchObject({
			code: 2,
			out: expect.stringContaining("the digest has it as binance-square-339337474980434"),
		});
		expect(readdirSync(join(content, "posts/2026"))).toHaveLength(2);
		expect(sight(content, OTHER, again, "--force").code).toBe(0);
		expect(readdirSync(join(content, "posts/2026"))).toContain("binance-square-339337474980434-2.md");
	});

	it.each([
		[
			"an account's name on X",
			"https://twitter.com/ada_example/status/1234567890?s=20",
			"x-1234567890",
			"https://x.com/i/status/1234567890",
		],
		[
			"a slug made of the title",
			"https://ada.example.org/the-price-of-an-hour?utm_source=x",
			"ada-example-org-",
			"https://ada.example.org/the-price-of-an-hour",
		],
	])("keeps no name and no word in the file's name: %s", (_, source, name, address) => {
		const content = contentDir(CORPUS);
		const { posts } = JSON.parse(sight(content, OTHER, source, "--json", "--author", "Ada Example").out);
		expect(posts[0]).toMatchObject({
			status: "written",
			here: null,
			file: expect.stringContaining(`posts/2026/${name}`),
		});
		expect(posts[0].file).not.toMatch(/price|hour/);
		const file = readFileSync(posts[0].file, "utf8");
		expect(file).toContain(`source: ${address}\n`);
		expect(file).not.toContain("Example");
	});

	it.each([
		["no address", OTHER, [], "A sighting needs the post's address: add --source https://…\n"],
		["no input", null, ["--source", SQUARE], "Name a text file, or - to paste the text on standard input.\n"],
	])("says what is missing: %s", (_, text, args, message) => {
		const content = contentDir(CORPUS);
		const input = text === null ? [] : ["-"];
		expect(run(text ?? "", "new", ...input, "--sighting", ...args, "--content", content)).toMatchObject({
			code: 1,
			err: message,
		});
	});

	it("refuses what check would refuse, with the same messages", () => {
		const content = contentDir(CORPUS);
		const { code, out } = sight(content, OTHER, SQUARE, "--project", "opengradiant", "--published", "soon");
		expect(code).toBe(1);
		expect(out).toContain('Did you mean "opengradient"?');
		expect(out).toContain('The field "published" holds "soon"');
		expect(sight(content, " \n", SQUARE)).toMatchObject({
			code: 1,
			out: expect.stringContaining("The post has no text."),
		});
		expect(readdirSync(join(content, "posts/2026"))).toEqual(["essay.md"]);
	});

	it.each(["essay", "../escape", "new", "A"])("refuses the name %j", (name) => {
		const content = contentDir(CORPUS);
		expect(sight(content, OTHER, SQUARE, "--name", name)).toMatchObject({ code: 1, out: "" });
		expect(readdirSync(join(content, "posts/2026"))).toEqual(["essay.md"]);
	});

	it("takes many at once, compares them with each other, and writes each once", () => {
		const content = contentDir(CORPUS);
		const file = join(mkdtempSync(join(tmpdir(), "lines-")), "posts.jsonl");
		const lines = [
			{ text: CAMPAIGN, url: SQUARE, published: "2026-03-04" },
			{ text: OTHER, url: "https://example.org/walnuts", published: null },
			{ text: `${OTHER} Again.`, url: "https://example.net/walnuts" },
			{ text: CAMPAIGN, url: "https://www.binance.com/it/square/post/339337474980434" },
			{ text: "", url: "https://example.net/empty" },
		];
		writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
		const { code, out } = run("", "new", "--sighting", "--jsonl", file, "--content", content, "--json");
		expect(code).toBe(1);
		const { posts } = JSON.parse(out);
		expect(posts.map(({ status }: { status: string }) => status)).toEqual([
			"written",
			"written",
			"written",
			"here",
			"refused",
		]);
		expect(posts[0].here).toMatchObject({ tier: "near", representative: "essay" });
		expect(posts[1].here ?? posts[2].here).toMatchObject({ tier: "near" });
		expect(run("", "check", "--content", content)).toMatchObject({ code: 0, out: "4 posts, nothing wrong.\n" });
		const text = run("", "new", "--sighting", "--jsonl", file, "--content", content).out;
		expect(text.split("\n").map((line) => line.slice(0, 8).trim())).toEqual([
			"here",
			"here",
			"here",
			"here",
			"refused",
			"",
		]);
	});

	it("names the line that is no post", () => {
		const file = join(mkdtempSync(join(tmpdir(), "lines-")), "posts.jsonl");
		writeFileSync(file, '{"text": "Words.", "url": "https://example.org/a"}\n{"text": "Words."}\n');
		expect(run("", "new", "--sighting", "--jsonl", file, "--content", contentDir(CORPUS))).toMatchObject({
			code: 1,
			err: expect.stringContaining('posts.jsonl:2 needs "text" and "url"'),
		});
	});
});
