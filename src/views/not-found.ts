import { type Frame, frameOf } from "./frame.ts";
import { editionMonths } from "./intake.ts";
import type { Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import { type QuestionState, questionStates } from "./question-state.ts";
import type { Site } from "./site.ts";

/** What stands where a page was asked for that is not here. */
export interface NotFoundPage {
	readonly frame: Frame;
	readonly states: readonly QuestionState[];
	readonly posts: string;
	/** Where the search form leads. */
	readonly search: string;
	/** The last three. */
	readonly editions: readonly Link[];
}

const EDITIONS = 3;

/** Shapes the page for addresses that lead nowhere. */
export function notFoundPage(site: Site): NotFoundPage {
	const { urls } = site;
	return {
		frame: frameOf(site, {
			title: "No witness of this page",
			description: "Nothing stands at this address. All posts, questions and projects can be found from here.",
			path: urls.notFound(),
			abilities: ["form"],
		}),
		states: questionStates(site),
		posts: urls.posts(),
		search: urls.search(),
		editions: editionMonths(site.digest)
			.slice(0, EDITIONS)
			.map((month) => ({ href: urls.edition(month), text: writeDate(month) })),
	};
}
