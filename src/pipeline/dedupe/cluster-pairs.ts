import type { Tier } from "#pipeline/model/duplicate.ts";
import type { JudgedPair, TextCluster } from "./cluster-texts.ts";
import type { Verdict } from "./judge.ts";
import type { PairVerdicts } from "./pair-verdicts.ts";

const TIER_ORDER: Readonly<Record<Tier, number>> = { identical: 0, near: 1, excerpt: 2, reworded: 3 };
/** Of large clusters so many members each are asked whether the two may become one. */
const MOST_VOTERS = 6;

/**
 * Groups places by pairs that are the same, the most alike first. Two groups become one only when at least half
 * of their pairs are the same text as well (average linkage over verdicts), so that a chain of small steps never
 * joins texts that are not alike. Places that are alone are left out.
 */
export function clusterPairs(verdicts: PairVerdicts): TextCluster[] {
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
		if (left === right || !mayJoin(left, right, verdicts)) continue;
		const [small, large] = left.length < right.length ? [left, right] : [right, left];
		for (const member of small) {
			large.push(member);
			groups.set(member, large);
		}
	}
	return toClusters(groups, verdictOn);
}

function byStrength(x: JudgedPair, y: JudgedPair): number {
	if (x.verdict.kind !== "same" || y.verdict.kind !== "same") return 0;
	const tiers = TIER_ORDER[x.verdict.tier] - TIER_ORDER[y.verdict.tier];
	return tiers || y.verdict.score - x.verdict.score || x.a - y.a || x.b - y.b;
}

type VerdictOn = (x: number, y: number) => Verdict;

/** At least half of the pairs are the same, and but few are quotations, or texts that share nothing to speak of. */
function mayJoin(left: readonly number[], right: readonly number[], verdicts: PairVerdicts): boolean {
	let same = 0;
	let apart = 0;
	let all = 0;
	for (const x of votersOf(left)) {
		for (const y of votersOf(right)) {
			const { kind } = verdicts.on(x, y);
			all++;
			if (kind === "same") same++;
			else if (kind === "quotation" || !verdicts.isCandidate(x, y)) apart++;
		}
	}
	return same * 2 >= all && apart * 3 < all;
}

/** All of a small group; of a large one some that lie evenly over it, lowest place first. */
function votersOf(group: readonly number[]): readonly number[] {
	if (group.length <= MOST_VOTERS) return group;
	const sorted = group.toSorted((x, y) => x - y);
	return Array.from({ length: MOST_VOTERS }, (_, k) => sorted[Math.floor((k * sorted.length) / MOST_VOTERS)] as number);
}

function toClusters(groups: ReadonlyMap<number, number[]>, verdictOn: VerdictOn): TextCluster[] {
	return Array.from(groups)
		.filter(([place, group]) => group.length > 1 && place === smallest(group))
		.sort(([x], [y]) => x - y)
		.map(([, group]) => {
			const members = group.toSorted((x, y) => x - y);
			return { pivot: pivotOf(members, verdictOn), members };
		});
}

function smallest(group: readonly number[]): number {
	return group.reduce((least, place) => Math.min(least, place));
}

/** The member that most of the others are alike to. */
function pivotOf(members: readonly number[], verdictOn: VerdictOn): number {
	const voters = votersOf(members);
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
