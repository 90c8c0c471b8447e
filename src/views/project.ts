import type { Disclosure, Position, ProjectId } from "#pipeline/index.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import { counted, listed } from "./counted.ts";
import { type Entry, toEntry } from "./entry.ts";
import { type FamilyLine, familiesOfProject } from "./families.ts";
import { type FeedLink, type Frame, frameOf } from "./frame.ts";
import { POSITION_NAMES, POSITION_ORDER } from "./labels.ts";
import { hostOf, type Link } from "./link.ts";
import { isOnlyPromotion } from "./listed-posts.ts";
import { projectMeaning } from "./meaning.ts";
import { newestFirst, writeDate } from "./partial-date.ts";
import { type ProjectPost, postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";
import { type TimePlot, timePlot } from "./time-plot.ts";
import { questionLanes } from "./timeline.ts";

/** A question on which a project's posts stand somewhere. */
interface ProjectQuestion {
	readonly question: Link;
	/** The positions as counts in words. */
	readonly counts: string;
}

/** A line of the table of facts. */
export interface FactLine {
	readonly name: string;
	readonly text: string;
	readonly href: string | null;
}

/** One project: what is said about it, by whom, with what incentive. */
export interface ProjectPage {
	readonly frame: Frame;
	readonly name: string;
	readonly facts: readonly FactLine[];
	/** HTML of what we say of it. */
	readonly html: string;
	readonly questions: readonly ProjectQuestion[];
	/** Checkable statements about it. */
	readonly claims: readonly ClaimLine[];
	/** Campaigns and templates with posts about it. */
	readonly families: readonly FamilyLine[];
	/** Its sources by date, in the lanes of the questions that they speak to; `null` without a dated one. */
	readonly plot: TimePlot | null;
	readonly lists: readonly { readonly id: string; readonly title: string; readonly entries: readonly Entry[] }[];
	readonly feeds: readonly FeedLink[];
	readonly file: Link;
	readonly contribute: string;
}

/** Shapes the page of one project. */
export function projectPage(site: Site, id: ProjectId): ProjectPage {
	const { digest, urls } = site;
	const { projects, profile } = digest.vocabulary;
	const project = projects.get(id);
	if (project === undefined) throw new RangeError(`There is no project "${id}"`);
	const posts = postsByProject(site).get(id) ?? [];
	const { name, layer, aliases, homepage, repository, seen } = project;
	const frame = frameOf(site, {
		title: name,
		description: `What ${counted(posts.length, "source")} in this digest ${posts.length === 1 ? "says" : "say"} about ${name}, with what evidence and what incentive.`,
		path: urls.project(id),
		...projectMeaning(site, project),
		feeds: [{ scope: { kind: "project", project: id }, name }],
	});
	const entriesOf = (isFiled: boolean) =>
		posts.filter((each) => each.isFiled === isFiled).map(({ post }) => toEntry(site, post));
	return {
		frame,
		name,
		facts: [
			{ name: "Layer", text: layer, href: null },
			...(aliases.length > 0 ? [{ name: "Also written", text: aliases.join(", "), href: null }] : []),
			...linkLine("Homepage", homepage),
			...linkLine("Repository", repository),
			...(seen === null ? [] : [{ name: "What we saw", text: seen, href: null }]),
			...spanOf(site, posts),
		],
		html: site.html(project.tree),
		questions: questionsOf(site, posts),
		claims: [...digest.claims.values()]
			.filter(({ claim }) => claim.projects.includes(id))
			.map((tracked) => claimLine(site, tracked)),
		families: familiesOfProject(site, id),
		plot: timePlot(
			questionLanes(
				site,
				posts.filter(({ isFiled }) => isFiled).map(({ post }) => post),
			).filter(({ dated }) => dated.length > 0),
		),
		lists: [
			{ id: "filed", title: `About ${name}`, entries: entriesOf(true) },
			{ id: "named", title: "Named in passing", entries: entriesOf(false) },
		].filter(({ entries }) => entries.length > 0),
		feeds: frame.feeds.slice(-3),
		file: { href: `${profile.repository}/edit/main/content/${project.file}`, text: `content/${project.file}` },
		contribute: urls.contribute(),
	};
}

function linkLine(name: string, href: string | null): FactLine[] {
	return href === null ? [] : [{ name, text: hostOf(href), href }];
}

/** When its sources appeared, what they rest on and how many only promote. */
function spanOf({ digest }: Site, posts: readonly ProjectPost[]): FactLine[] {
	const dates = posts.flatMap(({ post }) => post.matter.published ?? []).sort((a, b) => newestFirst(b, a));
	const [first, last] = [dates[0], dates.at(-1)];
	const measured = posts.filter(({ post }) => post.matter.evidence === "measured").length;
	const promotion = posts.filter(({ post }) => isOnlyPromotion(digest, post.id)).length;
	const span = first === undefined || last === undefined ? "" : `, ${writeDate(first)} to ${writeDate(last)}`;
	return [
		{ name: "Sources", text: `${posts.length} in all${span}`, href: null },
		{ name: "Of these", text: `${measured} measured, ${promotion} only promotion`, href: null },
		...interestOf(posts),
	];
}

/** What the authors of its sources say of their own interest, as far as they say anything. */
function interestOf(posts: readonly ProjectPost[]): FactLine[] {
	const said = Object.entries(INTERESTS).flatMap(([disclosure, words]) => {
		const count = posts.filter(({ post }) => post.matter.disclosure === disclosure).length;
		return count === 0 ? [] : [`${count} ${words}`];
	});
	return said.length === 0 ? [] : [{ name: "Interest", text: listed(said), href: null }];
}

const INTERESTS: Partial<Record<Disclosure, string>> = {
	"holds-token": "by holders of the token",
	paid: "paid for",
	employee: "by people of the project",
	none: "by authors who state no interest",
};

function questionsOf(site: Site, posts: readonly ProjectPost[]): ProjectQuestion[] {
	const stances = posts.filter(({ isFiled }) => isFiled).flatMap(({ post }) => stancesOf(site, post));
	return [...site.digest.vocabulary.questions.values()].flatMap(({ id, question }) => {
		const count = (position: Position) =>
			stances.filter((stance) => stance.question === id && stance.position === position).length;
		const counts = POSITION_ORDER.map((position) => [count(position), POSITION_NAMES[position]] as const);
		const held = counts.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`);
		return held.length === 0
			? []
			: [{ question: { href: site.urls.question(id), text: question }, counts: listed(held) }];
	});
}
