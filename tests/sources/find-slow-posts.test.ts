import { describe, expect, it } from "vitest";
import { findSlowPosts } from "#sources/find-slow-posts.ts";
import { post, sourceFiles } from "../support/corpus.ts";

const LONG = post("The relay answers in nine seconds on wet days, and nobody has shown why.\n\n".repeat(900));
const MARKED = post("Nine * of _ them, (all) `in` code.\n\n".repeat(400));
const files = sourceFiles({ "posts/2026/long.md": LONG, "posts/2026/a.md": post("A.") });
const marked = sourceFiles({ "posts/2026/marked.md": MARKED });

describe("posts that are long or full of marks", () => {
	it("are let through when they take no longer than others", async () => {
		expect(await findSlowPosts(files)).toEqual([]);
	});

	it("are stopped, and named, when they take more time than is allowed", async () => {
		expect(await findSlowPosts(marked, { cpu: 1 })).toMatchObject([
			{ file: "posts/2026/marked.md", rule: "post/too-complex", message: "Reading the post took too much time." },
		]);
	});

	it("are stopped when they take more memory", async () => {
		expect(await findSlowPosts(marked, { memory: 12 })).toMatchObject([
			{ message: "Reading the post took too much memory." },
		]);
	});

	it("need no worker when they are neither", async () => {
		const started = performance.now();
		expect(await findSlowPosts(sourceFiles({ "posts/2026/a.md": post("A.") }), { cpu: -1 })).toEqual([]);
		expect(performance.now() - started).toBeLessThan(100);
	});
});
