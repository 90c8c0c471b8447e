import type { Decision, PostId } from "#pipeline/index.ts";
import { counted } from "#views/counted.ts";
import { bylineOf } from "#views/facts.ts";
import { editionMonths, firstDay, type Intake, intakeOf } from "#views/intake.ts";
import { isSeenOnly } from "#views/listed-posts.ts";
import { writeDate } from "#views/partial-date.ts";
import { momentOf } from "./entry-dates.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import { editionId } from "./stable-id.ts";
import { escapeHtml, inertText } from "./xml-text.ts";

/** One entry a month, newest first: what a curator says of it, and every text that was new. It grows with its month. */
export function editionEntries(site: FeedSource): FeedEntry[] {
	return editionMonths(site.digest).map((month) => toEntry(intakeOf(site.digest, month), site));
}

function toEntry(intake: Intake, site: FeedSource): FeedEntry {
	const { digest, urls } = site;
	const { profile } = digest.vocabulary;
	const { month, entries, posts } = intake;
	const edition = digest.editions.get(month);
	const name = writeDate(month);
	const written = edition ? [edition.date] : [];
	const began = posts.map(({ matter }) => matter.added).sort()[0] ?? written[0] ?? `${month}-01`;
	return {
		id: editionId(profile, month),
		url: urls.absolute(urls.edition(month)),
		source: null,
		title: inertText(edition?.title ? `${name}: ${edition.title}` : name),
		summary: `${counted(entries.filter((post) => !isSeenOnly(post)).length, "new text")} in ${name}.`,
		content: [edition ? site.feedHtml(edition.foreword) : "", listOf(intake, site)]
			.filter((part) => part !== "")
			.join("\n"),
		authors: [{ name: edition?.by ?? profile.title, handle: null, url: null }],
		categories: [],
		language: profile.language,
		added: began,
		published: began,
		updated: momentOf([...daysOf(intake, site), ...written], began),
	};
}

function listOf({ month, entries }: Intake, { urls }: FeedSource): string {
	const toRead = entries.filter((post) => !isSeenOnly(post));
	const seen = entries.length - toRead.length;
	const more =
		seen === 0 ? "" : `\n<p>${counted(seen, "text")} more ${seen === 1 ? "was" : "were"} seen and not kept.</p>`;
	if (toRead.length === 0) return `<p>No new text in ${writeDate(month)}.</p>${more}`;
	const items = toRead.map((post) => {
		const address = escapeHtml(urls.absolute(urls.post(post.id)));
		return `<li><a href="${address}">${escapeHtml(post.title)}</a>, ${escapeHtml(bylineOf(post))}</li>`;
	});
	return `<p>New in ${writeDate(month)}:</p>\n<ul>\n${items.join("\n")}\n</ul>${more}`;
}

/** Each day on which the list changed: a text came, a later copy took its place, or people decided so. */
function daysOf(intake: Intake, { digest }: FeedSource): string[] {
	const came = intake.entries.flatMap((post) => {
		const { added } = post.matter;
		const first = firstDay(digest, post);
		return added > first ? [first, added] : [first];
	});
	return [...came, ...digest.decisions.flatMap((decision) => (alters(decision, intake) ? [decision.date] : []))];
}

/** A merge leaves a text out of the list, a split puts one in, the choice of a representative names another. */
function alters(decision: Decision, { posts, entries }: Intake): boolean {
	const lists = (id: PostId) => entries.some((post) => post.id === id);
	switch (decision.kind) {
		case "merge":
			return decision.posts.some((id) => !lists(id) && posts.some((post) => post.id === id));
		case "split":
			return decision.posts.some(lists);
		case "representative":
			return lists(decision.post);
		case "relabel":
		case "takedown":
			return false;
	}
}
