import { readdirSync, readFileSync } from "node:fs";
import { fingerprintOf } from "#pipeline/dedupe/fingerprint-of.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { Random } from "../eval/random.ts";
import { type Corpus, post } from "./corpus.ts";

const random = new Random(11);
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan shel tor pli".split(" ");

/** Words that nobody wrote, so that no two texts are alike by chance. */
const word = (): string => Array.from({ length: random.between(1, 4) }, () => random.pick(SYLLABLES)).join("");

/** So many sentences of fifteen words. */
function makeText(sentences: number): string {
	const sentence = () => {
		const text = Array.from({ length: 15 }, word).join(" ");
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
	};
	return Array.from({ length: sentences }, sentence).join(" ");
}
const paragraphs = (count: number, sentences: number): string[] =>
	Array.from({ length: count }, () => makeText(sentences));

const question = (order: number, words: string) =>
	`---\nquestion: Is it ${words} enough?\nlabel: ${words}\norder: ${order}\nsupports: Yes.\nopposes: No.\nsettle: A test.\n---\n\n## Why it matters\n\nIt does.\n`;

const TAGS = "$ACME #ACME @AcmeNet";
const BASE = paragraphs(5, 4);
const TAIL = paragraphs(1, 4)[0] ?? "";

/** A text with a word put in at so many places that a collation is too long for a list. */
const MANY = paragraphs(20, 6);
const changed = (text: string): string => text.replaceAll(/(\S+ ){24}(?=\S)/g, "$&indeed ");

const campaignPost = (number: number): string =>
	post(`${makeText(4)}\n\nI asked number ${number} and it answered.\n\n${TAGS}`, {
		source: `https://square.example/post/${number}`,
		author: `Writer ${number}`,
		published: `2026-${String(1 + (number % 3)).padStart(2, "0")}-1${number % 10}`,
		projects: "[acme]",
	});

function sighting(text: string, number: number, matter: Readonly<Record<string, string>> = {}): string {
	const { permission: _, ...lines } = {
		permission: "",
		source: `https://seen.example/${number}`,
		added: "2026-11-21",
		form: "sighting",
		rights: "none",
		fingerprint: fingerprintOf(text, dedupeOptions),
		words: String(text.split(/\s+/u).length),
		incentive: "strong",
		substance: "none",
		...matter,
	};
	return `---\n${Object.entries(lines)
		.map(([key, value]) => `${key}: ${value}`)
		.join("\n")}\n---\n`;
}

/** What the digest itself says of its questions, as plain paragraphs: English that packs as well as any. */
const ENGLISH = readdirSync("content/questions")
	.sort()
	.flatMap((name) => readFileSync(`content/questions/${name}`, "utf8").split("---\n").slice(2).join("").split("\n\n"))
	.map((paragraph) => paragraph.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").trim())
	.filter((paragraph) => /^[A-Z]/.test(paragraph));

/** 3,000 words, with a curator's note of about forty words on every fourth paragraph. */
const LONG: string[] = [];
for (let words = 0; words < 3000; words += LONG.at(-1)?.split(/\s+/u).length ?? 0)
	LONG.push(ENGLISH[LONG.length] ?? "");
const LONG_NOTES = LONG.flatMap((paragraph, place) => {
	const words = paragraph.split(" ");
	const comment = ENGLISH.at(-1 - place)
		?.split(" ")
		.slice(0, 40)
		.join(" ");
	return place % 4 === 0 ? [`> ${words.slice(0, 9).join(" ")}\n\n${comment}.\n`] : [];
});

const stance = (number: number, position: string, published: string): [string, string] => [
	`posts/2026/stance-${number}.md`,
	post(makeText(5), {
		source: `https://papers.example/${number}`,
		author: `Author ${number}`,
		published,
		evidence: ["measured", "reported", "asserted"][number % 3] ?? "measured",
		questions: number % 2 === 0 ? `{speed: ${position}}` : `{speed: ${position}, cost: mixed}`,
	}),
];

/** A small digest that has everything a reading page can show. */
export const READING_CORPUS: Corpus = {
	"questions/speed.md": question(1, "fast"),
	"questions/cost.md": question(2, "cheap"),
	"projects/acme.md": '---\nname: Acme\naliases: ["$ACME", "@AcmeNet"]\nlayer: compute\n---\n\nA made-up project.\n',
	"posts/2026/base.md": post(BASE.join("\n\n"), {
		source: "https://blog.example/base",
		author: "Ada Example",
		published: "2026-02-01",
		questions: "{speed: supports}",
	}),
	"posts/2026/base-near.md": post(`${BASE.join("\n\n").replace(/\. (\S+)/, ". Newly $1")} And so on.`, {
		source: "https://mirror.example/base",
		author: "Ada Example",
		published: "2026-02-03",
	}),
	"posts/2026/base-cut.md": post(BASE.slice(0, 3).join("\n\n"), {
		source: "https://cut.example/base",
		author: "Bo Sample",
		published: "2026-02",
	}),
	"posts/2026/base-seen.md": sighting(BASE.join("\n\n"), 1, { published: "2026-02-09" }),
	"posts/2026/base-seen-again.md": sighting(`${BASE.join("\n\n")} #one #two`, 2),
	"posts/2026/merged.md": post(TAIL, { source: "https://other.example/merged", author: "Cy Placeholder" }),
	"decisions/2026-11-21-same.yaml":
		"kind: merge\nposts: [base, merged]\nby: Ada Example\nreason: The author says that both are one text.\n",
	"posts/2026/many.md": post(MANY.join("\n\n"), { source: "https://long.example/many", published: "2026-03-01" }),
	"posts/2026/many-changed.md": post(MANY.map(changed).join("\n\n"), {
		source: "https://longer.example/many",
		published: "2026-03-02",
	}),
	"posts/2026/long.md": post(LONG.join("\n\n"), {
		source: "https://essays.example/long",
		author: "Di Fixture",
		published: "2025",
		questions: "{cost: opposes}",
	}),
	"notes/long.md": `---\npost: long\nby: Ada Example\ndate: 2026-11-21\n---\n\n${LONG_NOTES.join("\n")}`,
	...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`posts/2026/campaign-${at + 1}.md`, campaignPost(at)])),
	...Object.fromEntries([
		...Array.from({ length: 8 }, (_, at) => stance(at, "supports", "2025-06")),
		...Array.from({ length: 3 }, (_, at) => stance(at + 8, "opposes", `2024-0${at + 1}-05`)),
		...Array.from({ length: 4 }, (_, at) => stance(at + 11, "evidence", "2026")),
		...Array.from({ length: 2 }, (_, at) => stance(at + 15, "mixed", "unknown")),
	]),
};
