import type { Level } from "./annotation.ts";

/** What the rules said of a text while it was at hand. */
export interface SightingSignals {
	readonly incentive: Level;
	readonly substance: Level;
	/** Kinds of signals, sorted. */
	readonly signals: readonly string[];
	/** Tags and cashtags that stand in a row, and handles of projects. */
	readonly tags: readonly string[];
}

/** What a sighting keeps of a text: no word of it. */
export interface SightingFields extends SightingSignals {
	readonly fingerprint: string;
	readonly words: number;
}
