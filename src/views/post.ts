import type { Post, PostId } from "#pipeline/index.ts";
import { type Axis, axesOf } from "./axes.ts";
import { type Citation, citationOf } from "./citation.ts";
import { type CopiesNote, copiesNoteOf } from "./copies-note.ts";
import { factsOf, voiceOf } from "./facts.ts";
import { type FamilyLine, familyOf } from "./families.ts";
import { type Frame, frameOf } from "./frame.ts";
import { DISCLOSURE_NOTES, GRADE_MEANINGS, RIGHTS_NOTES } from "./labels.ts";
import { type Fact, hostOf, type Link, type Voice } from "./link.ts";
import { postMeaning } from "./meaning.ts";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood.ts";
import { type PostClaim, postClaims } from "./post-claims.ts";
import { postDescription } from "./post-description.ts";
import { type PostStance, postStances } from "./post-stances.ts";
import type { Site } from "./site.ts";

/** One post: its text, and everything the digest has to say about it. */
export interface PostPage {
	readonly frame: Frame;
	readonly title: string;
	readonly voice: Voice;
	readonly language: string | null;
	readonly facts: readonly Fact[];
	/** Whose words these are, before anything else is said. */
	readonly credit: { readonly text: string; readonly source: Link | null };
	/** Notes on rights, permission, disclosure and who brought it; each a sentence. */
	readonly provenance: readonly string[];
	readonly grade: { readonly name: string; readonly meaning: string } | null;
	readonly axes: readonly Axis[];
	/** HTML of the text with its margin notes; empty when nothing may be shown. */
	readonly article: string;
	readonly excerpted: boolean;
	readonly stances: readonly PostStance[];
	readonly claims: readonly PostClaim[];
	readonly projects: readonly Link[];
	readonly copies: CopiesNote;
	/** The campaign or template that it stands in; `null` for none. */
	readonly family: FamilyLine | null;
	readonly near: Neighbourhood;
	readonly citation: Citation;
	/** W3C annotations of this text. */
	readonly annotations: string;
	readonly links: { readonly log: string; readonly about: string };
}

/** Shapes the page of one post. */
export function postPage(site: Site, id: PostId): PostPage {
	const { digest, rendered, urls } = site;
	const post = digest.posts.get(id);
	if (post === undefined) throw new RangeError(`There is no post "${id}"`);
	const drawn = rendered.get(id);
	const { matter } = post;
	const path = urls.post(id);
	const representative = digest.clusterOf.get(id)?.representative ?? id;
	return {
		frame: frameOf(site, {
			title: titleOf(post, representative === id),
			description: postDescription(site, post),
			path,
			canonical: urls.post(representative),
			...postMeaning(site, post),
		}),
		title: post.title,
		voice: voiceOf(post),
		language: matter.language,
		facts: factsOf(post, drawn),
		credit: creditOf(post),
		provenance: provenanceOf(post),
		grade: matter.evidence === null ? null : { name: matter.evidence, meaning: GRADE_MEANINGS[matter.evidence] },
		axes: axesOf(site, post),
		article: drawn?.article ?? "",
		excerpted: drawn?.excerpted ?? false,
		stances: postStances(site, post),
		claims: postClaims(site, id),
		projects: matter.projects.flatMap((project) => {
			const known = digest.vocabulary.projects.get(project);
			return known ? [{ href: urls.project(project), text: known.name }] : [];
		}),
		copies: copiesNoteOf(site, post),
		family: familyOf(site, post),
		near: neighbourhoodOf(site, id),
		citation: citationOf(site, post),
		annotations: urls.annotations(id),
		links: { log: urls.log(), about: urls.about() },
	};
}

/** Unlike that of every other page: copies have one title, and sightings hardly any. */
function titleOf({ id, title, matter }: Post, isRepresentative: boolean): string {
	if (matter.form === "sighting") return `${title} (${id})`;
	return isRepresentative ? title : `${title} (copy ${id})`;
}

function creditOf({ matter }: Post): PostPage["credit"] {
	const source = matter.source === null ? null : { href: matter.source, text: hostOf(matter.source) };
	switch (matter.form) {
		case "brief":
			return { text: "Our summary, in our own words. The source itself:", source };
		case "copy":
			return source === null
				? { text: "The author’s own words. Where they were first published is not known.", source }
				: { text: "The author’s own words, published at", source };
		case "sighting":
			return {
				text: "A text that was seen and not kept: only its fingerprint, its length and what the rules said of it are here. It stands at",
				source,
			};
	}
}

function provenanceOf({ matter }: Post): string[] {
	const said = [
		matter.form === "copy" ? RIGHTS_NOTES[matter.rights] : null,
		matter.licence === null ? null : `Licence: ${matter.licence}.`,
		matter.permission === null ? null : `Permission: ${matter.permission.replace(/[.\s]*$/, ".")}`,
		matter.disclosure === "unknown" && matter.form !== "copy" ? null : DISCLOSURE_NOTES[matter.disclosure],
		matter.via === null ? null : `Brought by ${matter.via}.`,
	];
	return said.filter((line) => line !== null);
}
