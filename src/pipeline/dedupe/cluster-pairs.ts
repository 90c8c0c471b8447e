import type { Tier } from "#pipeline/model/duplicate.ts";
import type { JudgedPair, TextCluster } from "./cluster-texts.ts";
import type { Verdict } from "./judge.ts";
import type { PairVerdicts } from "./pair-verdicts.ts";

const TIER_ORDER: Readonly<Record<Tier, number>> = { identical: 0, near: 1, excerpt: 2, reworded: 3 };

/** When two groups of texts become one. */
export interface LinkageOptions {
	/** Of large groups so many members each are asked. */
	readonly mostVoters: number;
	/** Smallest part of their pairs that must be the same text, from 0 to 1. */
	readonly sameShare: number;
	/** So large a part of pairs that are quotations, or share nothing to speak of, keeps the groups apart. */
	readonly apartShare: number;
}

/**
 * Groups places by pairs that are the same, the most alike first. Two groups become one only when at least half
 * of their pairs are the same text as well (average linkage over verdicts), so that a chain of small steps never
 * joins texts that are not alike. Places that are alone are left out.
 */
export function clusterPairs(verdicts: PairVerdicts, options: LinkageOptions): TextCluster[] {
	const verdictOn: VerdictOn = (x, y) => verdicts.on(x, y);
	const groups = new Map<number, number[]>();
	const groupOf = (place: number): number[] => {
		const known = groups.get(place);
		if (known !== undefined) return known;
		const alone = [place];
		groups.set(place, alone);
		return alone;
	};
	for (const { a, b } of verdicts.pairs.filter((pair) => pair.verdict.kind === "same").sort(byStrength)) {
		const left = groupOf(a);
		const right = groupOf(b);
		if (left === right || !mayJoin(left, right, verdicts, options)) continue;
		const [small, large] = left.length < right.length ? [left, right] : [right, left];
		for (const member of small) {
			large.push(member);
			groups.set(member, large);
		}
	}
	return toClusters(groups, verdictOn, options.mostVoters);
}

function byStrength(x: JudgedPair, y: JudgedPair): number {
	if (x.verdict.kind !== "same" || y.verdict.kind !== "same") return 0;
	const tiers = TIER_ORDER[x.verdict.tier] - TIER_ORDER[y.verdict.tier];
	return tiers || y.verdict.score - x.verdict.score || x.a - y.a || x.b - y.b;
}

type VerdictOn = (x: number, y: number) => Verdict;

/** Enough of the pairs are the same, and but few are quotations, or texts that share nothing to speak of. */
function mayJoin(
	left: readonly number[],
	right: readonly number[],
	verdicts: PairVerdicts,
	{ mostVoters, sameShare, apartShare }: LinkageOptions,
): boolean {
	let same = 0;
	let apart = 0;
	let all = 0;
	for (const x of votersOf(left, mostVoters)) {
		for (const y of votersOf(right, mostVoters)) {
			const { kind } = verdicts.on(x, y);
			all++;
			if (kind === "same") same++;
			else if (kind === "quotation" || !verdicts.isCandidate(x, y)) apart++;
		}
	}
	return same >= sameShare * all && apart < apartShare * all;
}

/** All of a small group; of a large one some that lie evenly over it, lowest place first. */
function votersOf(group: readonly number[], most: number): readonly number[] {
	if (group.length <= most) return group;
	const sorted = group.toSorted((x, y) => x - y);
	return Array.from({ length: most }, (_, k) => sorted[Math.floor((k * sorted.length) / most)] as number);
}

function toClusters(groups: ReadonlyMap<number, number[]>, verdictOn: VerdictOn, mostVoters: number): TextCluster[] {
	return Array.from(groups)
		.filter(([place, group]) => group.length > 1 && place === smallest(group))
		.sort(([x], [y]) => x - y)
		.map(([, group]) => {
			const members = group.toSorted((x, y) => x - y);
			return { pivot: pivotOf(members, verdictOn, mostVoters), members };
		});
}

function smallest(group: readonly number[]): number {
	return group.reduce((least, place) => Math.min(least, place));
}

/** The member that most of the others are alike to. */
function pivotOf(members: readonly number[], verdictOn: VerdictOn, mostVoters: number): number {
	const voters = votersOf(members, mostVoters);
	let pivot = members[0] as number;
	let most = -1;
	for (const member of voters) {
		const count = voters.filter((other) => other !== member && verdictOn(member, other).kind === "same").length;
		if (count > most) {
			most = count;
			pivot = member;
		}
	}
	return pivot;
}
