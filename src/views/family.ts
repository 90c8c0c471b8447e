import type { Family, Level, Post } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { familyCounts, familyPosts, isCheckable } from "./families.ts";
import { familyMarkers, familyName } from "./family-name.ts";
import { type Frame, frameOf } from "./frame.ts";
import { LEVEL_NAMES, TIER_NAMES } from "./labels.ts";
import { hostOf, type Link } from "./link.ts";
import { familyMeaning } from "./meaning.ts";
import { newestFirst, writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";

/** One post of a family. Its author is not named: a family labels texts, never people. */
interface FamilyPost extends Link {
	readonly date: string | null;
	readonly written: string;
	/** Where it stands; `null` when not known. */
	readonly place: Link | null;
	/** How it is alike to the text that the digest lists; `null` for a text of its own. */
	readonly copy: Link | null;
	readonly incentive: string;
	readonly substance: string;
}

/** Posts of a family that belong together. */
interface FamilyGroup {
	readonly id: string;
	readonly title: string;
	readonly posts: readonly FamilyPost[];
}

/** A campaign or a template: what its posts share, and the few that say something. */
export interface FamilyPage {
	readonly frame: Frame;
	readonly name: string;
	/** How few say something, in one sentence. */
	readonly counts: string;
	/** How many texts, where and when, in sentences. */
	readonly extent: readonly string[];
	readonly tags: readonly string[];
	readonly runs: readonly string[];
	/** Said of words that may not be shown; `null` where all are. */
	readonly withheld: string | null;
	readonly hosts: readonly { readonly name: string; readonly posts: string }[];
	/** Those that say something first. */
	readonly groups: readonly FamilyGroup[];
	readonly links: { readonly about: string; readonly log: string; readonly families: string };
}

/** Shapes the page of one family. */
export function familyPage(site: Site, id: string): FamilyPage {
	const { digest, urls } = site;
	const family = digest.duplicates.families.find((each) => each.id === id);
	if (family === undefined) throw new RangeError(`There is no family "${id}"`);
	const posts = familyPosts(site, family).toSorted((a, b) => byText(site, a, b));
	const name = familyName(site, family);
	const counts = familyCounts(site, posts);
	const { tags, runs, withheld } = familyMarkers(site, family);
	return {
		frame: frameOf(site, {
			title: `${name}: campaign or template`,
			description: `${counts} What they share, where and when they appeared, and which of them say something.`,
			path: urls.family(id),
			...familyMeaning(id, name),
		}),
		name,
		counts,
		extent: extentOf(site, family, posts),
		tags,
		runs,
		withheld: withheld > 0 ? `${counted(withheld, "run")} of words in common may not be shown.` : null,
		hosts: hostsOf(posts),
		groups: groupsOf(site, posts),
		links: { about: urls.about(), log: urls.log(), families: urls.families() },
	};
}

function groupsOf(site: Site, posts: readonly Post[]): readonly FamilyGroup[] {
	const held = (wanted: boolean) =>
		posts.filter((post) => isCheckable(site, post) === wanted).map((post) => toFamilyPost(site, post));
	const strongFirst = (post: FamilyPost) => Number(post.substance !== LEVEL_NAMES.strong);
	const checkable = held(true).toSorted((a, b) => strongFirst(a) - strongFirst(b));
	const others = held(false);
	return [
		{ id: "checkable", title: "Says something that can be checked", posts: checkable },
		{ id: "others", title: checkable.length > 0 ? "The others" : "Its posts", posts: others },
	].filter((group) => group.posts.length > 0);
}

function toFamilyPost({ digest, urls }: Site, { id, title, matter }: Post): FamilyPost {
	const { source, published: date, form } = matter;
	const cluster = digest.clusterOf.get(id);
	const member = cluster?.members.find((each) => each.id === id);
	const isCopy = cluster !== undefined && member !== undefined && cluster.representative !== id;
	const said = digest.annotations.get(id);
	const level = (of: Level | undefined) => LEVEL_NAMES[of ?? "none"];
	return {
		href: urls.post(id),
		text: matter.title ?? (form === "sighting" ? id : title),
		date,
		written: date === null ? "unknown" : writeDate(date),
		place: source === null ? null : { href: source, text: hostOf(source) },
		copy: isCopy ? { href: urls.copies(cluster.representative), text: `${TIER_NAMES[member.tier]} copy` } : null,
		incentive: level(said?.incentive.level),
		substance: level(said?.substance.level),
	};
}

/** Posts of one text beside each other, the one that the digest lists before its copies; then by date and id. */
function byText({ digest }: Site, a: Post, b: Post): number {
	const leader = ({ id }: Post) => digest.clusterOf.get(id)?.representative ?? id;
	const order = (x: string, y: string) => Number(x > y) - Number(x < y);
	if (leader(a) !== leader(b)) return order(leader(a), leader(b));
	if (leader(a) === a.id || leader(b) === b.id) return leader(a) === a.id ? -1 : 1;
	return newestFirst(b.matter.published, a.matter.published) || order(a.id, b.id);
}

function extentOf({ digest }: Site, family: Family, posts: readonly Post[]): string[] {
	const texts = new Set(family.members.map((id) => digest.clusterOf.get(id)?.representative ?? id)).size;
	const dates = posts.flatMap(({ matter }) => matter.published ?? []).sort((a, b) => newestFirst(b, a));
	const [first, last] = [dates[0], dates.at(-1)];
	const unknown = posts.length - dates.length;
	const copies = posts.length - texts;
	return [
		`${counted(texts, "different text")}${copies > 0 ? ` and ${counted(copies, "copy", "copies")} of them` : ""}.`,
		when(first, last, unknown),
		"They share what is listed below, not a text, and are never merged.",
	];
}

function when(first: string | undefined, last: string | undefined, unknown: number): string {
	if (first === undefined || last === undefined) return "No date of publication is known.";
	const span = first === last ? writeDate(first) : `${writeDate(first)} to ${writeDate(last)}`;
	return `Published ${span}${unknown === 0 ? "" : `; ${unknown} without a known date`}.`;
}

function hostsOf(posts: readonly Post[]): FamilyPage["hosts"] {
	const hosts = Map.groupBy(posts, ({ matter }) => (matter.source === null ? "place unknown" : hostOf(matter.source)));
	return [...hosts]
		.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
		.map(([name, held]) => ({ name, posts: counted(held.length, "post") }));
}
