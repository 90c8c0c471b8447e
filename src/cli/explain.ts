import { defineCommand } from "citty";
import {
	type AlignedPassage,
	comparePosts,
	type Digest,
	defaultOptions,
	type Post,
	sourceIdentity,
	type Verdict,
	wordDiff,
} from "#pipeline/index.ts";
import { readDigest } from "#sources/read-digest.ts";
import { joinClose } from "#views/variants.ts";
import { measuresText } from "./clusters-text.ts";
import { diffText } from "./diff-text.ts";
import { readOnce } from "./read-once.ts";

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
	const { by, measures, verdict, aligned } = comparePosts(a, b, defaultOptions.dedupe);
	return [
		...standing(a, b, digest),
		by === "nothing"
			? "One of them is a sighting whose fingerprint cannot be read."
			: `By their ${by} they are ${verdictText(verdict, a, b)} (rule ${verdict.rule}).`,
		...(measures === null ? [] : [`${by === "fingerprints" ? "Estimated: " : ""}${measuresText(measures)}`]),
		...(by === "texts" ? passagesAndDiff(a, b, digest, aligned) : ["No word of a sighting is kept: there is no diff."]),
	].join("\n");
}

/** What the digest says of the two, whatever a comparison shows. */
function standing(a: Post, b: Post, { clusterOf, duplicates }: Digest): string[] {
	const cluster = clusterOf.get(a.id);
	const together = cluster !== undefined && cluster === clusterOf.get(b.id);
	const decided = together
		? cluster.members.flatMap(({ id, evidence }) =>
				evidence.kind === "decision" && (id === a.id || id === b.id) ? [evidence.decision] : [],
			)
		: [];
	const identity = a.matter.source === null ? null : sourceIdentity(a.matter.source);
	const isOneSource = identity !== null && b.matter.source !== null && sourceIdentity(b.matter.source) === identity;
	const families = duplicates.families.filter(({ members }) => members.includes(a.id) && members.includes(b.id));
	return [
		`${a.id} and ${b.id} are ${together ? "in one cluster" : "not in one cluster"}.`,
		...decided.map((decision) => `Decided in ${decision}.`),
		...(isOneSource ? [`They name one source: ${identity}.`] : []),
		...families.map(({ id, markers }) => `Both are of the family ${id}, which shares ${markers.join(" · ")}.`),
	];
}

function passagesAndDiff(a: Post, b: Post, digest: Digest, aligned: readonly AlignedPassage[]): string[] {
	const quote = (text: string): string => `"${text.replace(/\s+/gu, " ").trim()}"`;
	const passages = aligned.map(
		({ member, against }) =>
			`  ${quote(a.text.slice(member.start, member.end))}\n  = ${quote(b.text.slice(against.start, against.end))}`,
	);
	return [
		"",
		`Passages that agree (${passages.length}):`,
		...(passages.length === 0 ? ["  none"] : passages),
		"",
		"Word diff ([-only in the first-], {+only in the second+}):",
		diffText(joinClose(wordDiff(readOnce(a, digest), readOnce(b, digest), defaultOptions.dedupe.diff))),
	];
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
