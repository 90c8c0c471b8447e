import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { buildSite } from "../support/build-site.ts";
import { contentDir, post } from "../support/corpus.ts";
import { fingerprintOfFolder, siteFiles } from "../support/site-files.ts";

let work = "";
beforeAll(() => {
	work = mkdtempSync(join(tmpdir(), "build-test-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("two builds of the same content", () => {
	it("are byte-identical, also when the files were written in another order", () => {
		const shuffled = join(work, "content");
		const names = readdirSync("content/posts/2026");
		cpSync("content", shuffled, { recursive: true, filter: (path) => !path.includes("posts/2026/") });
		for (const name of names.reverse()) cpSync(`content/posts/2026/${name}`, join(shuffled, "posts/2026", name));
		const again = buildSite(shuffled, join(work, "again"));
		expect(again.output, again.output).toContain("Published");
		expect(siteFiles(join(work, "again"))).toEqual(siteFiles(inject("site")));
		expect(fingerprintOfFolder(join(work, "again"))).toBe(fingerprintOfFolder(inject("site")));
	});
});

describe("a digest with one post and nothing else", () => {
	it("is a whole site", () => {
		const content = contentDir({ "posts/2026/alone.md": post("One post stands here alone. It has two sentences.") });
		const run = buildSite(content, join(work, "alone"));
		expect(run.code, run.output).toBe(0);
		expect(siteFiles(join(work, "alone"))).toEqual(
			expect.arrayContaining(["index.html", "posts/alone/index.html", "feed.xml"]),
		);
	});

	it("publishes below a base path by one value, and sends readers on from the names that a post had", () => {
		const renamed = post("One post stands here alone. It has two sentences.", {
			formerly: "[first-name, second-name]",
		});
		const content = contentDir({ "posts/2026/alone.md": renamed });
		const profile = join(content, "digest.yaml");
		writeFileSync(
			profile,
			readFileSync(profile, "utf8").replace("https://digest.example", "https://digest.example/fork"),
		);
		const run = buildSite(content, join(work, "based"));
		expect(run.code, run.output).toBe(0);
		for (const name of ["first-name", "second-name"]) {
			const moved = readFileSync(join(work, "based", "posts", name, "index.html"), "utf8");
			expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/fork/posts/alone/">');
		}
		const home = readFileSync(join(work, "based", "index.html"), "utf8");
		expect([...home.matchAll(/(?:href|src)="(\/[^"]*)"/g)].filter((match) => !match[1]?.startsWith("/fork/"))).toEqual(
			[],
		);
	});
});

describe("a post with broken front matter", () => {
	const broken = {
		"posts/2026/good.md": post("A good post."),
		"posts/2026/bad.md": post("A bad one.", { form: "coppy" }),
	};

	it("fails the build with place and remedy, and leaves the last site as it was", () => {
		const out = join(work, "kept");
		expect(buildSite(contentDir({ "posts/2026/good.md": post("A good post.") }), out).code).toBe(0);
		const before = fingerprintOfFolder(out);
		const run = buildSite(contentDir(broken), out);
		expect(run.code).toBe(1);
		expect(run.output).toMatch(/posts\/2026\/bad\.md:4:7 .*error.*coppy/);
		expect(run.output).toContain("copy");
		expect(fingerprintOfFolder(out)).toBe(before);
		expect(readdirSync(work).filter((name) => name.startsWith(".kept"))).toEqual([]);
	});
});
