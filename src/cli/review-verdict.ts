import {
	type ClusterMember,
	countWords,
	type Digest,
	defaultOptions,
	type Hunk,
	type Post,
	type PostId,
	wordDiff,
} from "#pipeline/index.ts";
import { counted } from "#views/counted.ts";
import { variantsOf } from "#views/variants.ts";
import { codeBlock, codeSpan, plainLine } from "./code-span.ts";
import { readOnce } from "./read-once.ts";

/** How many differing places are shown, and how many characters of each, and of a name. */
const PLACES = 4;
const PLACE = 600;
const NAME = 80;

/** Whether the digest has a post already: the verdict, and for a copy what differs; blocks of Markdown. */
export function reviewVerdict(post: Post, digest: Digest): string[] {
	const quotations = digest.duplicates.quotations.flatMap(({ outer, inner }) => {
		if (outer === post.id) return [`Quotes ${name(inner)}.`];
		return inner === post.id ? [`Quoted by ${name(outer)}.`] : [];
	});
	const cluster = digest.clusterOf.get(post.id);
	const member = cluster?.members.find(({ id }) => id === post.id);
	if (cluster === undefined || member === undefined) {
		return [...unmatched(post), ...quotations];
	}
	if (cluster.representative === post.id) {
		const copies = cluster.members.filter(({ id }) => id !== post.id);
		const folded = copies.flatMap((copy) => [
			`**Here already**: ${name(copy.id)} is a copy of it (${grounds(copy)}) and is folded into this one.`,
			...difference(copy.id, post.id, digest),
		]);
		return [...folded, ...quotations];
	}
	return [
		`**Here already**: a copy of ${name(member.against)} (${grounds(member)}). It is folded into ${name(cluster.representative)} as a further place.`,
		...difference(post.id, member.against, digest),
		...quotations,
	];
}

/** Of a text that is like no other, or too short to be like any. */
function unmatched({ text, matter }: Post): string[] {
	const words = matter.words ?? countWords(text);
	const isShort = words < defaultOptions.dedupe.fewestComparable;
	return isShort
		? [`**Too short to compare**: ${counted(words, "word")}.`]
		: ["**New**: no post of the digest says the same."];
}

function name(id: PostId): string {
	return codeSpan(id, NAME);
}

function grounds({ tier, score, evidence }: ClusterMember): string {
	const measured = `${tier}, score ${score.toFixed(2)}`;
	switch (evidence.kind) {
		case "representative":
		case "text":
			return measured;
		case "source":
			return `${measured}, same source`;
		case "fingerprint":
			return `${measured}, by fingerprint`;
		case "decision":
			return `${measured}, by the decision ${codeSpan(evidence.decision, NAME)}`;
	}
}

function difference(copy: PostId, against: PostId, digest: Digest): string[] {
	const [to, from] = [digest.posts.get(copy), digest.posts.get(against)];
	if (to === undefined || from === undefined) return [];
	if ([to, from].some(({ matter }) => matter.form === "sighting")) return [];
	const [before, now] = [readOnce(from, digest), readOnce(to, digest)];
	const places = variantsOf(wordDiff(before, now, defaultOptions.dedupe.diff));
	const lines = places
		.slice(0, PLACES)
		.map(({ hunks, cutBefore, cutAfter }) =>
			plainLine(`${cutBefore ? "… " : ""}${hunks.map(marked).join("")}${cutAfter ? " …" : ""}`, PLACE),
		);
	if (lines.length === 0) return ["Word for word the same."];
	const rest = places.length - PLACES;
	const legend = `\`[-only in ${against}-]\`, \`{+only in ${copy}+}\`:`;
	return [legend, codeBlock(lines), ...(rest > 0 ? [`It differs in ${rest} more places.`] : [])];
}

function marked({ kind, text }: Hunk): string {
	switch (kind) {
		case "same":
			return text;
		case "removed":
			return `[-${text}-]`;
		case "added":
			return `{+${text}+}`;
	}
}
