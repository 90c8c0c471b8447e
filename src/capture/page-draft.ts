import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { readPlainText, sourceIdentity, toAllowedTree } from "#pipeline/index.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { findMainText, type MainText } from "./main-text.ts";
import { textOf } from "./page-elements.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";
import { sourceOf } from "./page-source.ts";
import type { PostDraft } from "./post-draft.ts";
import { toMarkdown } from "./to-markdown.ts";
import { readDate } from "./written-date.ts";

/** Why a page does not show its text. */
export type Wall = "login" | "paywall" | "script" | "empty";

/** A page turned into a draft. */
export interface PageDraft {
	readonly draft: PostDraft;
	/** `null` when nothing stands before the text. */
	readonly wall: Wall | null;
	/** Words that were left out because they stood twice. */
	readonly repeatedWords: number;
	/** Another site's address that the page gives as the place of its original. */
	readonly original: string | null;
}

/** Platforms whose posts have no titles: what stands in their place is the post's own beginning, or its author's name. */
const UNTITLED = /^(?:x|bluesky|threads|farcaster|telegram|mastodon):/;

/** Platforms whose pages speak the reader's language, whatever the post's is. */
const LOCALISED =
	/^(?:x|bluesky|threads|farcaster|telegram|mastodon|binance-square|okx|gate|coinmarketcap|reddit|linkedin|youtube):/;

/**
 * Turns a page into a draft: its main text as Markdown of ours, and what the page says of itself.
 *
 * @param html the whole page
 * @param address where it was read, `null` when that is not known
 * @throws {RangeError} when the page is nested so deep that it cannot be walked
 */
export function draftPage(html: string, address: string | null): PageDraft {
	const page = unified().use(rehypeParse).parse(cleanText(html));
	const facts = readPageFacts(page);
	const { source, original } = sourceOf(facts.canonical, address);
	const main = findMainText(page, source ?? address);
	const allowed = dropRepeats(withoutPriceCards(toAllowedTree(main.tree)));
	const { title, tree } = splitTitle(facts.title, allowed.tree);
	const { text } = readPlainText(tree);
	const identity = source === null ? "" : sourceIdentity(source);
	const isUntitled = UNTITLED.test(identity) && !main.isArticle;
	return {
		draft: {
			title: title === null || isUntitled || isBeginning(title, text) ? null : title,
			source,
			authors: authorsOf(main, facts),
			publisher: facts.publisher,
			published: readDate(main.byline?.published ?? "") ?? facts.published,
			language: LOCALISED.test(identity) ? null : facts.language,
			kind: null,
			projects: [],
			via: null,
			text: toMarkdown(tree),
		},
		wall: findWall(text, facts, page),
		repeatedWords: allowed.words,
		original,
	};
}

function authorsOf({ byline }: MainText, { authors }: PageFacts): readonly string[] {
	const shown = cleanLine(byline?.author ?? "");
	return shown === null ? authors : [shown];
}

/** A box with a ticker, its price and its change is the page's, not the author's. */
const PRICE_CARD = /^\$?[A-Z0-9]{2,12}(?:\/?USD[CT]?)?\s*\$?[\d.,]+\s*\(?[+-]?[\d.,]+\s?%\)?$/;

function withoutPriceCards(tree: Root): Root {
	const children = tree.children.filter((child) => !PRICE_CARD.test(textOf(child).trim()));
	return toAllowedTree({ type: "root", children });
}

/** A first heading that says the title again is left out; without a title, a first heading of the highest rank is one. */
function splitTitle(title: string | null, tree: Root): { readonly title: string | null; readonly tree: Root } {
	const first = tree.children.findIndex((child) => child.type === "element");
	const heading = tree.children[first];
	if (!isHeading(heading)) return { title, tree };
	const words = cleanLine(textOf(heading));
	const isTitle = title === null ? heading.tagName === "h1" : lettersOf(words ?? "") === lettersOf(title);
	if (!isTitle) return { title, tree };
	const rest = tree.children.slice(first + 1);
	return { title: title ?? words, tree: toAllowedTree({ type: "root", children: rest }) };
}

function isHeading(node: RootContent | undefined): node is Element {
	return node?.type === "element" && /^h[1-6]$/.test(node.tagName);
}

/** Letters of a title that cannot open a text by chance. */
const LONG_TITLE = 40;

/** Whether a title is but how the text begins, cut off or not. */
function isBeginning(title: string, text: string): boolean {
	const letters = lettersOf(title);
	const isCut = /(?:…|\.\.\.)$/u.test(title);
	return (isCut || letters.length >= LONG_TITLE) && lettersOf(text.slice(0, 4 * title.length)).startsWith(letters);
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Words of a text that may be no more than a notice. */
const SHORT_TEXT = 60;
/** UTF-16 code units in which a page without text says why. */
const NOTICE_LENGTH = 10_000;

const NOTICES: readonly (readonly [Wall, RegExp])[] = [
	["login", /\b(?:log|sign) ?in\b|\bmust be logged in\b|\bcreate an account\b/i],
	[
		"script",
		/\b(?:enable|requires?|turn on) javascript\b|javascript is (?:not available|disabled)|verif(?:y|ying) (?:that )?you are (?:a )?human|just a moment|checking your browser|\bcaptcha\b|access denied/i,
	],
	[
		"paywall",
		/\bsubscri(?:be|bers?|ption)\b.*\b(?:read|continue|access|unlock)\b|\b(?:this (?:post|story|article) is for|keep reading with)\b/i,
	],
];

function findWall(text: string, facts: PageFacts, page: Root): Wall | null {
	if (facts.isPaid) return "paywall";
	const words = text.split(/\s+/u).filter(Boolean).length;
	if (words >= SHORT_TEXT) return null;
	if (facts.asksForPassword) return "login";
	const shown = (words === 0 ? textOf(page).slice(0, NOTICE_LENGTH) : text).replace(/\s+/g, " ");
	const notice = NOTICES.find(([, pattern]) => pattern.test(shown));
	return notice?.[0] ?? (words === 0 ? "empty" : null);
}
