/** What another program sees of a digest: its tables below `/data/`, and nothing else. */
export interface Tables {
	readonly posts: readonly {
		readonly id: string;
		readonly representative: string;
		readonly source: string | null;
		readonly authors: readonly { readonly name: string }[];
		readonly publisher: string | null;
		readonly cites: readonly string[];
	}[];
	readonly clusters: readonly {
		readonly representative: string;
		readonly members: readonly { readonly id: string }[];
	}[];
	readonly claims: readonly {
		readonly id: string;
		readonly repeated_by: readonly { readonly post: string }[];
		readonly evidence: readonly { readonly post: string; readonly bearing: string }[];
		readonly independent_support: readonly (readonly string[])[];
		readonly counts: { readonly posts: number; readonly clusters: number; readonly independent: number };
	}[];
}

/** The clusters by their members' ids, made from the table of posts alone. */
export function rebuildClusters({ posts }: Pick<Tables, "posts">): string[][] {
	const groups = Map.groupBy(posts, ({ representative }) => representative);
	const clusters = [...groups].filter(([, members]) => members.length > 1);
	return clusters.map(([, members]) => members.map(({ id }) => id).sort()).sort();
}

/** The counts of every claim, made from who repeats it and what is known of the posts. */
export function rebuildCounts({ posts, claims }: Pick<Tables, "posts" | "claims">): Map<string, object> {
	const byId = new Map(posts.map((post) => [post.id, post]));
	const textOf = (id: string) => byId.get(id)?.representative ?? id;
	return new Map(
		claims.map((claim) => {
			const repeating = new Set(claim.repeated_by.map(({ post }) => post));
			const supporting = claim.evidence.filter(({ bearing }) => bearing === "supports").map(({ post }) => post);
			const traits = [...new Set(supporting)].flatMap((id) => {
				const post = byId.get(id);
				return post ? [traitsOf(post)] : [];
			});
			const counts = { posts: repeating.size, clusters: new Set([...repeating].map(textOf)).size };
			return [claim.id, { ...counts, independent: countGroups(traits) }];
		}),
	);
}

interface Traits {
	readonly keys: ReadonlySet<string>;
	readonly house: string | null;
}

/** What a source shares with another only if they are not independent. */
function traitsOf({ authors, publisher, source, representative, cites }: Tables["posts"][number]): Traits {
	const plain = (name: string) =>
		name
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, " ")
			.trim();
	const host = source === null ? "" : new URL(source).hostname;
	const isPlatform = publisher !== null && host.split(".").includes(plain(publisher));
	const house = publisher === null || (isPlatform && authors.length > 0) ? null : plain(publisher);
	const names = [...authors.map(({ name }) => plain(name)), ...(house === null ? [] : [house])];
	const who = names.length === 0 && host !== "" ? [`host ${host}`] : names;
	return { keys: new Set([...who, `text ${representative}`, ...cites.map((id) => `text ${id}`)]), house };
}

function areOne(a: Traits, b: Traits): boolean {
	const sameHouse =
		a.house !== null &&
		b.house !== null &&
		[a.house, b.house].some((house) => `${a.house} `.startsWith(`${house} `) && `${b.house} `.startsWith(`${house} `));
	return sameHouse || !a.keys.isDisjointFrom(b.keys);
}

function countGroups(sources: readonly Traits[]): number {
	let groups: Traits[][] = [];
	for (const source of sources) {
		const joined = groups.filter((group) => group.some((other) => areOne(source, other)));
		groups = [...groups.filter((group) => !joined.includes(group)), [source, ...joined.flat()]];
	}
	return groups.length;
}
