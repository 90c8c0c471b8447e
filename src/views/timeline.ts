import type { Family, Post } from "#pipeline/index.ts";
import { counted, listed } from "./counted.ts";
import { familyName } from "./family-name.ts";
import { type Frame, frameOf } from "./frame.ts";
import { POSITION_NAMES } from "./labels.ts";
import type { Link } from "./link.ts";
import { listedPosts } from "./listed-posts.ts";
import { newestFirst, writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";
import { type Dated, type LaneOf, type TimePlot, timePlot } from "./time-plot.ts";

/** A row of the table below the plot. */
interface TimelineRow extends Link {
	/** As much of the date as is known; `null` for none. */
	readonly date: string | null;
	readonly written: string;
	/** Where it stands, question by question. */
	readonly says: string;
}

/** The whole debate over time: a plot, and the same as a table. */
export interface TimelinePage {
	readonly frame: Frame;
	readonly facts: string;
	/** `null` while no source has a date. */
	readonly plot: TimePlot | null;
	/** What the plot shows, oldest first. */
	readonly rows: readonly TimelineRow[];
	/** Sources whose date is not known: listed, never placed. */
	readonly undated: readonly TimelineRow[];
	readonly table: string;
	readonly contribute: string;
}

/** Shapes the timeline of the whole debate: a lane for each question, then those for posts that speak to none. */
export function timelinePage(site: Site): TimelinePage {
	const { digest, urls } = site;
	const posts = listedPosts(digest).filter((post) => stancesOf(site, post).length > 0);
	const silent = groupsOfSilent(site);
	const rows = [...posts.map((post) => toRow(site, post)), ...silent.map(groupRow)];
	const dated = rows.filter(({ date }) => date !== null);
	const undated = rows.filter(({ date }) => date === null);
	const facts = `When what was said on each question: ${counted(dated.length, "entry", "entries")} with a known date${
		undated.length === 0 ? "." : `; ${undated.length} more have none and are listed apart.`
	}`;
	return {
		frame: frameOf(site, {
			title: "Timeline",
			description: facts,
			path: urls.timeline(),
		}),
		facts,
		plot: timePlot([...questionLanes(site, posts), ...silentLanes(silent)]),
		rows: dated.toSorted((a, b) => newestFirst(b.date, a.date)),
		undated,
		table: urls.timelineTable(),
		contribute: urls.contribute(),
	};
}

/** A lane for each question of the digest, with the posts that speak to it and have a date. */
export function questionLanes(site: Site, posts: readonly Post[]): LaneOf[] {
	return [...site.digest.vocabulary.questions.values()].map(({ id, label }) => ({
		name: label,
		href: site.urls.question(id),
		dated: posts.flatMap((post) => stanceMarks(site, post, id)),
	}));
}

function stanceMarks(site: Site, post: Post, id: string): Dated[] {
	const { published: date } = post.matter;
	if (date === null) return [];
	return stancesOf(site, post)
		.filter(({ question }) => question === id)
		.map(({ position }) => ({
			href: site.urls.post(post.id),
			text: post.title,
			shape: position,
			date,
			says: POSITION_NAMES[position],
		}));
}

function toRow(site: Site, post: Post): TimelineRow {
	const { published: date } = post.matter;
	const questions = site.digest.vocabulary.questions;
	const says = stancesOf(site, post).map(
		({ question, position }) => `${questions.get(question)?.label ?? question}: ${POSITION_NAMES[position]}`,
	);
	return {
		href: site.urls.post(post.id),
		text: post.title,
		date,
		written: date === null ? "" : writeDate(date),
		says: listed(says),
	};
}

/** Posts of one month that speak to no question: of one family, or of none. */
interface SilentGroup extends Link {
	readonly isFamily: boolean;
	readonly date: string | null;
	readonly says: string;
	readonly count: number;
}

/** Campaign posts come by the hundred: they are counted by month, so that they cannot crowd out what is argued. */
function groupsOfSilent(site: Site): SilentGroup[] {
	const { digest, urls } = site;
	const { families } = digest.duplicates;
	const members = new Set(families.flatMap((family) => family.members));
	const others = listedPosts(digest).filter((post) => !members.has(post.id) && stancesOf(site, post).length === 0);
	const ofFamily = (family: Family) => {
		const posts = family.members.flatMap((id) => digest.posts.get(id) ?? []);
		const says = `of one campaign or template, ${familyName(site, family)}`;
		return byMonth(posts).map((group) => ({ ...group, isFamily: true, href: urls.family(family.id), says }));
	};
	const rest = byMonth(others).map((group) => ({ ...group, isFamily: false, says: "on no question of the digest" }));
	return [
		...families.flatMap(ofFamily),
		...rest.map(({ post, ...group }) => ({ ...group, href: group.count === 1 ? urls.post(post.id) : urls.posts() })),
	].map((group) => ({ ...group, text: counted(group.count, "post") }));
}

function byMonth(posts: readonly Post[]): { date: string | null; count: number; post: Post }[] {
	const months = Map.groupBy(posts, ({ matter }) => matter.published?.slice(0, 7) ?? null);
	return [...months].flatMap(([date, [post, ...more]]) =>
		post === undefined ? [] : [{ date, count: 1 + more.length, post }],
	);
}

function groupRow({ href, text, date, says }: SilentGroup): TimelineRow {
	return { href, text, date, written: date === null ? "" : writeDate(date), says };
}

function silentLanes(groups: readonly SilentGroup[]): LaneOf[] {
	const lane = (name: string, isFamily: boolean): LaneOf => ({
		name,
		href: null,
		dated: groups
			.filter((group) => group.isFamily === isFamily)
			.flatMap(({ href, text, date, says, count }): Dated[] =>
				date === null ? [] : [{ href, text, shape: "several", date, says, count }],
			),
	});
	return [lane("Campaigns", true), lane("No question", false)].filter(({ dated }) => dated.length > 0);
}
