import type { Decision, PostId } from "#pipeline/index.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import { decisionId } from "./stable-id.ts";
import { escapeHtml, inertText } from "./xml-text.ts";

/** What people decided, newest first: one entry a decision. One that takes a post down has no word of it. */
export function correctionEntries(site: FeedSource): FeedEntry[] {
	const sorted = [...site.digest.decisions].sort((a, b) => (newestFirst(a) < newestFirst(b) ? 1 : -1));
	return sorted.map((decision) => toEntry(decision, site));
}

function newestFirst({ date, id }: Decision): string {
	return `${date} ${id}`;
}

function toEntry(decision: Decision, site: FeedSource): FeedEntry {
	const { digest, urls } = site;
	const { date, by, reason, kind } = decision;
	const { what, posts } = describe(decision, site);
	const named = posts.map((id) => postLink(id, site)).join("; ");
	const content = [`${escapeHtml(what)}: ${named}.`, escapeHtml(reason), `Decided by ${escapeHtml(by)} on ${date}.`];
	return {
		id: decisionId(digest.vocabulary.profile, decision.id),
		url: urls.absolute(urls.decision(decision.id)),
		source: null,
		title: inertText(`${what}: ${posts.map((id) => nameOf(id, site)).join("; ")}`),
		summary: inertText(reason),
		content: content.map((paragraph) => `<p>${paragraph}</p>`).join("\n"),
		authors: [{ name: by, handle: null, url: null }],
		categories: [{ scheme: "decision", term: kind, label: kind }],
		language: digest.vocabulary.profile.language,
		added: date,
		published: date,
		updated: `${date}T00:00:00Z`,
	};
}

function describe(decision: Decision, { digest }: FeedSource): { what: string; posts: readonly PostId[] } {
	switch (decision.kind) {
		case "merge":
			return { what: "Merged as one text", posts: decision.posts };
		case "split":
			return { what: "Parted as different texts", posts: decision.posts };
		case "representative":
			return { what: "Shown for all its copies", posts: [decision.post] };
		case "takedown":
			return { what: "Taken down", posts: [decision.post] };
		case "relabel": {
			const question = digest.vocabulary.questions.get(decision.question)?.label ?? decision.question;
			return { what: `Relabelled on ${question} as ${decision.position}`, posts: [decision.post] };
		}
	}
}

/** A post that was taken down has no title here, because its title may be its own words. */
function nameOf(id: PostId, { digest }: FeedSource): string {
	return digest.posts.get(id)?.title ?? id;
}

function postLink(id: PostId, site: FeedSource): string {
	const name = escapeHtml(nameOf(id, site));
	const { urls, digest } = site;
	return digest.posts.has(id) ? `<a href="${escapeHtml(urls.absolute(urls.post(id)))}">${name}</a>` : name;
}
