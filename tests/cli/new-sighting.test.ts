import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "#cli/check.ts";
import { add } from "#cli/new.ts";
import { readDigest } from "#sources/read-digest.ts";
import { contentDir, post } from "../support/corpus.ts";
import { runHere } from "../support/run-command.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day, and nobody sends a bill for that day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card. The bill for restarts alone came to 40 % of the rent.

I left with a list of questions and no list of prices, which may be the better half of the bargain.`;
const CAMPAIGN = `${ESSAY.replace("I left", "We left")}\n\n$OPG #OPG @OpenGradient`;
const OTHER = "Ada Example writes about walnut oil and says nothing of machines at all, for once.";

const CORPUS = {
	"projects/opengradient.md": `---\nname: OpenGradient\naliases: ["$OPG", "#OPG", "@OpenGradient"]\nlayer: inference\nhomepage: unknown\nrepository: unknown\n---\n\nA network.\n`,
	"posts/2026/essay.md": post(ESSAY, { source: "https://one.example.org/essay", published: "2026-03-01" }),
};

const fileOf = (name: string, text: string): string => {
	const file = join(mkdtempSync(join(tmpdir(), "text-")), name);
	writeFileSync(file, text);
	return file;
};
const run = (...args: string[]) => runHere(add, ["--sighting", "--added", "2026-11-21", ...args]);
const sight = (content: string, text: string, source: string, ...args: string[]) =>
	run(fileOf("post.txt", text), "--source", source, "--content", content, ...args);
const checked = (content: string) => runHere(check, ["--content", content]);
const postsOf = (content: string): string[] => readdirSync(join(content, "posts/2026"));

const SQUARE = "https://www.binance.com/sl/square/post/339337474980434?ref=abc";
const NAME = "binance-square-339337474980434";

describe("digest new --sighting", () => {
	it("writes a file that check accepts, without a word of the text, and says what it is a copy of", async () => {
		const content = contentDir(CORPUS);
		const { code, out } = await sight(content, CAMPAIGN, SQUARE, "--published", "2026-03-04");
		expect(out).toMatch(/copy of `essay` \(near, score 0\.\d\d\)/);
		expect(out).toMatch(new RegExp(`Written: .*posts/2026/${NAME}\\.md\n$`));
		expect(code).toBe(0);
		const file = readFileSync(join(content, `posts/2026/${NAME}.md`), "utf8");
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
		expect(await checked(content)).toMatchObject({ code: 0, out: "2 posts, nothing wrong.\n" });
		const { clusters } = (await readDigest(content)).digest.duplicates;
		expect(clusters[0]?.members.map(({ id }) => id)).toEqual(["essay", NAME]);
	});

	it("writes nothing for an address that was seen before, exits 2, and obeys --force", async () => {
		const content = contentDir(CORPUS);
		await sight(content, CAMPAIGN, SQUARE);
		const again = "https://app.binance.com/uni-qr/cpos/339337474980434";
		const { code, out } = await sight(content, OTHER, again);
		expect(code).toBe(2);
		expect(out).toContain(`the digest has it as ${NAME}`);
		expect(postsOf(content)).toHaveLength(2);
		expect((await sight(content, OTHER, again, "--force")).code).toBe(0);
		expect(postsOf(content)).toContain(`${NAME}-2.md`);
	});

	it.each([
		[
			"an account's name on X",
			"https://twitter.com/ada_example/status/1234567890?s=20",
			"x-1234567890",
			"https://x.com/i/status/1234567890",
		],
		[
			"a path made of the title",
			"https://ada.example.org/the-price-of-an-hour?utm_source=x",
			"ada-example-org-",
			"https://ada.example.org/the-price-of-an-hour",
		],
	])("keeps no name and no word: %s", async (_, source, name, address) => {
		const content = contentDir(CORPUS);
		const page = `<html lang=en><title>A walnut</title><meta name=author content="Ada Example"><p>${OTHER}`;
		const from = fileOf("page.html", page);
		const { out } = await run(from, "--source", source, "--content", content, "--json", "--author", "Ada Example");
		const { posts } = JSON.parse(out);
		expect(posts[0]).toMatchObject({
			status: "written",
			here: null,
			file: expect.stringContaining(`posts/2026/${name}`),
		});
		expect(posts[0].file).not.toMatch(/price|hour/);
		const file = readFileSync(posts[0].file, "utf8");
		expect(file).toContain(`source: ${address}\n`);
		expect(file).not.toMatch(/Example|walnut/);
	});

	it.each([
		["no address", [fileOf("post.txt", OTHER)], "A sighting needs the post's address: add --source https://…\n"],
		["no input", ["--source", SQUARE], "Name a web address, a file, or - to paste the text on standard input.\n"],
		[
			"no such file",
			["nowhere.txt", "--source", SQUARE],
			"nowhere.txt cannot be read (ENOENT). Name a file, an address, or - to paste.\n",
		],
	])("says what is missing: %s", async (_, args, message) => {
		expect(await run(...args, "--content", contentDir(CORPUS))).toEqual({ code: 1, out: "", err: message });
	});

	it("refuses what check would refuse, with the same messages", async () => {
		const content = contentDir(CORPUS);
		const { code, out } = await sight(content, OTHER, SQUARE, "--project", "opengradiant", "--published", "soon");
		expect(code).toBe(1);
		expect(out).toContain('Did you mean "opengradient"?');
		expect(out).toContain('The field "published" holds "soon"');
		const empty = await sight(content, " \n", SQUARE);
		expect(empty).toMatchObject({
			code: 1,
			err: expect.stringMatching(/post\.txt is empty: the post's text is needed\.\n$/),
		});
		expect(postsOf(content)).toEqual(["essay.md"]);
	});

	it.each(["essay", "../escape", "new", "A"])("refuses the name %j", async (name) => {
		const content = contentDir(CORPUS);
		expect(await sight(content, OTHER, SQUARE, "--name", name)).toMatchObject({ code: 1, out: "" });
		expect(postsOf(content)).toEqual(["essay.md"]);
	});

	it("takes many at once, compares them with each other, and writes each once", async () => {
		const content = contentDir(CORPUS);
		const lines = [
			{ text: CAMPAIGN, url: SQUARE, published: "2026-03-04" },
			{ text: OTHER, url: "https://example.org/walnuts", published: null },
			{ text: `${OTHER} Again.`, url: "https://example.net/walnuts" },
			{ text: CAMPAIGN, url: "https://www.binance.com/it/square/post/339337474980434" },
			{ text: "", url: "https://example.net/empty" },
		];
		const file = fileOf("posts.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
		const { code, out } = await run("--jsonl", file, "--content", content, "--json");
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
		expect(await checked(content)).toMatchObject({ code: 0, out: "4 posts, nothing wrong.\n" });
		const again = await run("--jsonl", file, "--content", content);
		expect(again.out.split("\n").map((line) => line.split(" ", 1)[0])).toEqual([
			"here",
			"here",
			"here",
			"here",
			"refused",
			"",
		]);
	});

	it("names the line that is no post", async () => {
		const file = fileOf("posts.jsonl", '{"text": "Words.", "url": "https://example.org/a"}\n{"text": "Words."}\n');
		const { code, err } = await run("--jsonl", file, "--content", contentDir(CORPUS));
		expect(code).toBe(1);
		expect(err).toContain('posts.jsonl:2 needs "text" and "url"');
	});
});
