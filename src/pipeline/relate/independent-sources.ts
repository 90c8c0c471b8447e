import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";

/** When two sources are one, for readers. */
export const INDEPENDENCE_RULES: readonly string[] = [
	"they are copies of one text, or have the same address;",
	"they share an author or a publisher; a publisher whose name begins with another's is the same house, and a platform on which anyone can publish is none;",
	"where the author is not known, they have the same publisher, and where that is not known either, the same host;",
	"one cites the other, or both cite the same source.",
];

/** What is known beside the posts themselves. */
export interface SourceFacts {
	/** The listed post of a post's cluster. */
	readonly representativeOf: (id: PostId) => PostId;
	/** The listed posts that a post links to. */
	readonly cites: (id: PostId) => readonly PostId[];
	/** What is the same for all addresses of one source; begins with the platform and a colon, `web:` for a site of its own. */
	readonly identify: (url: string) => string;
}

/** What a source has in common with others. */
interface Traits {
	readonly id: PostId;
	/** What it is, and who speaks in it. */
	readonly keys: ReadonlySet<string>;
	/** Words of the publisher's name. */
	readonly house: string | null;
	/** Keys of sources that it leads to. */
	readonly cited: ReadonlySet<string>;
}

/**
 * Puts sources into groups, so that two of different groups are independent by {@link INDEPENDENCE_RULES}: whoever
 * shares something with any member of a group belongs to it. How many groups there are is how many sources
 * really speak.
 *
 * @returns groups in the order of their first members; members sorted by id
 */
export function independentSources(posts: readonly Post[], facts: SourceFacts): readonly (readonly PostId[])[] {
	const sorted = [...posts].sort((a, b) => (a.id < b.id ? -1 : 1)).map((post) => traitsOf(post, facts));
	const groups: Traits[][] = [];
	for (const source of sorted) {
		const joined = groups.filter((group) => group.some((other) => areOne(source, other)));
		const first = joined[0];
		if (first === undefined) {
			groups.push([source]);
			continue;
		}
		for (const group of joined.slice(1)) {
			groups.splice(groups.indexOf(group), 1);
			first.push(...group);
		}
		first.push(source);
	}
	return groups.map((group) => group.map(({ id }) => id).sort());
}

function traitsOf({ id, matter, links }: Post, facts: SourceFacts): Traits {
	const { source, authors, publisher } = matter;
	const identity = source === null ? null : facts.identify(source);
	const isPlatform = publisher !== null && fold(publisher).replaceAll(" ", "") === platformOf(identity);
	const house = publisher === null || (isPlatform && authors.length > 0) ? null : fold(publisher);
	const names = authors.flatMap(({ name, handle, url }) => [name, ...[handle, url].filter((each) => each !== null)]);
	const isNameless = names.length === 0 && house === null;
	const web = links.filter(({ url }) => /^https?:/iu.test(url));
	return {
		id,
		keys: new Set([
			`post ${facts.representativeOf(id)}`,
			...(identity === null ? [] : [`source ${identity}`]),
			...[...names, ...(house === null ? [] : [house])].map((name) => `name ${fold(name)}`),
			...(isNameless && source !== null && URL.canParse(source) ? [`host ${new URL(source).hostname}`] : []),
		]),
		house,
		cited: new Set([
			...facts.cites(id).map((other) => `post ${other}`),
			...web.map(({ url }) => `source ${facts.identify(url)}`),
		]),
	};
}

/** `binance-square:123` to `binancesquare`; `null` for a site of its own. */
function platformOf(identity: string | null): string | null {
	const platform = identity?.slice(0, identity.indexOf(":")) ?? "web";
	return platform === "web" || platform === "text" ? null : platform.replaceAll("-", "");
}

function areOne(a: Traits, b: Traits): boolean {
	const sharesHouse = a.house !== null && b.house !== null && (begins(a.house, b.house) || begins(b.house, a.house));
	const sharesCitation = !a.cited.isDisjointFrom(b.cited);
	const citesOther = !a.cited.isDisjointFrom(b.keys) || !b.cited.isDisjointFrom(a.keys);
	return sharesHouse || sharesCitation || citesOther || !a.keys.isDisjointFrom(b.keys);
}

/** Whether a name begins with all words of another. */
function begins(name: string, other: string): boolean {
	return `${name} `.startsWith(`${other} `);
}

function fold(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
