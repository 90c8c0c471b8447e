/** Gives the distinct numbers of a sequence ids from 0 up: a hash table with open addresses, used anew for each sequence. */
export class IdTable {
	/** How many distinct numbers were added. */
	count = 0;
	private values = new Uint32Array(1024);
	private ids = new Int32Array(1024);
	private mask = 0;

	/** Empties the table and makes room for `most` numbers. Their bits must be evenly spread, as those of hashes are. */
	clear(most: number): void {
		let size = 16;
		while (size < most * 2) size *= 2;
		if (this.ids.length < size) {
			this.values = new Uint32Array(size);
			this.ids = new Int32Array(size);
		}
		this.ids.fill(-1, 0, size);
		this.mask = size - 1;
		this.count = 0;
	}

	/** The number's id, a new one where it has none. */
	add(value: number): number {
		const slot = this.slotOf(value);
		const known = this.ids[slot] as number;
		if (known >= 0) return known;
		this.values[slot] = value;
		this.ids[slot] = this.count;
		return this.count++;
	}

	/** The number's id, or -1. */
	find(value: number): number {
		return this.ids[this.slotOf(value)] as number;
	}

	/** Where the number stands, or the free slot where it would. */
	private slotOf(value: number): number {
		let slot = value & this.mask;
		while ((this.ids[slot] as number) >= 0 && this.values[slot] !== value) slot = (slot + 1) & this.mask;
		return slot;
	}
}
