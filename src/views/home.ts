import { counted } from "./counted.ts";
import { type Entry, toEntry } from "./entry.ts";
import { type Frame, frameOf } from "./frame.ts";
import { editionMonths, intakeOf } from "./intake.ts";
import type { Link } from "./link.ts";
import { isSeenOnly, listedPosts } from "./listed-posts.ts";
import { writeDate } from "./partial-date.ts";
import { type QuestionState, questionStates, stateOfDebate } from "./question-state.ts";
import type { Site } from "./site.ts";

/** A month in numbers. */
interface MonthNumbers {
	readonly name: Link;
	readonly numbers: readonly { readonly what: string; readonly count: string }[];
	/** Said of the digest's first month, in which everything is new. */
	readonly isFirst: boolean;
}

/** The home page: what is asked, where the debate stands, what is new. */
export interface HomePage {
	readonly frame: Frame;
	/** What the digest holds, in one line. */
	readonly facts: string;
	readonly question: string;
	readonly description: string;
	/** Where the debate stands, in two sentences; empty without a question. */
	readonly state: string;
	readonly states: readonly QuestionState[];
	readonly newest: readonly Entry[];
	readonly allPosts: Link;
	/** The intake of the newest edition; `null` without any. */
	readonly month: MonthNumbers | null;
	/** Texts that may be read here whole. */
	readonly whole: readonly Link[];
	readonly timeline: string;
	/** Campaigns and templates; `null` where none was found. */
	readonly campaigns: Link | null;
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
	const posts = listedPosts(digest).filter((post) => !isSeenOnly(post));
	const states = questionStates(site);
	return {
		frame: frameOf(site, {
			title: null,
			description: profile.description,
			path: urls.home(),
			picture: { of: { kind: "home" }, alt: profile.question },
		}),
		facts: factsLine(site, posts.length),
		question: profile.question,
		description: profile.description,
		state: states.length === 0 ? "" : stateOfDebate(states),
		states,
		newest: posts.slice(0, NEWEST).map((post) => toEntry(site, post)),
		allPosts: { href: urls.posts(), text: `All posts (${posts.length})` },
		month: monthNumbers(site),
		whole: posts
			.filter(({ matter }) => matter.form === "copy" && matter.rights === "full")
			.slice(0, WHOLE)
			.map(({ id, title }) => ({ href: urls.post(id), text: title })),
		timeline: urls.timeline(),
		campaigns: campaignsOf(site),
		contribute: urls.contribute(),
		subscribe: urls.subscribe(),
	};
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

function monthNumbers({ digest, urls }: Site): MonthNumbers | null {
	const [month, ...earlier] = editionMonths(digest);
	if (month === undefined) return null;
	const { posts, copies, promotion, claims } = intakeOf(digest, month);
	return {
		name: { href: urls.edition(month), text: writeDate(month) },
		numbers: [
			{ what: "posts in", count: posts.length },
			{ what: "copies folded", count: copies },
			{ what: "only promote", count: promotion },
			{ what: "new claims", count: claims },
		].map(({ what, count }) => ({ what, count: count.toLocaleString("en") })),
		isFirst: earlier.length === 0,
	};
}

function campaignsOf({ digest, urls }: Site): Link | null {
	const { families } = digest.duplicates;
	const posts = families.reduce((sum, { members }) => sum + members.length, 0);
	const text = `${counted(posts, "post")} in ${counted(families.length, "campaign or template", "campaigns or templates")}`;
	return families.length === 0 ? null : { href: urls.families(), text };
}
