import type { KeptText } from "./compared-text.ts";
import { sortByKey } from "./radix-sort.ts";

/** Texts in groups of identical ones, by ascending key, so that the order of the list changes nothing. */
export class IdenticalTexts {
	/** Places in the list, group after group, ascending inside a group. Texts without a word are left out. */
	private readonly places: Uint32Array;
	/** Where each group begins in `places`, and behind the last one. */
	private readonly offsets: Uint32Array;
	/** The group of each place; 0 for texts without a word. */
	private readonly groups: Uint32Array;

	constructor(texts: readonly KeptText[]) {
		this.places = sortedByKey(texts);
		const { places } = this;
		const offsets = new Uint32Array(places.length + 1);
		this.groups = new Uint32Array(texts.length);
		let count = 0;
		for (let n = 0; n < places.length; n++) {
			const place = places[n] as number;
			if (n === 0 || texts[place]?.key !== texts[places[n - 1] as number]?.key) offsets[count++] = n;
			this.groups[place] = count - 1;
		}
		offsets[count] = places.length;
		this.offsets = offsets.slice(0, count + 1);
	}

	/** Number of groups. */
	get length(): number {
		return this.offsets.length - 1;
	}

	/** The place of the first text of a group. */
	first(group: number): number {
		return this.places[this.offsets[group] as number] as number;
	}

	/** The places of a group. */
	members(group: number): Uint32Array {
		return this.places.subarray(this.offsets[group], this.offsets[group + 1]);
	}

	groupOf(place: number): number {
		return this.groups[place] as number;
	}
}

/** By the low half of the key, then by the high half: equal keys keep their order. */
function sortedByKey(texts: readonly KeptText[]): Uint32Array {
	const withWords = Uint32Array.from(texts.keys()).filter((place) => (texts[place] as KeptText).words.count > 0);
	const keyAt = (place: number) => (texts[place] as KeptText).key;
	sortByKey(
		withWords.map((place) => keyAt(place) % 0x1_0000_0000),
		withWords,
	);
	sortByKey(
		withWords.map((place) => keyAt(place) / 0x1_0000_0000),
		withWords,
	);
	return withWords;
}
