import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { glossaryMeaning } from "./meaning.ts";
import type { Site } from "./site.ts";

/** A term with its definition. */
interface GlossaryEntry {
	readonly id: string;
	readonly term: string;
	/** Other spellings, and how many posts use it. */
	readonly note: string;
	readonly definition: string;
	readonly seeAlso: readonly Link[];
}

/** All terms, alphabetically. */
export interface GlossaryPage {
	readonly frame: Frame;
	readonly facts: string;
	readonly letters: readonly { readonly letter: string; readonly terms: readonly GlossaryEntry[] }[];
	readonly file: Link;
}

/** Shapes the glossary. */
export function glossaryPage(site: Site): GlossaryPage {
	const { digest, urls } = site;
	const { terms, profile } = digest.vocabulary;
	const uses = new Map<string, number>();
	for (const { annotations } of digest.annotations.values()) {
		const used = new Set(annotations.flatMap(({ body }) => (body.kind === "term" ? [body.term] : [])));
		for (const term of used) uses.set(term, (uses.get(term) ?? 0) + 1);
	}
	const entries = [...terms.values()]
		.sort((a, b) => a.term.localeCompare(b.term, "en"))
		.map(({ id, term, aliases, definition, seeAlso }) => ({
			id,
			term,
			note: `${aliases.length > 0 ? `Also ${aliases.join(", ")}. ` : ""}In ${counted(uses.get(id) ?? 0, "post")}.${seeAlso.length > 0 ? " See" : ""}`,
			definition,
			seeAlso: seeAlso.flatMap((other) => {
				const known = terms.get(other);
				return known ? [{ href: urls.term(other), text: known.term }] : [];
			}),
		}));
	const letters = [...new Set(entries.map(({ term }) => term.charAt(0).toUpperCase()))];
	const facts = `${counted(entries.length, "term")}, each in one or two plain sentences. Posts link to them where a term first appears.`;
	return {
		frame: frameOf(site, { title: "Glossary", description: facts, path: urls.glossary(), ...glossaryMeaning(site) }),
		facts,
		letters: letters.map((letter) => ({
			letter,
			terms: entries.filter(({ term }) => term.charAt(0).toUpperCase() === letter),
		})),
		file: { href: `${profile.repository}/edit/main/content/glossary.yaml`, text: "content/glossary.yaml" },
	};
}
