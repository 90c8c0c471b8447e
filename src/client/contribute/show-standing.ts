import type { Tier } from "#pipeline/model/duplicate.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { counted } from "#views/counted.ts";
import type { Urls } from "#views/urls.ts";
import type { Campaign } from "./campaign.ts";
import { element } from "./element.ts";
import type { Known, Standing } from "./known-posts.ts";
import type { Questions } from "./messages.ts";

/** Posts of a list that are named. */
const NAMED = 5;

const COPIES: Readonly<Record<Tier, string>> = {
	identical: "an identical copy",
	near: "a near copy",
	excerpt: "a cut-off copy",
	reworded: "a reworded copy",
};

/** Says whether the digest has a text: paragraphs, the verdict first. */
export function standingText(standing: Questions["standing"]["answer"], urls: Urls): HTMLElement[] {
	const { words, quotes, quotedBy, siblings, campaign } = standing;
	if (words === 0) return [];
	if (words < dedupeOptions.fewestComparable) {
		return [element("p", {}, `Too short to compare: ${counted(words, "word")}. Paste the whole text.`)];
	}
	const sentence = (before: string, posts: readonly Known[]) =>
		posts.length === 0 ? [] : [element("p", {}, `${before} `, ...namesOf(posts, urls), ".")];
	return [
		verdictText(standing, urls),
		...sentence("It quotes", quotes),
		...sentence("It is quoted by", quotedBy),
		...sentence("It stands on the same template as", siblings),
		...(campaign === null ? [] : [campaignText(campaign, urls)]),
	];
}

function verdictText({ copyOf, nearest }: Standing, urls: Urls): HTMLElement {
	if (copyOf !== null) {
		const { tier, score } = copyOf;
		return element(
			"p",
			{},
			element("b", {}, "Here already:"),
			` ${COPIES[tier]} of `,
			linkTo(copyOf, urls),
			` (score ${score.toFixed(2)}, estimated from fingerprints). It would be listed there as a further place.`,
		);
	}
	const verdict = [element("b", {}, "New:"), " no post of the digest says the same."];
	if (nearest === null) return element("p", {}, ...verdict);
	const share = ` shares about ${Math.round(nearest.containment * 100)} % of its runs of three words; the check of your pull request compares the whole texts.`;
	return element("p", {}, ...verdict, " ", linkTo(nearest, urls), share);
}

function campaignText({ id, posts, tags }: Campaign, urls: Urls): HTMLElement {
	const link = element("a", { href: urls.family(id) }, `${counted(posts, "post")} of one campaign`);
	return element("p", {}, "It carries the tags of ", link, `: ${tags.join(" ")}.`);
}

function namesOf(posts: readonly Known[], urls: Urls): (Node | string)[] {
	const named = posts.slice(0, NAMED).flatMap((post, place) => [place === 0 ? "" : ", ", linkTo(post, urls)]);
	return posts.length > NAMED ? [...named, ` and ${posts.length - NAMED} more`] : named;
}

/** Says which posts stand for a source already; empty when none does. */
export function sameSourceText(posts: readonly Known[], urls: Urls): (Node | string)[] {
	return posts.length === 0 ? [] : ["The digest has this source: ", ...namesOf(posts, urls), "."];
}

function linkTo({ id, title }: Known, urls: Urls): HTMLElement {
	return element("a", { href: urls.post(id) }, element("cite", {}, title));
}
