import type { Hunk } from "#pipeline/index.ts";

/** One place where two witnesses differ, with the words around it. */
export interface Variant {
	readonly hunks: readonly Hunk[];
	/** Whether words were left out before it, and after it. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/** Words of context that stand on either side. */
const CONTEXT = 8;

/** Cuts a collation down to the places that differ; places whose contexts would touch are one. */
export function variantsOf(hunks: readonly Hunk[]): readonly Variant[] {
	const groups: { hunks: Hunk[]; cutBefore: boolean; cutAfter: boolean }[] = [];
	let open: (typeof groups)[number] | null = null;
	let before: Hunk | null = null;
	for (const hunk of hunks) {
		if (hunk.kind !== "same") {
			if (open === null) {
				const lead = before === null ? null : lastWords(before.text);
				open = { hunks: lead ? [lead.hunk] : [], cutBefore: lead?.cut ?? false, cutAfter: false };
				groups.push(open);
			}
			open.hunks.push(hunk);
			continue;
		}
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

/** Words that stand in one witness only: the larger of what is missing and what is new, place by place. */
export function differingWords(hunks: readonly Hunk[]): number {
	return variantsOf(hunks).reduce((sum, { hunks: place }) => {
		const count = (kind: Hunk["kind"]) =>
			place.filter((hunk) => hunk.kind === kind).reduce((words, { text }) => words + wordsIn(text), 0);
		return sum + Math.max(count("removed"), count("added"));
	}, 0);
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
