import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../support/build-site.ts";
import { siteFiles } from "../support/site-files.ts";

const FOUNDING = "i-keep-focusing-on-opengradient";
const SENTENCE = /There is very (?:little|small) room for excuses when people expect instant results\./;

/** The founding post again, under another address, with one sentence changed. */
describe("a second file with the founding post's text", () => {
	let work = "";
	let out = "";
	const page = (path: string): string => readFileSync(join(out, path), "utf8");
	beforeAll(() => {
		work = mkdtempSync(join(tmpdir(), "copies-test-"));
		out = join(work, "dist");
		cpSync("content", join(work, "content"), { recursive: true });
		const founding = readFileSync(`content/posts/2026/${FOUNDING}.md`, "utf8");
		const body = founding.slice(founding.indexOf("\n---\n") + 5);
		writeFileSync(
			join(work, "content/posts/2026/the-same-elsewhere.md"),
			`---\nsource: https://posts.example.org/opg/1?utm_source=feed\npublished: 2026-11-20\nadded: 2026-11-21\nform: copy\nrights: full\npermission: Made for a test\n---\n${body.replaceAll("little room", "small room")}`,
		);
		const run = buildSite(join(work, "content"), out);
		if (run.code !== 0) throw new Error(run.output);
	});
	afterAll(() => rmSync(work, { recursive: true, force: true }));

	it("is one cluster with two members", () => {
		const clusters = JSON.parse(page("data/clusters.json")) as { clusters: { members: { id: string }[] }[] };
		const ours = clusters.clusters.filter((cluster) => cluster.members.some((member) => member.id === FOUNDING));
		expect(ours.map((cluster) => cluster.members.map((member) => member.id).sort())).toEqual([
			[FOUNDING, "the-same-elsewhere"],
		]);
	});

	it("adds no entry to the list and none to the feeds", () => {
		const listed = page("posts/index.html").matchAll(
			/href="\/posts\/(i-keep-focusing-on-opengradient|the-same-elsewhere)\/"/g,
		);
		expect([...listed]).toHaveLength(1);
		const feeds = siteFiles(out, "feed.xml").filter((path) => /^(archive\/[^/]+\/)?feed\.xml$/.test(path));
		// The newest entries stand in the feed and, once its page is full, in its archive too.
		const entries = new Map(
			feeds
				.flatMap((path) => page(path).split("<item>").slice(1))
				.map((entry) => [/<guid[^>]*>([^<]+)/.exec(entry)?.[1], entry]),
		);
		// A text that was only seen is announced in no feed.
		const readable = readdirSync("content/posts/2026").filter(
			(name) => !/^form: sighting$/m.test(readFileSync(`content/posts/2026/${name}`, "utf8")),
		);
		expect(entries.size).toBe(readable.length);
		expect([...entries.values()].filter((entry) => SENTENCE.test(entry))).toHaveLength(1);
	});

	it("has a copies page with the word diff", () => {
		const representative = page(`posts/${FOUNDING}/index.html`).includes(`/posts/${FOUNDING}/copies/`)
			? FOUNDING
			: "the-same-elsewhere";
		const copies = page(`posts/${representative}/copies/index.html`);
		expect(copies).toMatch(/<del[^>]*>\s*(little|small)\s*<\/del>/);
		expect(copies).toMatch(/<ins[^>]*>\s*(little|small)\s*<\/ins>/);
		expect(copies).toContain("posts.example.org");
	});
});
