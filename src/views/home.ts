import { type Balance, balanceOf } from "./balance.ts";
import { counted } from "./counted.ts";
import { type Entry, toEntry } from "./entry.ts";
import { type Frame, frameOf } from "./frame.ts";
import { editionMonths, intakeLines, intakeOf } from "./intake.ts";
import type { Link } from "./link.ts";
import { listedPosts } from "./listed-posts.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { stancesByQuestion } from "./stances.ts";

/** A question in a list, with where it stands. */
export interface QuestionState {
	readonly order: number;
	readonly id: string;
	readonly label: string;
	readonly question: string;
	readonly href: string;
	readonly balance: Balance;
}

/** The home page: what is asked, where the debate stands, what is new. */
export interface HomePage {
	readonly frame: Frame;
	/** What the digest holds, in one line. */
	readonly facts: string;
	readonly question: string;
	readonly description: string;
	readonly states: readonly QuestionState[];
	readonly newest: readonly Entry[];
	readonly allPosts: Link;
	/** The intake of the newest edition; `null` without any. */
	readonly month: { readonly name: Link; readonly lines: readonly string[] } | null;
	/** Texts that may be read here whole. */
	readonly whole: readonly Link[];
	readonly contribute: string;
	readonly subscribe: string;
}

/** How many entries stand on the home page: what fits on one screen. */
const NEWEST = 7;
const WHOLE = 3;

/** Shapes the home page. */
export function homePage(site: Site): HomePage {
	const { digest, urls } = site;
	const { profile } = digest.vocabulary;
	const posts = listedPosts(digest);
	return {
		frame: frameOf(site, { title: null, description: profile.description, path: urls.home() }),
		facts: factsLine(site, posts.length),
		question: profile.question,
		description: profile.description,
		states: questionStates(site),
		newest: posts.slice(0, NEWEST).map((post) => toEntry(site, post)),
		allPosts: { href: urls.posts(), text: `All posts (${posts.length})` },
		month: monthNumbers(site),
		whole: posts
			.filter(({ matter }) => matter.form === "copy" && matter.rights === "full")
			.slice(0, WHOLE)
			.map(({ id, title }) => ({ href: urls.post(id), text: title })),
		contribute: urls.contribute(),
		subscribe: urls.subscribe(),
	};
}

/** Every question with its balance, in the digest's order. */
export function questionStates(site: Site): readonly QuestionState[] {
	const stances = stancesByQuestion(site);
	return [...site.digest.vocabulary.questions.values()].map(({ id, label, order, question }) => ({
		order,
		id,
		label,
		question,
		href: site.urls.question(id),
		balance: balanceOf(stances.get(id) ?? []),
	}));
}

function factsLine({ digest }: Site, posts: number): string {
	const { questions, projects } = digest.vocabulary;
	const counts = [counted(posts, "source"), counted(questions.size, "question"), counted(projects.size, "project")];
	const last = [...digest.posts.values()]
		.map(({ matter }) => matter.added)
		.sort()
		.at(-1);
	return last === undefined ? "No source yet." : `${counts.join(", ")}. Last addition ${writeDate(last)}.`;
}

function monthNumbers({ digest, urls }: Site): HomePage["month"] {
	const [month] = editionMonths(digest);
	if (month === undefined) return null;
	const name = { href: urls.edition(month), text: writeDate(month) };
	return { name, lines: intakeLines(intakeOf(digest, month)) };
}
