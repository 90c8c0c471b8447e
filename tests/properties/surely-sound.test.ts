import fc from "fast-check";
import { expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { checkMarkdownLimits } from "#pipeline/parse/check-markdown-limits.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { findControl } from "#pipeline/parse/invisible-characters.ts";
import { isSurelySound } from "#pipeline/parse/is-surely-sound.ts";
import { parseMarkdown } from "#pipeline/parse/parse-markdown.ts";
import { readPlainText } from "#pipeline/parse/plain-text.ts";

/** Small limits, so that small texts come near them. */
const OPTIONS = { ...parseOptions, tree: { ...parseOptions.tree, nodes: 400, links: 5 } };

const piece = fc.constantFrom(
	...[
		"a",
		"word",
		" ",
		"\n",
		"\n\n",
		"*",
		"**",
		"_",
		"~~",
		"`",
		"```\n",
		"> ",
		">",
		"- ",
		"1. ",
		"#",
		"# ",
		"|",
		"|a|b|\n|-|-|\n",
	],
	...[
		"[",
		"](",
		"]",
		")",
		"[a]:",
		"[^1]",
		"!",
		"www.a.b",
		"https://x.y",
		"a@b.c",
		"<",
		"<b>",
		"&amp;",
		"&#8;",
		"\t",
		"    ",
	],
	...["---\n", "===\n", "\\", "\u202e", "\u200b", "\ud800", "\u0008", ":-", "[x] ", "é", "中", "😀"],
);

it("is said of no text in which reading finds a fault, or no word", () => {
	let sound = 0;
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
			(text) => {
				if (!isSurelySound(text, OPTIONS)) return;
				const faults = new FaultLog("a.md");
				if (!checkMarkdownLimits(text, 1, new FaultLog("a.md"), OPTIONS.markdown)) return;
				sound++;
				const tree = parseMarkdown(text, 1, faults, OPTIONS);
				const plain = tree === null ? "" : readPlainText(tree).text;
				expect({ diagnostics: faults.diagnostics, control: findControl(plain) }).toEqual({
					diagnostics: [],
					control: null,
				});
				expect(plain.trim()).not.toBe("");
			},
		),
		{ numRuns: 4000 },
	);
	expect(sound).toBeGreaterThan(200);
});
