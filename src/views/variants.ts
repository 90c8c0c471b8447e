import type { Hunk } from "#pipeline/index.ts";

/** A hunk as a page draws it; `left` tells of words left out in its middle. */
export interface DrawnHunk extends Hunk {
	readonly left?: { readonly words: number; readonly after: string };
}

/** One place where two witnesses differ, with the words around it. */
export interface Variant {
	readonly hunks: readonly DrawnHunk[];
	/** Whether words were left out before it, and after it. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
	/** Where its first change stands in the representative's shown text, in UTF-16 units. */
	readonly at: number;
}

/** Words of context that stand on either side. */
const CONTEXT = 8;
/** A longer change is shown by its first and its last words. */
const LONGEST = 60;
const ENDS = 20;
/** Changes with fewer shared words between them read as one. */
const JOINED = 3;

/** Cuts a collation down to the places that differ; places whose contexts would touch are one. */
export function variantsOf(hunks: readonly Hunk[]): readonly Variant[] {
	return placesOf(joinClose(hunks));
}

/** Leaves out the middle of long changes, such as the end that a cut-off copy lacks. */
export function shortenVariant(variant: Variant): Variant {
	return {
		...variant,
		hunks: variant.hunks.map((hunk) => {
			const words = hunk.text.match(/\s*\S+/gu) ?? [];
			if (hunk.kind === "same" || words.length <= LONGEST) return hunk;
			const left = { words: words.length - 2 * ENDS, after: words.slice(-ENDS).join("") };
			return { ...hunk, text: words.slice(0, ENDS).join(""), left };
		}),
	};
}

/** Words that stand in one witness only: the larger of what is missing and what is new, place by place. */
export function differingWords(hunks: readonly Hunk[]): number {
	return placesOf(hunks).reduce((sum, { hunks: place }) => {
		const count = (kind: Hunk["kind"]) =>
			place.filter((hunk) => hunk.kind === kind).reduce((words, { text }) => words + wordsIn(text), 0);
		return sum + Math.max(count("removed"), count("added"));
	}, 0);
}

/** Makes one change of changes that but a word or two part, so that a reworded sentence is read in one piece. */
export function joinClose(hunks: readonly Hunk[]): readonly Hunk[] {
	const joined: Hunk[] = [];
	let removed = "";
	let added = "";
	const flush = () => {
		if (removed !== "") joined.push({ kind: "removed", text: removed });
		if (added !== "") joined.push({ kind: "added", text: added });
		removed = added = "";
	};
	for (const [index, hunk] of hunks.entries()) {
		const isBetween = removed + added !== "" && index < hunks.length - 1 && !hunk.text.includes("\n");
		if (hunk.kind === "removed") removed += hunk.text;
		else if (hunk.kind === "added") added += hunk.text;
		else if (isBetween && wordsIn(hunk.text) < JOINED) {
			removed += hunk.text;
			added += hunk.text;
		} else {
			flush();
			joined.push(hunk);
		}
	}
	flush();
	return joined;
}

function placesOf(hunks: readonly Hunk[]): readonly Variant[] {
	const groups: { hunks: Hunk[]; cutBefore: boolean; cutAfter: boolean; at: number }[] = [];
	let open: (typeof groups)[number] | null = null;
	let before: Hunk | null = null;
	let at = 0;
	for (const hunk of hunks) {
		if (hunk.kind !== "same") {
			if (open === null) {
				const lead = before === null ? null : lastWords(before.text);
				open = { hunks: lead ? [lead.hunk] : [], cutBefore: lead?.cut ?? false, cutAfter: false, at };
				groups.push(open);
			}
			open.hunks.push(hunk);
			if (hunk.kind === "removed") at += hunk.text.length;
			continue;
		}
		at += hunk.text.length;
		if (open !== null && wordsIn(hunk.text) > 2 * CONTEXT) {
			const tail = firstWords(hunk.text);
			open.hunks.push(tail.hunk);
			open.cutAfter = tail.cut;
			open = null;
		} else open?.hunks.push(hunk);
		before = hunk;
	}
	const last = groups.at(-1);
	const end = last?.hunks.at(-1);
	if (last && open === last && end?.kind === "same") {
		const tail = firstWords(end.text);
		last.hunks.splice(-1, 1, tail.hunk);
		last.cutAfter = tail.cut;
	}
	return groups;
}

function wordsIn(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function lastWords(text: string): { hunk: Hunk; cut: boolean } {
	const words = text.match(/\S+\s*/gu) ?? [];
	return { hunk: { kind: "same", text: words.slice(-CONTEXT).join("") }, cut: words.length > CONTEXT };
}

function firstWords(text: string): { hunk: Hunk; cut: boolean } {
	const words = text.match(/\s*\S+/gu) ?? [];
	return { hunk: { kind: "same", text: words.slice(0, CONTEXT).join("") }, cut: words.length > CONTEXT };
}
