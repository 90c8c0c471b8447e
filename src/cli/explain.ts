import { defineCommand } from "citty";
import {
	compareTexts,
	type Digest,
	defaultOptions,
	type Hunk,
	type Post,
	type Verdict,
	wordDiff,
} from "#pipeline/index.ts";
import { readDigest } from "#sources/read-digest.ts";
import { measuresText } from "./clusters-text.ts";
import { readOnce } from "./read-once.ts";

/** Words of unchanged text shown on each side of a difference. */
const CONTEXT = 8;

/** `digest explain A B`: why two posts are, or are not, the same. */
export const explain = defineCommand({
	meta: { name: "explain", description: "Say why two posts are, or are not, the same: scores, passages, word diff." },
	args: {
		a: { type: "positional", description: "A post's name, for example a-post", required: true },
		b: { type: "positional", description: "Another post's name", required: true },
		content: { type: "string", description: "The content folder (default: content)" },
	},
	async run({ args }) {
		const { digest } = await readDigest(args.content);
		const [a, b] = [find(digest, args.a), find(digest, args.b)];
		if (a === undefined || b === undefined) {
			console.error(`There is no post "${a === undefined ? args.a : args.b}". Give file names without .md.`);
			process.exitCode = 1;
			return;
		}
		console.log(explanation(a, b, digest));
	},
});

function find({ posts }: Digest, name: string): Post | undefined {
	return [...posts.values()].find(({ id, file }) => id === name || file === name || `content/${file}` === name);
}

function explanation(a: Post, b: Post, digest: Digest): string {
	const { measures, verdict, aligned } = compareTexts(a.text, b.text, defaultOptions.dedupe);
	const together = digest.clusterOf.get(a.id)?.members.some(({ id }) => id === b.id) ?? false;
	const quote = (text: string): string => `"${text.replace(/\s+/gu, " ").trim()}"`;
	const passages = aligned.map(
		({ member, against }) =>
			`  ${quote(a.text.slice(member.start, member.end))}\n  = ${quote(b.text.slice(against.start, against.end))}`,
	);
	return [
		`${a.id} and ${b.id} are ${together ? "in one cluster" : "not in one cluster"}.`,
		`By their texts they are ${verdictText(verdict, a, b)} (rule ${verdict.rule}).`,
		measuresText(measures),
		"",
		`Passages that agree (${passages.length}):`,
		...(passages.length === 0 ? ["  none"] : passages),
		"",
		"Word diff ([-only in the first-], {+only in the second+}):",
		diffText(wordDiff(readOnce(a, digest), readOnce(b, digest), defaultOptions.dedupe.diff)),
	].join("\n");
}

function verdictText(verdict: Verdict, a: Post, b: Post): string {
	switch (verdict.kind) {
		case "same":
			return `the same: ${verdict.tier}, score ${verdict.score.toFixed(2)}`;
		case "quotation":
			return `a quotation: ${verdict.outer === "a" ? a.id : b.id} quotes ${verdict.outer === "a" ? b.id : a.id}`;
		case "siblings":
			return "siblings of one template, which say different things";
		case "different":
			return "different texts";
	}
}

function diffText(hunks: readonly Hunk[]): string {
	const last = hunks.length - 1;
	return hunks.map((hunk, index) => hunkText(hunk, index > 0, index < last)).join("");
}

function hunkText({ kind, text }: Hunk, hasBefore: boolean, hasAfter: boolean): string {
	switch (kind) {
		case "same":
			return shorten(text, hasBefore, hasAfter);
		case "removed":
			return `[-${text}-]`;
		case "added":
			return `{+${text}+}`;
	}
}

/** Leaves the middle out of a long stretch that both texts share. */
function shorten(text: string, hasBefore: boolean, hasAfter: boolean): string {
	const words = text.split(/(?<=\s)/u);
	const head = hasBefore ? CONTEXT : 0;
	const tail = hasAfter ? CONTEXT : 0;
	if (words.length <= head + tail + CONTEXT) return text;
	return `${words.slice(0, head).join("")} … ${tail === 0 ? "" : words.slice(-tail).join("")}`;
}
