import { type Frame, frameOf } from "./frame.ts";
import { type QuestionState, questionStates } from "./home.ts";
import type { Site } from "./site.ts";

/** What stands where a page was asked for that is not here. */
export interface NotFoundPage {
	readonly frame: Frame;
	readonly states: readonly QuestionState[];
	readonly posts: string;
}

/** Shapes the page for addresses that lead nowhere. */
export function notFoundPage(site: Site): NotFoundPage {
	const { urls } = site;
	return {
		frame: frameOf(site, {
			title: "No witness of this page",
			description: "Nothing stands at this address. All posts, questions and projects can be found from here.",
			path: urls.notFound(),
		}),
		states: questionStates(site),
		posts: urls.posts(),
	};
}
