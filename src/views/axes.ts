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
	/** What that level means. */
	readonly meaning: string;
	readonly quotes: readonly AxisQuote[];
	/** Said of quotes beyond those drawn; `null` when all are. */
	readonly more: string | null;
}

interface AxisQuote {
	/** The rule that found the words; `null` where there is but one. */
	readonly rule: string | null;
	readonly words: string;
}

/** Quotes of one axis that a margin can hold. */
const MOST_QUOTES = 4;

/**
 * Incentive and substance of a post. Empty for a brief: the axes label a source's own words, and a brief holds only
 * ours.
 */
export function axesOf(site: Site, post: Post): readonly Axis[] {
	const found = site.digest.annotations.get(post.id);
	if (found === undefined || post.matter.form !== "copy") return [];
	const { incentive, substance } = found;
	const statements = substance.statements.map((span) => ({ kind: null, span }));
	const { rules } = site;
	return [
		axis(site, post, "Incentive", incentive.level, rules.incentive.levels[incentive.level], incentive.signals),
		axis(
			site,
			post,
			"Substance",
			substance.level,
			substanceMeaning(substance.level, rules.substance.strong),
			statements,
		),
	];
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
	meaning: string,
	found: readonly { readonly kind: string | null; readonly span: Span }[],
): Axis {
	const quotes = found.flatMap(({ kind, span }) => {
		const words = quotedWords(site, post, span);
		return words === null ? [] : [{ rule: kind?.replaceAll("-", " ") ?? null, words }];
	});
	const distinct = quotes.filter(({ words }, index) => quotes.findIndex((other) => other.words === words) === index);
	const drawn = distinct.slice(0, MOST_QUOTES);
	const left = found.length - quotes.length + distinct.length - drawn.length;
	return {
		name,
		level: LEVEL_NAMES[level],
		meaning,
		quotes: drawn,
		more: left > 0 ? `${counted(left, "further place")} not quoted here.` : null,
	};
}
