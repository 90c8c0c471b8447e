import type { JudgedPair } from "./cluster-texts.ts";
import type { Verdict } from "./judge.ts";

/** Verdicts on pairs of places: those that were judged at first, and any other on demand. No pair is judged twice. */
export class PairVerdicts {
	readonly pairs: readonly JudgedPair[];
	private readonly count: number;
	private readonly judgePair: (a: number, b: number) => Verdict;
	/** Where the pairs with each second place begin, and behind the last one. */
	private readonly offsets: Uint32Array;
	private readonly later = new Map<number, Verdict>();

	/**
	 * @param count - how many places there are.
	 * @param pairs - ordered by the second place, then the first.
	 */
	constructor(count: number, pairs: readonly JudgedPair[], judgePair: (a: number, b: number) => Verdict) {
		this.count = count;
		this.pairs = pairs;
		this.judgePair = judgePair;
		this.offsets = new Uint32Array(count + 1);
		for (const { b } of pairs) this.offsets[b + 1] = (this.offsets[b + 1] as number) + 1;
		for (let b = 1; b <= count; b++) {
			this.offsets[b] = (this.offsets[b] as number) + (this.offsets[b - 1] as number);
		}
	}

	/** The verdict on two places; the sides of a quotation are those of the smaller and the larger place. */
	on(x: number, y: number): Verdict {
		const [a, b] = x < y ? [x, y] : [y, x];
		return this.pairs[this.find(a, b)]?.verdict ?? this.judgeLater(a, b);
	}

	/** Whether two places share enough to have been judged at first. */
	isCandidate(x: number, y: number): boolean {
		return this.find(Math.min(x, y), Math.max(x, y)) >= 0;
	}

	/** Where a pair stands in `pairs`; -1 if it does not. */
	private find(a: number, b: number): number {
		let low = this.offsets[b] as number;
		let high = this.offsets[b + 1] as number;
		while (low < high) {
			const middle = (low + high) >>> 1;
			const at = this.pairs[middle]?.a as number;
			if (at === a) return middle;
			if (at < a) low = middle + 1;
			else high = middle;
		}
		return -1;
	}

	private judgeLater(a: number, b: number): Verdict {
		const key = a * this.count + b;
		const known = this.later.get(key);
		if (known !== undefined) return known;
		const verdict = this.judgePair(a, b);
		this.later.set(key, verdict);
		return verdict;
	}
}
