/** 4 MB of slots at a time: few enough to stay close to the processor. */
const BATCH = 1 << 20;
const REGION_BITS = 6;
const REGIONS = 1 << REGION_BITS;

/**
 * Hands slots of a large table on in another order: batch by batch, those of one region of the table together,
 * as each step to a far slot waits for the memory. For tables whose content does not depend on the order.
 */
export class ScatteredSlots {
	private readonly batch = new Uint32Array(BATCH);
	private readonly byRegion = new Uint32Array(BATCH);
	private readonly visit: (slots: Uint32Array) => void;
	private readonly shift: number;
	private count = 0;

	/** `size`: the number of slots, a power of two. */
	constructor(size: number, visit: (slots: Uint32Array) => void) {
		this.visit = visit;
		this.shift = Math.max(0, Math.log2(size) - REGION_BITS);
	}

	push(slot: number): void {
		if (this.count === BATCH) this.flush();
		this.batch[this.count++] = slot;
	}

	/** Hands on what is left. */
	flush(): void {
		const { batch, byRegion, shift, count } = this;
		const next = new Uint32Array(REGIONS + 1);
		for (let i = 0; i < count; i++) {
			const region = ((batch[i] as number) >>> shift) + 1;
			next[region] = (next[region] as number) + 1;
		}
		for (let region = 1; region < REGIONS; region++) {
			next[region] = (next[region] as number) + (next[region - 1] as number);
		}
		for (let i = 0; i < count; i++) {
			const slot = batch[i] as number;
			const at = next[slot >>> shift] as number;
			next[slot >>> shift] = at + 1;
			byRegion[at] = slot;
		}
		this.visit(byRegion.subarray(0, count));
		this.count = 0;
	}
}
