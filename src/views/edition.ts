import type { Post, QuestionId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { type Entry, toEntry } from "./entry.ts";
import { type FeedLink, type Frame, frameOf } from "./frame.ts";
import { editionMonths, type Intake, intakeLines, intakeOf } from "./intake.ts";
import type { Fact, Link } from "./link.ts";
import { isSeenOnly } from "./listed-posts.ts";
import { editionMeaning } from "./meaning.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";

/** The new texts on one question. */
interface EditionPart {
	readonly id: string;
	readonly title: string;
	/** The page of the question; `null` for texts that speak to none. */
	readonly question: Link | null;
	readonly entries: readonly Entry[];
}

/** One month of the digest. */
export interface EditionPage {
	readonly frame: Frame;
	/** The month and its intake, in one line. */
	readonly facts: string;
	readonly title: string;
	/** What a curator says of the month, as HTML, and who and when. */
	readonly foreword: { readonly html: string; readonly facts: readonly Fact[] } | null;
	/** In the order of the questions; a text stands under the first one that its file names. */
	readonly parts: readonly EditionPart[];
	readonly contents: readonly Link[];
	/** Texts that were seen and not kept: counted, not listed; `null` without any. */
	readonly seen: { readonly text: string; readonly campaigns: string } | null;
	/** The months before and after. */
	readonly others: readonly Link[];
	readonly feeds: readonly FeedLink[];
	readonly file: Link | null;
	readonly contribute: string;
}

/** Shapes the page of a month, `yyyy-mm`. */
export function editionPage(site: Site, month: string): EditionPage {
	const { digest, urls } = site;
	const intake = intakeOf(digest, month);
	const edition = digest.editions.get(month);
	const name = writeDate(month);
	const facts = `Edition of ${name}. ${intakeLines(intake).join(" ")}`;
	const title = edition?.title ?? name;
	const frame = frameOf(site, {
		title: title === name ? `Edition of ${name}` : `${title} (${name})`,
		description: facts,
		path: urls.edition(month),
		...editionMeaning(site, month, title),
		feeds: [{ scope: { kind: "editions" }, name: "Editions" }],
	});
	const parts = partsOf(site, intake);
	return {
		frame,
		facts,
		title,
		foreword: edition
			? {
					html: site.html(edition.foreword),
					facts: [
						{ text: edition.by, date: null },
						{ text: writeDate(edition.date), date: edition.date },
					],
				}
			: null,
		parts,
		seen: seenOf(site, intake),
		contents: parts.map((part) => ({ href: `#${part.id}`, text: `${part.title} (${part.entries.length})` })),
		others: otherMonths(site, month),
		feeds: frame.feeds.slice(-3),
		file: edition
			? {
					href: `${digest.vocabulary.profile.repository}/edit/main/content/${edition.file}`,
					text: `content/${edition.file}`,
				}
			: null,
		contribute: urls.contribute(),
	};
}

function partsOf(site: Site, { entries }: Intake): readonly EditionPart[] {
	const read = entries.filter((post) => !isSeenOnly(post));
	const byQuestion = Map.groupBy(read, (post) => firstQuestion(site, post));
	const part = (id: string, title: string, question: Link | null, posts = byQuestion.get(null)): EditionPart => ({
		id,
		title,
		question,
		entries: posts?.map((post) => toEntry(site, post)) ?? [],
	});
	return [
		...[...site.digest.vocabulary.questions.values()].map(({ id, label, question }) =>
			part(id, label, { href: site.urls.question(id), text: question }, byQuestion.get(id) ?? []),
		),
		part("no-question", "On no question of the digest", null),
	].filter((each) => each.entries.length > 0);
}

function seenOf({ urls }: Site, { entries }: Intake): EditionPage["seen"] {
	const seen = entries.filter(isSeenOnly).length;
	const text = `${counted(seen, "text")} ${seen === 1 ? "was" : "were"} seen and not kept: their addresses and fingerprints are here, and no word.`;
	return seen === 0 ? null : { text, campaigns: urls.families() };
}

/** The first question that a post's file names; a decision may have taken it out. */
function firstQuestion(site: Site, post: Post): QuestionId | null {
	const held = stancesOf(site, post).map(({ question }) => question);
	return post.matter.stances.find(({ question }) => held.includes(question))?.question ?? held[0] ?? null;
}

function otherMonths({ digest, urls }: Site, month: string): readonly Link[] {
	const months = editionMonths(digest);
	const at = months.indexOf(month);
	const link = (word: string, other: string | undefined): readonly Link[] =>
		other === undefined ? [] : [{ href: urls.edition(other), text: `${word}: ${writeDate(other)}` }];
	return [
		...link("Before", months[at + 1]),
		...link("After", months[at - 1]),
		{ href: urls.editions(), text: "All editions" },
	];
}
