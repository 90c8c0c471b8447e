import { type FeedLink, type Frame, frameOf } from "./frame.ts";
import { editionMonths, intakeLines, intakeOf } from "./intake.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";

/** A month in the list of editions. */
interface EditionLine {
	readonly name: string;
	readonly href: string;
	/** What a curator called it. */
	readonly title: string | null;
	/** Its intake. */
	readonly numbers: string;
}

/** All months of the digest, newest first. */
export interface EditionsPage {
	readonly frame: Frame;
	readonly editions: readonly EditionLine[];
	readonly feeds: readonly FeedLink[];
	readonly contribute: string;
}

/** Shapes the list of editions. */
export function editionsPage(site: Site): EditionsPage {
	const { digest, urls } = site;
	const frame = frameOf(site, {
		title: "Editions",
		description: "The digest by month: how much came in, how much of it was new, and what it says.",
		path: urls.editions(),
		feeds: [{ scope: { kind: "editions" }, name: "Editions" }],
	});
	return {
		frame,
		editions: editionMonths(digest).map((month) => ({
			name: writeDate(month),
			href: urls.edition(month),
			title: digest.editions.get(month)?.title ?? null,
			numbers: intakeLines(intakeOf(digest, month)).join(" "),
		})),
		feeds: frame.feeds.slice(-3),
		contribute: urls.contribute(),
	};
}
