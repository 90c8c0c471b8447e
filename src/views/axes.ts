import type { Level, Post, Span } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { LEVEL_NAMES } from "./labels.ts";
import type { Site } from "./site.ts";
import { quotedWords } from "./stances.ts";

/** One of the two axes of a post, with the words that it rests on. */
export interface Axis {
	readonly name: string;
	/** The level as a word. */
	readonly level: string;
	/** What it means that nothing was found; `null` where the quotes say what was. */
	readonly meaning: string | null;
	readonly quotes: readonly AxisQuote[];
	/** Said of quotes beyond those drawn; `null` when all are. */
	readonly more: string | null;
}

interface AxisQuote {
	/** The rule that found the words; `null` where there is but one. */
	readonly rule: string | null;
	/** `null` where the words are not kept. */
	readonly words: string | null;
}

/** Quotes of one axis that a reader will read. */
const MOST_QUOTES = 6;

/**
 * Incentive and substance of a post. Empty for a brief: the axes label a source's own words, and a brief holds only
 * ours. Of a sighting the levels and kinds stand in its file, for no word of it is kept.
 */
export function axesOf(site: Site, post: Post): readonly Axis[] {
	const found = site.digest.annotations.get(post.id);
	if (found === undefined || post.matter.form === "brief") return [];
	const { incentive, substance } = found;
	const noted = post.matter.signals.map((kind) => ({ rule: kind.replaceAll("-", " "), words: null }));
	const signals = incentive.signals.map(({ kind, span }) => ({ rule: kind.replaceAll("-", " "), span }));
	const statements = substance.statements.map((span) => ({ rule: null, span }));
	const { strong } = site.rules.substance;
	const both = [
		axis(site, post, "Incentive", incentive.level, signals, "No signal was found."),
		axis(site, post, "Substance", substance.level, statements, substanceMeaning("none", strong)),
	];
	if (post.matter.form === "copy") return both;
	return both.map((each) => ({
		...each,
		quotes: each.name === "Incentive" ? noted : [],
		more: each.name === "Incentive" ? null : "Both were noted when the text was seen; no word of it is kept.",
	}));
}

/** What a level of substance means, in words. */
export function substanceMeaning(level: Level, strong: number): string {
	switch (level) {
		case "none":
			return "No statement that can be checked was found.";
		case "some":
			return `Fewer than ${strong} statements that can be checked were found.`;
		case "strong":
			return `At least ${strong} statements that can be checked were found.`;
	}
}

function axis(
	site: Site,
	post: Post,
	name: string,
	level: Level,
	found: readonly { readonly rule: string | null; readonly span: Span }[],
	none: string,
): Axis {
	const quotes = found.flatMap(({ rule, span }) => {
		const words = quotedWords(site, post, span);
		return words === null ? [] : [{ rule, words }];
	});
	const distinct = quotes.filter(({ words }, index) => quotes.findIndex((other) => other.words === words) === index);
	const drawn = distinct.slice(0, MOST_QUOTES);
	const left = found.length - quotes.length + distinct.length - drawn.length;
	return {
		name,
		level: LEVEL_NAMES[level],
		meaning: level === "none" ? none : null,
		quotes: drawn,
		more: left > 0 ? `${counted(left, "further place")} not quoted here.` : null,
	};
}
