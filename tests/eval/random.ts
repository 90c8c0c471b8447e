/** Chance that is the same in every run: mulberry32 (T. Ettinger, public domain). */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** A number in [0, 1). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number in [0, limit). */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** A whole number in [low, high]. */
	between(low: number, high: number): number {
		return low + this.below(high - low + 1);
	}

	pick<Item>(items: readonly Item[]): Item {
		return items[this.below(items.length)] as Item;
	}

	shuffled<Item>(items: readonly Item[]): Item[] {
		return items
			.map((item) => ({ item, key: this.next() }))
			.sort((x, y) => x.key - y.key)
			.map(({ item }) => item);
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}
}
