import { describe, expect, it } from "vitest";
import type { Draft } from "#client/contribute/draft.ts";
import { postName } from "#client/contribute/post-name.ts";
import { draft } from "./sample-draft.ts";

const LONG = "A title of so many words that no address could ever hold them all in one line";

const NAMES: readonly (readonly [given: Partial<Draft>, firstWords: string, name: string])[] = [
	[{ name: " my-name " }, "First words", "my-name"],
	[{ title: "Speed: is it so?" }, "First words", "speed-is-it-so"],
	[{}, "Élan vital, don’t ask", "elan-vital-dont-ask"],
	[{ title: LONG }, "", "a-title-of-so-many-words-that-no-address-could"],
	[{ title: "x".repeat(80) }, "", "post-of-2026-11-21"],
	[{}, "東京の話", "post-of-2026-11-21"],
	[{ source: "https://www.example.org/a" }, "東京の話", "example-org-"],
	[{ keep: "none", title: "Words of theirs", source: "https://example.org/a" }, "First words", "example-org-"],
	[{ title: "Is taken" }, "", "is-taken-3"],
];

describe("the name of a draft's file", () => {
	it.each(NAMES)("%j and %j give %s", (given, firstWords, name) => {
		const found = postName(draft(given), firstWords, (id) => id === "is-taken" || id === "is-taken-2");
		if (name.endsWith("-")) expect(found).toMatch(new RegExp(`^${name}[0-9a-f]{8}$`));
		else expect(found).toBe(name);
		expect(found).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
	});

	it("is the same for two addresses of one source", () => {
		const name = (source: string) => postName(draft({ source, keep: "none" }), "", () => false);
		expect(name("https://example.org/a?utm_source=x")).toBe(name("http://www.example.org/a/"));
	});
});
