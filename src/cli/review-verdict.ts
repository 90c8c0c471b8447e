import { type ClusterMember, type Digest, type Hunk, type Post, type PostId, wordDiff } from "#pipeline/index.ts";
import { variantsOf } from "#views/variants.ts";
import { codeBlock, codeSpan, plainLine } from "./code-span.ts";
import { readOnce } from "./read-once.ts";

/** How many differing places are shown, and how many characters of each stretch. */
const PLACES = 4;
const STRETCH = 240;
/** Characters of each text that are compared word by word: the time grows with their square, to about a second here. */
const COMPARED = 2_000;

const MARKS = { same: " ", removed: "-", added: "+" } as const satisfies Record<Hunk["kind"], string>;

/** Whether the digest has a post already: the verdict, and for a copy what differs; blocks of Markdown. */
export function reviewVerdict(post: Post, digest: Digest): string[] {
	const quotations = digest.duplicates.quotations.flatMap(({ outer, inner }) => {
		if (outer === post.id) return [`Quotes ${name(inner)}.`];
		return inner === post.id ? [`Quoted by ${name(outer)}.`] : [];
	});
	const cluster = digest.clusterOf.get(post.id);
	const member = cluster?.members.find(({ id }) => id === post.id);
	if (cluster === undefined || member === undefined) {
		return ["**New**: no post of the digest says the same.", ...quotations];
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

function name(id: PostId): string {
	return codeSpan(id, STRETCH);
}

function grounds({ tier, score, evidence }: ClusterMember): string {
	const measured = `${tier}, score ${score.toFixed(2)}`;
	switch (evidence.kind) {
		case "representative":
		case "text":
			return measured;
		case "source":
			return `${measured}, same source`;
		case "decision":
			return `${measured}, by the decision ${codeSpan(evidence.decision, STRETCH)}`;
	}
}

function difference(copy: PostId, against: PostId, digest: Digest): string[] {
	const [to, from] = [digest.posts.get(copy), digest.posts.get(against)];
	if (to === undefined || from === undefined) return [];
	const [before, now] = [readOnce(from, digest), readOnce(to, digest)];
	const places = variantsOf(compared(before, now));
	const lines = places
		.slice(0, PLACES)
		.flatMap(({ hunks, cutBefore, cutAfter }) => [
			...(cutBefore ? [" …"] : []),
			...hunks.map(({ kind, text }) => `${MARKS[kind]} ${plainLine(text, STRETCH)}`),
			...(cutAfter ? [" …"] : []),
		]);
	const extent = before.length > COMPARED || now.length > COMPARED ? ` in the first ${COMPARED} characters` : "";
	if (lines.length === 0) return [`Word for word the same${extent}.`];
	const rest = places.length - PLACES;
	return [codeBlock(lines, "diff"), ...(rest > 0 ? [`It differs in ${rest} more places${extent}.`] : [])];
}

function compared(before: string, now: string): readonly Hunk[] {
	const hunks = wordDiff(before.slice(0, COMPARED), now.slice(0, COMPARED));
	if (before.length <= COMPARED && now.length <= COMPARED) return hunks;
	// What differs where the texts were cut off differs by the cut.
	return hunks.slice(0, hunks.findLastIndex(({ kind }) => kind === "same") + 1);
}
