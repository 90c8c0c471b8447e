import { describe, expect, it } from "vitest";
import { editionEntries } from "#feeds/edition-entries.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Edition } from "#pipeline/model/edition.ts";
import { type EditionId, type PostId, toId } from "#pipeline/model/ids.ts";
import type { FrontMatter, Post } from "#pipeline/model/post.ts";
import { type Known, SPEED, sampleCluster } from "../support/sample-digest.ts";
import { readHtml, samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

function post(id: string, added: string, matter: Partial<FrontMatter> = {}): Post {
	return samplePost(id, "<p>Some words. And more.</p>", { added, ...matter });
}

function entries(posts: readonly Post[], known: Known = {}) {
	return editionEntries(sampleSite(posts, known));
}

const first = post("first", "2026-10-05", { authors: [{ name: "Ada & Eve", handle: null, url: null }] });
const second = post("second", "2026-10-20", { title: "R&D <in> the hills" });
const third = post("third", "2026-11-02");
const FOREWORD: Edition = {
	...{ id: toId<EditionId>("2026-10"), file: "editions/2026-10.md", title: "Lamps", by: "Ada", date: "2026-11-09" },
	foreword: readHtml('<h2>Lamps</h2>\n<p class="x">See <a href="/about/">about</a>. <img src="/a.png" alt="a"></p>'),
};

describe("the entries of months", () => {
	const found = entries([third, second, first], { editions: [FOREWORD] });

	it("are one a month, newest first, under ids that hold the month alone", () => {
		expect(found.map(({ id, url }) => [id, url])).toEqual([
			["urn:digest:edition:2026-11", "https://digest.example/base/editions/2026-11/"],
			["urn:digest:edition:2026-10", "https://digest.example/base/editions/2026-10/"],
		]);
	});

	it("hold the foreword and the list of what is new, with whole addresses", () => {
		expect(found[1]).toMatchObject({
			title: "October 2026: Lamps",
			summary: "2 new texts in October 2026.",
			authors: [{ name: "Ada" }],
			published: "2026-10-05",
		});
		expect(found[1]?.content).toBe(
			`<h2>Lamps</h2>
<p>See <a href="https://digest.example/base/about/">about</a>. </p>
<p>New in October 2026:</p>
<ul>
<li><a href="https://digest.example/base/posts/second/">R&amp;D &lt;in&gt; the hills</a>, author unknown</li>
<li><a href="https://digest.example/base/posts/first/">Some words.</a>, Ada &amp; Eve</li>
</ul>`,
		);
	});

	it("without a foreword are the digest's own words", () => {
		expect(found[0]).toMatchObject({ title: "November 2026", authors: [{ name: "A Test Digest" }] });
	});

	it("count texts of which no word is kept, and list none of them", () => {
		const seen = ["a", "b"].map((id) => post(id, "2026-11-03", { form: "sighting", rights: "none", title: "Seen" }));
		const [entry] = entries([third, ...seen]);
		expect(entry?.summary).toBe("1 new text in November 2026.");
		expect(entry?.content).toContain("<p>2 texts more were seen and not kept.</p>");
		expect(entry?.content).not.toContain("Seen");
		expect(entries(seen)[0]?.content).toContain("No new text in November 2026.");
	});

	it("say so when a month brought nothing new", () => {
		const [november] = entries([first, third], { clusters: [sampleCluster([first, third])] });
		expect(november).toMatchObject({ content: "<p>No new text in November 2026.</p>", published: "2026-11-02" });
	});
});

describe("an edition's last change", () => {
	const about = { id: "x", file: "x", by: "Ada", reason: "said so", date: "2026-12-24" };
	const id = (name: string) => toId<PostId>(name);
	const copy = post("copy", "2026-11-20");
	const together = { clusters: [sampleCluster([first, copy])] };

	it.each<[string, readonly Post[], Known, string]>([
		["its last text", [first, second, third], {}, "2026-10-20T00:00:00Z"],
		["a further text of that day", [first, second, post("more", "2026-10-20")], {}, "2026-10-20T00:00:01Z"],
		["its foreword", [first, second], { editions: [FOREWORD] }, "2026-11-09T00:00:00Z"],
		["no copy that comes later", [first, copy], together, "2026-10-05T00:00:00Z"],
		[
			"a later copy that stands for the text",
			[first, copy],
			{ clusters: [sampleCluster([copy, first])] },
			"2026-11-20T00:00:00Z",
		],
	])("is that of %s", (_, posts, known, updated) => {
		expect(entries(posts, known).find((entry) => entry.id.endsWith("2026-10"))?.updated).toBe(updated);
	});

	it.each<[string, Decision, boolean]>([
		["a merge that takes a text out", { ...about, kind: "merge", posts: [id("first"), id("folded")] }, true],
		["a merge of texts of other months", { ...about, kind: "merge", posts: [id("third"), id("copy")] }, false],
		["a split that lists a text", { ...about, kind: "split", posts: [id("first"), id("third")] }, true],
		["the choice of a text", { ...about, kind: "representative", post: id("first") }, true],
		["the choice of a text of another month", { ...about, kind: "representative", post: id("third") }, false],
		["a label", { ...about, kind: "relabel", post: id("first"), question: SPEED, position: "mixed" }, false],
		["a takedown", { ...about, kind: "takedown", post: id("gone") }, false],
	])("is moved by %s: %#", (_, decision, moved) => {
		const folded = post("folded", "2026-10-06");
		const known = { clusters: [sampleCluster([first, folded])], decisions: [decision] };
		const october = entries([first, folded, third], known).find((entry) => entry.id.endsWith("2026-10"));
		expect(october?.updated).toBe(moved ? "2026-12-24T00:00:00Z" : "2026-10-05T00:00:00Z");
	});
});
