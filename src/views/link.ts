/** A link as a page draws it. */
export interface Link {
	readonly href: string;
	readonly text: string;
}

/** One thing known of a post, for its line of facts. */
export interface Fact {
	readonly text: string;
	/** For the `datetime` attribute, when the fact is a date. */
	readonly date: string | null;
}

/** Who speaks: the author of a source, or this digest about it. Pages set the two in different type and colour. */
export type Voice = "source" | "ours";

/** The host of an address, without `www.`; the address itself when it has none. */
export function hostOf(address: string): string {
	return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;
}
