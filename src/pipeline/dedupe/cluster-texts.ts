import { type CandidateOptions, findCandidates } from "./candidates.ts";
import { clusterPairs } from "./cluster-pairs.ts";
import { type ComparedText, type KeptText, viewText } from "./compared-text.ts";
import { type Frame, FrameCounter, type FrameOptions } from "./frames.ts";
import { judge, type Verdict } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import type { WordHashes } from "./shingle-index.ts";

/** A pair of places in the list of texts with its verdict. */
export interface JudgedPair {
	readonly a: number;
	readonly b: number;
	readonly verdict: Verdict;
}

/** Texts that are the same, by their places in the list. */
export interface TextCluster {
	/** Ascending. */
	readonly members: readonly number[];
	/** The member that most of the others are alike to. */
	readonly pivot: number;
}

export interface ClusteredTexts {
	readonly clusters: readonly TextCluster[];
	readonly quotations: readonly JudgedPair[];
	readonly siblings: readonly JudgedPair[];
	/** The verdict on any two places, as it was used: knowing what is boilerplate among these texts. */
	readonly judgePair: (a: number, b: number) => Verdict;
}

export interface ClusterOptions {
	readonly candidates: CandidateOptions;
	readonly judge: JudgeOptions;
	readonly frames: FrameOptions;
}

/**
 * Groups texts that are the same. A text joins a cluster only where it is alike to the pivot, or to at least
 * half of the members, so that a chain of small steps never joins two texts that are not alike. The result
 * does not depend on the order of the list: the work goes by the hashes of the texts.
 */
export function clusterTexts(texts: readonly KeptText[], options: ClusterOptions): ClusteredTexts {
	const groups = groupIdentical(texts);
	const distinct = groups.map((group) => texts[group[0] as number] as KeptText);
	const words: WordHashes = { length: distinct.length, at: (place) => (distinct[place] as KeptText).words.hashes() };
	const textAt = (place: number): ComparedText => viewText(distinct[place] as KeptText);
	const judgeBare = (a: number, b: number): Verdict => judge(textAt(a), textAt(b), options.judge);
	const first = findCandidates(words, options.candidates).map(([a, b]) => ({ a, b, verdict: judgeBare(a, b) }));
	const frameOf = findFrames(words, clusterPairs(words.length, first, judgeBare), options.frames);
	const judgeFramed = (a: number, b: number): Verdict =>
		judge(textAt(a), textAt(b), options.judge, frameOf(a), frameOf(b));
	/** Boilerplate changes nothing where there is none, or where the facts have decided. */
	const isSettled = (a: number, b: number, verdict: Verdict): boolean =>
		verdict.kind === "siblings" || (frameOf(a) === null && frameOf(b) === null);
	const pairs = first.map(({ a, b, verdict }) => ({
		a,
		b,
		verdict: isSettled(a, b, verdict) ? verdict : judgeFramed(a, b),
	}));
	const known = new Map(pairs.map(({ a, b, verdict }) => [a * words.length + b, verdict]));
	const verdictAt = (a: number, b: number): Verdict =>
		known.get(Math.min(a, b) * words.length + Math.max(a, b)) ?? judgeFramed(a, b);
	const groupAt = new Int32Array(texts.length);
	for (const [place, group] of groups.entries()) for (const member of group) groupAt[member] = place;
	const toFirst = (place: number) => groups[place]?.[0] as number;
	const expand = ({ a, b, verdict }: JudgedPair): JudgedPair => ({ a: toFirst(a), b: toFirst(b), verdict });
	const joined = clusterPairs(words.length, pairs, judgeFramed);
	return {
		clusters: withIdentical(joined, groups),
		quotations: pairs.filter((pair) => pair.verdict.kind === "quotation").map(expand),
		siblings: pairs.filter((pair) => pair.verdict.kind === "siblings").map(expand),
		judgePair: (a, b) => verdictAt(groupAt[a] as number, groupAt[b] as number),
	};
}

/** Each distinct text stands for all that are identical to it; those that are only that are a cluster too. */
function withIdentical(joined: readonly TextCluster[], groups: readonly (readonly number[])[]): TextCluster[] {
	const rest = new Map(groups.entries().filter(([, group]) => group.length > 1));
	const clusters = joined.map(({ pivot, members }) => {
		for (const member of members) rest.delete(member);
		const all = members.flatMap((member) => groups[member] ?? []).sort((x, y) => x - y);
		return { pivot: groups[pivot]?.[0] as number, members: all };
	});
	for (const group of rest.values()) clusters.push({ pivot: group[0] as number, members: [...group] });
	return clusters;
}

/** The boilerplate of each text: passages that stand in several texts that the first look kept apart. */
function findFrames(
	texts: WordHashes,
	clusters: readonly TextCluster[],
	options: FrameOptions,
): (place: number) => Frame | null {
	let total = 0;
	for (let place = 0; place < texts.length; place++) total += texts.at(place).length;
	const counter = new FrameCounter(total, options);
	const clustered = new Uint8Array(texts.length);
	for (const { members } of clusters) {
		counter.add(members.map((member) => texts.at(member)));
		for (const member of members) clustered[member] = 1;
	}
	for (let place = 0; place < texts.length; place++) if (clustered[place] === 0) counter.add([texts.at(place)]);
	const frames = new Map<number, Frame | null>();
	return (place) => {
		const known = frames.get(place);
		if (known !== undefined) return known;
		const frame = counter.frameOf(texts.at(place));
		frames.set(place, frame);
		return frame;
	};
}

/** Places of identical texts together; groups by key, places ascending. Texts without a word are left out. */
function groupIdentical(texts: readonly KeptText[]): number[][] {
	const groups = new Map<number, number[]>();
	for (const [place, text] of texts.entries()) {
		if (text.words.count === 0) continue;
		const group = groups.get(text.key);
		if (group === undefined) groups.set(text.key, [place]);
		else group.push(place);
	}
	return Array.from(groups)
		.sort(([x], [y]) => x - y)
		.map(([, group]) => group);
}
