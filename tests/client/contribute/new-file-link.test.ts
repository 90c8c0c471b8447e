import { describe, expect, it } from "vitest";
import { LONGEST_ADDRESS, newFileLink } from "#client/contribute/new-file-link.ts";

const FOLDER = "https://github.com/owner/repo/new/main/content/posts";

describe("the link to a new file", () => {
	it("holds folder, name and file", () => {
		const file = "---\ntitle: A & B = 50 % #1\n---\n\n“Words” + more\n";
		const { href, prefilled } = newFileLink(FOLDER, "2026", "a-post", file);
		const { origin, pathname, searchParams } = new URL(href);
		expect(prefilled).toBe(true);
		expect(origin + pathname).toBe(`${FOLDER}/2026`);
		expect(Object.fromEntries(searchParams)).toEqual({ filename: "a-post.md", value: file });
	});

	it("leaves out a file for which the address would be too long, counted as it is written", () => {
		const bare = newFileLink(FOLDER, "2026", "a-post", "").href.length;
		const room = LONGEST_ADDRESS - bare;
		expect(newFileLink(FOLDER, "2026", "a-post", "x".repeat(room))).toMatchObject({
			prefilled: true,
			length: LONGEST_ADDRESS,
		});
		const tooLong = newFileLink(FOLDER, "2026", "a-post", "é".repeat(room / 5));
		expect(tooLong).toMatchObject({ prefilled: false, href: `${FOLDER}/2026?filename=a-post.md` });
	});
});
