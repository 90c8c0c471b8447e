import { INCENTIVE_LEVELS } from "#pipeline/annotate/incentive-rules.ts";
import type { Level } from "#pipeline/model/annotation.ts";
import type { Span } from "#pipeline/model/span.ts";
import { annotateOptions } from "#pipeline/options.ts";
import { substanceMeaning } from "#views/axes.ts";
import type { TextReading } from "./read-text.ts";

/** One of the two axes, with the words that it rests on. */
export interface TextAxis {
	readonly name: "Incentive" | "Substance";
	readonly level: Level;
	/** What that level means. */
	readonly meaning: string;
	/** All of them, in the order of the text; `kind` names the rule where there is more than one. */
	readonly quotes: readonly { readonly kind: string | null; readonly words: string }[];
}

/** Both axes of a text; empty where it cannot be read. */
export function axesOfText({ post, annotations }: TextReading): TextAxis[] {
	if (post === null || annotations === null) return [];
	const quote = ({ start, end }: Span) => post.text.slice(start, end);
	const { incentive, substance } = annotations;
	const signals = incentive.signals.map(({ kind, span }) => ({ kind, words: quote(span) }));
	const statements = substance.statements.map((span) => ({ kind: null, words: quote(span) }));
	const meaning = substanceMeaning(substance.level, annotateOptions.strongSubstance);
	return [
		{ name: "Incentive", level: incentive.level, meaning: INCENTIVE_LEVELS[incentive.level], quotes: signals },
		{ name: "Substance", level: substance.level, meaning, quotes: statements },
	];
}
