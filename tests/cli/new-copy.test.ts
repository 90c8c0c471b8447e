import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "#cli/new.ts";
import { readDigest } from "#sources/read-digest.ts";
import { contentDir, post } from "../support/corpus.ts";
import { type PageServer, servePages } from "../support/page-server.ts";
import { runHere } from "../support/run-command.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day, and nobody sends a bill for that day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card. The bill for restarts alone came to 40 % of the rent.

I left with a list of questions and no list of prices, which may be the better half of the bargain.`;
const REWORDED = `The price of one hour is the first thing a buyer sees, and the last thing that decides. A job that fails by night costs a whole day, and nobody sends a bill for it.

Who counts the engineers? No one at the Lindenau fair did, although 3 of 5 stands sold hours by the card. The bill for restarts alone reached 40 % of the rent.

I went home with a list of questions and no list of prices, which may be the better half of this bargain.`;
const CORPUS = {
	"posts/2026/essay.md": post(ESSAY, { source: "https://one.example.org/essay", published: "2026-03-01" }),
	"posts/2026/two-words.md": post("Two words."),
};

const fileOf = (name: string, text: string): string => {
	const file = join(mkdtempSync(join(tmpdir(), "text-")), name);
	writeFileSync(file, text);
	return file;
};
const run = (content: string, ...args: string[]) =>
	runHere(add, ["--added", "2026-11-21", "--content", content, ...args]);
const postsOf = (content: string): string[] => readdirSync(join(content, "posts/2026")).sort();

let server: PageServer;
beforeAll(async () => {
	server = await servePages("tests/capture/pages", {
		"/huge": (_, response) =>
			void response.writeHead(200, { "content-type": "text/html" }).end("<p>words ".repeat(1.3e6)),
	});
});
afterAll(() => server.close());

describe("digest new", () => {
	it("reads a page from the web, writes it and says what is in it", async () => {
		const content = contentDir(CORPUS);
		const { code, out, err } = await run(content, `${server.origin}/square.html`);
		expect({ code, err }).toEqual({ code: 0, err: "54 words stood twice; they were left out.\n" });
		expect(out).toContain("**New**: no post of the digest says the same.");
		expect(out).toContain("- **Incentive: strong**: `required-tags: #OPG $OPG @OpenGradient`");
		expect(out).toContain("- **Substance: some**: `So I asked for 50 answers on 4 March");
		expect(out).toMatch(/Written: .*\/posts\/2026\/binance-square-339337474980434\.md\nNot known: author, published\./);
		expect((await readDigest(content)).digest.diagnostics).toEqual([]);
	});

	it("reads standard input", () => {
		const content = contentDir(CORPUS);
		const args = ["src/cli/main.ts", "new", "-", "--added", "2026-11-21", "--content", content];
		const { status } = spawnSync(process.execPath, args, {
			input: "# A mill\n\nIt grinds at night.\n",
			encoding: "utf8",
		});
		expect(status).toBe(0);
		expect(readFileSync(join(content, "posts/2026/a-mill.md"), "utf8")).toBe(
			"---\ntitle: A mill\nsource: unknown\nauthor: unknown\npublished: unknown\nadded: 2026-11-21\nform: copy\nrights: excerpt\n---\n\nIt grinds at night.\n",
		);
	});

	it("keeps a pasted text as it was written, but for what stands in it twice", async () => {
		const content = contentDir({});
		const text = `A mill that grinds *at night* pays half, says \`the bill\`; nobody in the valley has asked why that is so.`;
		const once = `${text}\n\n* one\n* two`;
		expect(await run(content, fileOf("a.md", once), "--name", "once")).toMatchObject({ code: 0, err: "" });
		expect(readFileSync(join(content, "posts/2026/once.md"), "utf8")).toContain(`---\n\n${once}\n`);
		const twice = await run(content, fileOf("b.md", `${text}\n\n${once}`), "--name", "twice", "--force");
		expect(twice).toMatchObject({ code: 0, err: "21 words stood twice; they were left out.\n" });
		expect(readFileSync(join(content, "posts/2026/twice.md"), "utf8").match(/A mill that grinds/g)).toHaveLength(1);
	});

	it("writes no text that the digest has, also reworded, unless --force or --sighting says so", async () => {
		const content = contentDir(CORPUS);
		const file = fileOf("post.md", REWORDED);
		const args = [file, "--source", "https://two.example.org/hours", "--published", "2026-03-09"];
		const refused = await run(content, ...args);
		expect(refused.code).toBe(2);
		expect(refused.out).toMatch(/a copy of `essay` \((?:near|reworded), score 0\.\d\d\)/);
		expect(refused.out).toContain("[-an-]{+one+}");
		expect(refused.out).toMatch(/Nothing was written: the digest has it as essay\.\n.*--sighting.*\n.*--force/);
		expect(postsOf(content)).toEqual(["essay.md", "two-words.md"]);
		const json = JSON.parse((await run(content, ...args, "--json")).out);
		expect(json.posts[0]).toMatchObject({
			status: "here",
			as: "essay",
			here: { against: "essay", representative: "essay" },
		});
		expect((await run(content, ...args, "--sighting")).code).toBe(0);
		expect((await run(content, ...args, "--force")).code).toBe(0);
		expect(postsOf(content)).toHaveLength(4);
		expect((await readDigest(content)).digest.diagnostics).toEqual([]);
	});

	it("reads what a web clipper wrote above its text", async () => {
		const content = contentDir(CORPUS);
		const clip = `---\ntitle: "A mill: at night"\nsource: https://mill.example/a?utm_source=x\nauthor:\n  - "[[Ada Example]]"\npublished: 2026-05-04\ncreated: 2026-11-20\ntags:\n  - clippings\n---\n# A mill: at night\n\nIt grinds.`;
		expect((await run(content, fileOf("clip.md", clip))).code).toBe(0);
		expect(readFileSync(join(content, "posts/2026/a-mill-at-night.md"), "utf8")).toBe(
			'---\ntitle: "A mill: at night"\nsource: https://mill.example/a\nauthor: Ada Example\npublished: 2026-05-04\nadded: 2026-11-21\nform: copy\nrights: excerpt\n---\n\nIt grinds.\n',
		);
	});

	it("numbers a name that is taken", async () => {
		const content = contentDir(CORPUS);
		await run(content, fileOf("a.md", "# Two words\n\nBut other ones."));
		expect(postsOf(content)).toContain("two-words-2.md");
	});

	it("tells of another site's address that a page calls its own, and believes only a person", async () => {
		const content = contentDir(CORPUS);
		const page =
			'<title>A mill</title><link rel=canonical href="https://one.example.org/essay"><p>It grinds at night, and at night only.';
		const { code, err } = await run(content, fileOf("a.html", page), "--source", "https://mirror.example/a");
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(readFileSync(join(content, "posts/2026/a-mill.md"), "utf8")).toContain("source: https://mirror.example/a\n");
	});

	it.each([
		["paywall.html", "says that it shows only a part of its text without payment; add --force to take that part."],
		["login.html", "shows its text only to people who log in."],
		["spa.html", "holds no text until its scripts run, and they are not run here."],
		["nothing.html", "answers 404: there is no such page."],
		["huge", "is larger than 8 MB."],
	])("says how to go on where there is no text: %s", async (path, why) => {
		const content = contentDir(CORPUS);
		const address = `${server.origin}/${path}`;
		const { code, out, err } = await run(content, address);
		expect({ code, out }).toEqual({ code: 1, out: "" });
		expect(err).toBe(`${address} ${why}
Copy the text in your browser and paste it:
  npm run digest -- new - --source ${address}
Or save the page and read the file:
  npm run digest -- new page.html --source ${address}
`);
		expect(postsOf(content)).toHaveLength(2);
	});

	it.each([
		[["--sightings"], 'There is no flag --sightings. Did you mean "sighting"?\n'],
		[[fileOf("a.txt", " \n")], /\/a\.txt is empty: the post's text is needed\.\n$/],
		[["a.pdf"], "a.pdf cannot be read (ENOENT). Name a file, an address, or - to paste.\n"],
		[[fileOf("a.bin", "%PDF-1.7\n\u0000\u0001")], / is a PDF, not a text\./],
	])("says what is wrong with what it was told: %j", async (args, message) => {
		const { code, err } = await run(contentDir(CORPUS), ...args);
		expect(code).toBe(1);
		expect(err).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
	});
});
