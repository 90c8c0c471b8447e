import { type CandidateOptions, findCandidates } from "./candidates.ts";
import { clusterPairs, type LinkageOptions } from "./cluster-pairs.ts";
import { type JudgedText, type KeptText, viewBare } from "./compared-text.ts";
import { type Frame, FrameCounter, type FrameOptions } from "./frames.ts";
import { IdenticalTexts } from "./identical-texts.ts";
import { judge, type Verdict } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { PairVerdicts } from "./pair-verdicts.ts";
import type { WordHashes } from "./shingle-index.ts";
import { findSlots, type SlotOptions } from "./slots.ts";

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
	readonly slots: SlotOptions;
	readonly frames: FrameOptions;
	readonly linkage: LinkageOptions;
}

/**
 * Groups texts that are the same. A text joins a cluster only where it is alike to the pivot, or to at least
 * half of the members, so that a chain of small steps never joins two texts that are not alike. The result
 * does not depend on the order of the list: the work goes by the hashes of the texts.
 */
export function clusterTexts(texts: readonly KeptText[], options: ClusterOptions): ClusteredTexts {
	const groups = new IdenticalTexts(texts);
	const keptAt = (place: number) => texts[groups.first(place)] as KeptText;
	const words: WordHashes = { length: groups.length, at: (place) => keptAt(place).words.hashes() };
	let slotted: ReadonlyMap<number, JudgedText> = new Map();
	const textAt = (place: number): JudgedText => slotted.get(place) ?? viewBare(keptAt(place));
	const judgeBare = (a: number, b: number): Verdict => judge(textAt(a), textAt(b), options.judge);
	const bare = findCandidates(words, options.candidates).map(([a, b]) => ({ a, b, verdict: judgeBare(a, b) }));
	slotted = findSlots(words.length, bare, textAt, options.slots, options.judge.align);
	const first = bare.map((pair) =>
		slotted.has(pair.a) && slotted.has(pair.b) ? { ...pair, verdict: judgeBare(pair.a, pair.b) } : pair,
	);
	const unframed = clusterPairs(new PairVerdicts(words.length, first, judgeBare), options.linkage);
	const frameOf = findFrames(words, unframed, options.frames);
	const judgeFramed = (a: number, b: number): Verdict =>
		judge(textAt(a), textAt(b), options.judge, frameOf(a), frameOf(b));
	/** Boilerplate changes nothing where there is none, or where the facts have decided. */
	const isSettled = ({ a, b, verdict }: JudgedPair): boolean =>
		verdict.kind === "siblings" || (frameOf(a) === null && frameOf(b) === null);
	const pairs = first.map((pair) =>
		isSettled(pair) ? pair : { a: pair.a, b: pair.b, verdict: judgeFramed(pair.a, pair.b) },
	);
	const verdicts = new PairVerdicts(words.length, pairs, judgeFramed);
	const expand = ({ a, b, verdict }: JudgedPair): JudgedPair => ({ a: groups.first(a), b: groups.first(b), verdict });
	return {
		clusters: withIdentical(clusterPairs(verdicts, options.linkage), groups),
		quotations: pairs.filter((pair) => pair.verdict.kind === "quotation").map(expand),
		siblings: pairs.filter((pair) => pair.verdict.kind === "siblings").map(expand),
		judgePair: (a, b) => verdicts.on(groups.groupOf(a), groups.groupOf(b)),
	};
}

/** Each distinct text stands for all that are identical to it; those that are only that are a cluster too. */
function withIdentical(joined: readonly TextCluster[], groups: IdenticalTexts): TextCluster[] {
	const clustered = new Uint8Array(groups.length);
	const clusters = joined.map(({ pivot, members }) => {
		for (const member of members) clustered[member] = 1;
		const all = members.flatMap((member) => Array.from(groups.members(member))).sort((x, y) => x - y);
		return { pivot: groups.first(pivot), members: all };
	});
	for (let group = 0; group < groups.length; group++) {
		if (clustered[group] === 1) continue;
		const members = groups.members(group);
		if (members.length > 1) clusters.push({ pivot: groups.first(group), members: Array.from(members) });
	}
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
	counter.complete();
	const frames = new Map<number, Frame | null>();
	return (place) => {
		const known = frames.get(place);
		if (known !== undefined) return known;
		const frame = counter.frameOf(texts.at(place));
		frames.set(place, frame);
		return frame;
	};
}
