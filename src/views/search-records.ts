import type { Post, PostId } from "#pipeline/index.ts";
import { claimLine } from "./claim-line.ts";
import { counted } from "./counted.ts";
import { toEntry } from "./entry.ts";
import { voiceOf } from "./facts.ts";
import type { Link, Voice } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import { postsByProject } from "./project-posts.ts";
import type { FacetKey, RecordKind } from "./search-facets.ts";
import type { Site } from "./site.ts";
import { stancesByQuestion, stancesOf } from "./stances.ts";
import { textOf } from "./tree-text.ts";

/** One result as the search page draws it; the words that matched come from the record's text. */
export interface SearchRow extends Link {
	readonly facts: string;
	readonly voice: Voice;
	/** Where else the text stands. */
	readonly also: Link | null;
}

/** One page, or one part of a page, that search can find. */
export interface SearchRecord {
	readonly row: SearchRow;
	/** Who speaks, so that a name finds their texts; empty where nobody is named. */
	readonly author: string;
	/** All words that the page shows, and no others. */
	readonly text: string;
	readonly facets: readonly FacetKey[];
	/** The address of the listed witness of this text; results show one witness of each. `null` for all that is alone. */
	readonly listed: string | null;
}

/** Everything that search can find, sorted by address. */
export function searchRecords(site: Site): readonly SearchRecord[] {
	const records = [
		...postRecords(site),
		...claimRecords(site),
		...questionRecords(site),
		...projectRecords(site),
		...editionRecords(site),
		...termRecords(site),
	];
	return records.sort((a, b) => (a.row.href < b.row.href ? -1 : 1));
}

/** Every post but identical copies, which would be the same words again. */
function postRecords(site: Site): SearchRecord[] {
	const { digest } = site;
	const filed = new Map<PostId, FacetKey[]>();
	for (const [project, posts] of postsByProject(site))
		for (const { post } of posts) filed.set(post.id, [...(filed.get(post.id) ?? []), `project:${project}`]);
	return [...digest.posts.values()].flatMap((post): SearchRecord[] => {
		const cluster = digest.clusterOf.get(post.id);
		const listed = cluster?.representative ?? post.id;
		const tier = cluster?.members.find(({ id }) => id === post.id)?.tier;
		if (listed !== post.id && tier === "identical") return [];
		const { title, href, facts, copies } = toEntry(site, post);
		const { published, form } = post.matter;
		return [
			{
				row: {
					href,
					text: title,
					facts: facts.map(({ text }) => text).join(" · "),
					voice: voiceOf(post),
					also: listed === post.id ? copies : { href: site.urls.post(listed), text: "A copy; the text that is listed" },
				},
				author: [...post.matter.authors.map(({ name }) => name), post.matter.publisher ?? ""].join(" ").trim(),
				text: shownWords(site, post),
				facets: [
					`kind:${form}`,
					...stancesOf(site, post).map(({ question }): FacetKey => `question:${question}`),
					...(filed.get(listed) ?? []),
					...(published === null ? [] : [`year:${published.slice(0, 4)}` as const]),
				],
				listed: cluster === undefined ? null : site.urls.post(listed),
			},
		];
	});
}

/** What the page of a post shows: its text as far as its rights go, and what curators note on it. */
function shownWords({ digest, rendered }: Site, { id, text }: Post): string {
	const shown = (rendered.get(id)?.shown ?? []).map(({ start, end }) => text.slice(start, end));
	const notes = (digest.annotations.get(id)?.annotations ?? []).flatMap(({ body }) =>
		body.kind === "note" ? [textOf(body.note)] : [],
	);
	return [...shown, ...notes].join(" ");
}

function claimRecords(site: Site): SearchRecord[] {
	return [...site.digest.claims.values()].map((tracked) => {
		const { claim } = tracked;
		const { href, text, counts } = claimLine(site, tracked);
		const facets = [
			...claim.questions.map((id): FacetKey => `question:${id}`),
			...claim.projects.map((id): FacetKey => `project:${id}`),
		];
		return ours("claim", { href, text }, `Claim · ${counts}`, [claim.label, textOf(claim.tree)], facets);
	});
}

function questionRecords(site: Site): SearchRecord[] {
	const stances = stancesByQuestion(site);
	return [...site.digest.vocabulary.questions.values()].map(
		({ id, question, label, supports, opposes, settle, tree }) => {
			const facts = `Question · ${counted(stances.get(id)?.length ?? 0, "source")}`;
			const said = [label, supports, opposes, settle, textOf(tree)];
			return ours("question", { href: site.urls.question(id), text: question }, facts, said, [`question:${id}`]);
		},
	);
}

function projectRecords(site: Site): SearchRecord[] {
	const posts = postsByProject(site);
	return [...site.digest.vocabulary.projects.values()].map(({ id, name, aliases, layer, tree }) => {
		const facts = `Project · ${layer} · ${counted(posts.get(id)?.length ?? 0, "post")}`;
		const said = [layer, aliases.join(", "), textOf(tree)];
		return ours("project", { href: site.urls.project(id), text: name }, facts, said, [`project:${id}`]);
	});
}

function editionRecords({ digest, urls }: Site): SearchRecord[] {
	return [...digest.editions.values()].map(({ id, title, foreword }) => {
		const link = { href: urls.edition(id), text: title ?? writeDate(id) };
		return ours("edition", link, `Edition of ${writeDate(id)}`, [textOf(foreword)], [`year:${id.slice(0, 4)}`]);
	});
}

function termRecords({ digest, urls }: Site): SearchRecord[] {
	return [...digest.vocabulary.terms.values()].map(({ id, term, aliases, definition }) =>
		ours("term", { href: urls.term(id), text: term }, "Glossary", [aliases.join(", "), definition], []),
	);
}

function ours(
	kind: RecordKind,
	{ href, text }: Link,
	facts: string,
	said: readonly string[],
	facets: readonly FacetKey[],
): SearchRecord {
	return {
		row: { href, text, facts, voice: "ours", also: null },
		author: "",
		text: said.filter((part) => part !== "").join(". "),
		facets: [`kind:${kind}`, ...facets],
		listed: null,
	};
}
