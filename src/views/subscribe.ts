import { FEED_NAMES, type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import type { Site } from "./site.ts";
import { FEED_FORMATS, type FeedScope } from "./urls.ts";

/** One feed in its formats, with its whole address to copy. */
export interface FeedAddress {
	readonly id: string;
	readonly name: string;
	readonly format: string;
	readonly address: string;
}

/** The feeds of one question or project, as links. */
export interface FeedRow {
	readonly name: string;
	readonly links: readonly Link[];
}

/** How to follow the digest. */
export interface SubscribePage {
	readonly frame: Frame;
	readonly everything: readonly FeedAddress[];
	readonly signal: readonly FeedAddress[];
	readonly editions: readonly FeedAddress[];
	readonly corrections: readonly FeedAddress[];
	readonly questions: readonly FeedRow[];
	readonly projects: readonly FeedRow[];
	readonly opml: FeedAddress;
}

/** Shapes the page of all feeds. */
export function subscribePage(site: Site): SubscribePage {
	const { digest, urls } = site;
	const { questions, projects } = digest.vocabulary;
	return {
		frame: frameOf(site, {
			title: "Subscribe",
			description:
				"Every feed of the digest: everything, without what only promotes, by month, corrections, by question or by project.",
			path: urls.subscribe(),
			feeds: [
				{ scope: { kind: "signal" }, name: "Without what only promotes" },
				{ scope: { kind: "editions" }, name: "Editions" },
				{ scope: { kind: "corrections" }, name: "Corrections" },
			],
		}),
		everything: addressesOf(site, { kind: "everything" }, "Everything"),
		signal: addressesOf(site, { kind: "signal" }, "Without what only promotes"),
		editions: addressesOf(site, { kind: "editions" }, "Editions"),
		corrections: addressesOf(site, { kind: "corrections" }, "Corrections"),
		questions: [...questions.values()].map(({ id, label }) => rowOf(site, { kind: "question", question: id }, label)),
		projects: [...projects.values()].map(({ id, name }) => rowOf(site, { kind: "project", project: id }, name)),
		opml: { id: "opml-file", name: "Every feed", format: "OPML", address: urls.absolute(urls.opml()) },
	};
}

function addressesOf({ urls }: Site, scope: FeedScope, name: string): FeedAddress[] {
	return FEED_FORMATS.map((format) => ({
		id: `${scope.kind}-${format}`,
		name,
		format: FEED_NAMES[format],
		address: urls.absolute(urls.feed(scope, format)),
	}));
}

function rowOf({ urls }: Site, scope: FeedScope, name: string): FeedRow {
	return {
		name,
		links: FEED_FORMATS.map((format) => ({ href: urls.feed(scope, format), text: FEED_NAMES[format] })),
	};
}
