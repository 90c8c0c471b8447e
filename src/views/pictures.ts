import type { Post } from "#pipeline/index.ts";
import { type Balance, balanceOf } from "./balance.ts";
import { claimLine } from "./claim-line.ts";
import { counted } from "./counted.ts";
import { familyName } from "./family-name.ts";
import { editionMonths, intakeOf } from "./intake.ts";
import { listedPosts } from "./listed-posts.ts";
import { writeDate } from "./partial-date.ts";
import { postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";
import { stancesByQuestion, stancesOf } from "./stances.ts";
import type { PictureSubject } from "./urls.ts";

/** What stands on a link picture. */
export interface PictureCard {
	readonly of: PictureSubject;
	/** What the page is, in a word. */
	readonly kind: string;
	readonly title: string;
	/** Counts, in one sentence. */
	readonly line: string;
	/** Drawn as a bar; `null` where there is nothing to weigh. */
	readonly balance: Balance | null;
}

/** Every link picture of the site: posts have none of their own, so that thousands of them cost nothing. */
export function pictureCards(site: Site): readonly PictureCard[] {
	const { digest } = site;
	const { profile } = digest.vocabulary;
	const holds = `${counted(listedPosts(digest).length, "source")}, ${counted(digest.claims.size, "claim")}, ${counted(digest.vocabulary.questions.size, "question")}.`;
	return [
		{ of: { kind: "site" }, kind: "Reading digest", title: profile.tagline, line: holds, balance: null },
		{ of: { kind: "home" }, kind: profile.tagline, title: profile.question, line: holds, balance: null },
		...questionCards(site),
		...claimCards(site),
		...projectCards(site),
		...editionCards(site),
		...familyCards(site),
	];
}

/** The picture of a post: that of the first question it speaks to; `undefined` where it speaks to none. */
export function postPicture(site: Site, post: Post): { of: PictureSubject; alt: string } | undefined {
	const [stance] = stancesOf(site, post);
	const question = stance && site.digest.vocabulary.questions.get(stance.question);
	return question && { of: { kind: "question", id: question.id }, alt: question.question };
}

function questionCards(site: Site): PictureCard[] {
	const stances = stancesByQuestion(site);
	return [...site.digest.vocabulary.questions.values()].map(({ id, question }) => {
		const balance = balanceOf(stances.get(id) ?? []);
		return { of: { kind: "question", id }, kind: "Question", title: question, line: balance.text, balance };
	});
}

function claimCards(site: Site): PictureCard[] {
	return [...site.digest.claims.values()].map((tracked) => {
		const { text, counts } = claimLine(site, tracked);
		return { of: { kind: "claim", id: tracked.claim.id }, kind: "Claim", title: text, line: counts, balance: null };
	});
}

function projectCards(site: Site): PictureCard[] {
	const posts = postsByProject(site);
	return [...site.digest.vocabulary.projects.values()].map(({ id, name, layer }) => {
		const line = `${counted(posts.get(id)?.length ?? 0, "source")} in this digest. Layer: ${layer}.`;
		return { of: { kind: "project", id }, kind: "Project", title: name, line, balance: null };
	});
}

function editionCards({ digest }: Site): PictureCard[] {
	return editionMonths(digest).map((month) => {
		const { posts, copies, claims } = intakeOf(digest, month);
		const line = `${counted(posts.length, "post")} in, ${counted(copies, "copy", "copies")} folded, ${counted(claims, "new claim")}.`;
		const title = digest.editions.get(month)?.title ?? writeDate(month);
		return { of: { kind: "edition", id: month }, kind: `Edition of ${writeDate(month)}`, title, line, balance: null };
	});
}

function familyCards(site: Site): PictureCard[] {
	return site.digest.duplicates.families.map((family) => ({
		of: { kind: "family", id: family.id },
		kind: "Family",
		title: familyName(site, family),
		line: `${counted(family.members.length, "post")} of one campaign or template.`,
		balance: null,
	}));
}
