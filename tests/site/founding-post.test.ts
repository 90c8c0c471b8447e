import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const FOUNDING = "i-keep-focusing-on-opengradient";

/** The author's text that a reader meets, without what the digest adds, without tags and entities. */
function textOf(html: string): string {
	return html
		.replace(/<sup data-ours.*?<\/sup>/g, "")
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&#x26;", "&")
		.replaceAll("&amp;", "&")
		.replaceAll("&#x27;", "'")
		.replaceAll("&#39;", "'")
		.replace(/\s+/g, " ");
}

describe("the founding post's page", () => {
	const source = readFileSync(`content/posts/2026/${FOUNDING}.md`, "utf8");
	const body = source.slice(source.indexOf("\n---\n") + 5).trim();
	const lines = [...new Set(body.split("\n").filter((line) => line.trim() !== ""))];
	const html = readFileSync(join(inject("site"), `posts/${FOUNDING}/index.html`), "utf8");
	const paragraphs = [...html.matchAll(/<p[^>]* id="p\d+"[^>]*>(.*?)<\/p>/gs)].map((match) =>
		textOf(match[1] ?? "").trim(),
	);

	it("was captured with its text twice", () => {
		expect(body.split("\n").filter((line) => line.trim() !== "").length).toBeGreaterThan(lines.length + 8);
	});

	it.each(lines)("shows once: %s", (line) => {
		const squeezed = (text: string): string => text.replace(/\s+/g, "");
		expect(paragraphs.filter((paragraph) => squeezed(paragraph).includes(squeezed(line)))).toHaveLength(1);
	});

	it("says that the capture repeated it", () => {
		expect(textOf(html)).toMatch(/repeat/i);
	});
});
