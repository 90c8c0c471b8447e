import { type AccuracyTable, accuracyTables } from "./accuracy.ts";
import { substanceMeaning } from "./axes.ts";
import { type Frame, frameOf } from "./frame.ts";
import { FORM_NAMES, GRADE_MEANINGS, LEVEL_NAMES, TIER_MEANINGS, TIER_NAMES } from "./labels.ts";
import { hostOf, type Link } from "./link.ts";
import { dataMeaning } from "./meaning.ts";
import type { Site } from "./site.ts";
import { DATA_FILES } from "./urls.ts";

/** A word with what it means here. */
export interface Meaning {
	readonly name: string;
	readonly meaning: string;
}

/** One axis with its levels and rules. */
interface AxisMeaning {
	readonly name: string;
	readonly says: string;
	readonly levels: readonly Meaning[];
	readonly rules: readonly string[];
	readonly excludes: string | null;
}

/** What the digest is, and how its judgements are made and overruled. */
export interface AboutPage {
	readonly frame: Frame;
	readonly title: string;
	readonly description: string;
	readonly axes: readonly AxisMeaning[];
	/** In what form a text may stand here. */
	readonly forms: readonly Meaning[];
	readonly tiers: readonly Meaning[];
	readonly grades: readonly Meaning[];
	/** How often the machine is right. */
	readonly accuracy: readonly AccuracyTable[];
	readonly licence: string;
	readonly repository: Link;
	readonly issues: Link;
	readonly contact: string | null;
	readonly links: {
		readonly log: string;
		readonly contribute: string;
		readonly subscribe: string;
		readonly questions: string;
		readonly corrections: string;
	};
	readonly data: readonly Link[];
}

/** Shapes the about page; its rules come from the rooms that apply them. */
export function aboutPage(site: Site): AboutPage {
	const { digest, urls, rules } = site;
	const { profile } = digest.vocabulary;
	const levels = ["none", "some", "strong"] as const;
	return {
		frame: frameOf(site, {
			title: "About",
			description: `What ${profile.title} is, how its judgements are made and overruled, rights and corrections.`,
			path: urls.about(),
			...dataMeaning(site),
		}),
		title: profile.title,
		description: profile.description,
		axes: [
			{
				name: "Incentive",
				says: "Is the text tagged, paid for, or selling?",
				levels: levels.map((level) => ({ name: LEVEL_NAMES[level], meaning: rules.incentive.levels[level] })),
				rules: rules.incentive.rules.map(({ text }) => text),
				excludes: null,
			},
			{
				name: "Substance",
				says: "Does the text say anything that can be checked?",
				levels: levels.map((level) => ({
					name: LEVEL_NAMES[level],
					meaning: substanceMeaning(level, rules.substance.strong),
				})),
				rules: rules.substance.rules.map(({ text }) => text),
				excludes: rules.substance.excludes,
			},
		],
		forms: Object.values(FORM_NAMES).map((sentence) => {
			const [name = "", meaning = ""] = sentence.split(": ");
			return { name, meaning };
		}),
		tiers: meaningsOf(TIER_NAMES, TIER_MEANINGS),
		grades: Object.entries(GRADE_MEANINGS).map(([name, meaning]) => ({ name, meaning })),
		accuracy: accuracyTables(),
		licence: profile.licence,
		repository: { href: profile.repository, text: hostOf(profile.repository) },
		issues: { href: `${profile.repository}/issues/new`, text: "open an issue" },
		contact: profile.contact,
		links: {
			log: urls.log(),
			contribute: urls.contribute(),
			subscribe: urls.subscribe(),
			questions: urls.questions(),
			corrections: urls.feed({ kind: "corrections" }, "atom"),
		},
		data: DATA_FILES.map((name) => ({
			href: urls.dataFile(name),
			text: `${name}.json`,
		})),
	};
}

function meaningsOf<Key extends string>(names: Record<Key, string>, meanings: Record<Key, string>): Meaning[] {
	return (Object.keys(names) as Key[]).map((key) => ({ name: names[key], meaning: meanings[key] }));
}
