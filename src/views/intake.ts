import type { Digest, Post, PostId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { isOnlyPromotion, listedPosts } from "./listed-posts.ts";
import { monthOf } from "./partial-date.ts";

/** What came into the digest in one month. */
export interface Intake {
	/** `yyyy-mm` */
	readonly month: string;
	/** All posts that came in. */
	readonly posts: readonly Post[];
	/** The texts that were not here before, each by its representative; with the copies they are all posts. */
	readonly entries: readonly Post[];
	/** Posts that were a copy of a text already here. */
	readonly copies: number;
	/** Posts in which a passage stands twice. */
	readonly repeats: number;
	readonly promotion: number;
	/** Claims that no post of an earlier month says or bears on. */
	readonly claims: number;
}

type Tables = Pick<Digest, "posts" | "clusterOf" | "duplicates" | "annotations" | "claims" | "editions">;

/** The months in which a post came in or for which a curator wrote, newest first. */
export function editionMonths({ posts, editions }: Pick<Tables, "posts" | "editions">): readonly string[] {
	const months = [...posts.values()].map(({ matter }) => monthOf(matter.added));
	return [...new Set([...months, ...editions.keys()])].sort().reverse();
}

/** Counts what came in in a month, `yyyy-mm`. A text belongs to the month in which its first copy came. */
export function intakeOf(digest: Tables, month: string): Intake {
	const posts = [...digest.posts.values()].filter(({ matter }) => monthOf(matter.added) === month);
	const entries = listedPosts(digest).filter((post) => monthOf(firstDay(digest, post)) === month);
	return {
		month,
		posts,
		entries,
		copies: posts.length - entries.length,
		repeats: posts.filter(({ id }) => digest.duplicates.repeats.has(id)).length,
		promotion: posts.filter(({ id }) => isOnlyPromotion(digest, id)).length,
		claims: [...digest.claims.values()].filter(({ repeatedBy, evidence }) => {
			const first = earliest(
				digest,
				[...repeatedBy, ...evidence].map(({ post }) => post),
			);
			return first !== null && monthOf(first) === month;
		}).length,
	};
}

/** The day on which the first copy of a text came, `yyyy-mm-dd`. */
export function firstDay(digest: Pick<Tables, "posts" | "clusterOf">, { id, matter }: Post): string {
	const members = digest.clusterOf.get(id)?.members.map((member) => member.id) ?? [];
	return earliest(digest, members) ?? matter.added;
}

/** The numbers of a month, one sentence each. */
export function intakeLines({ posts, copies, repeats, promotion, claims }: Intake): readonly string[] {
	return [
		`${counted(posts.length, "post")} came in.`,
		`${counted(copies, "copy", "copies")} folded into a text already here.`,
		`${counted(repeats, "post")} repeated ${repeats === 1 ? "itself" : "themselves"}.`,
		`${counted(promotion, "post")} only ${promotion === 1 ? "promotes" : "promote"}.`,
		`${counted(claims, "claim")} ${claims === 1 ? "is" : "are"} new.`,
	];
}

function earliest({ posts }: Pick<Tables, "posts">, ids: readonly PostId[]): string | null {
	return (
		ids
			.flatMap((id) => posts.get(id)?.matter.added ?? [])
			.sort()
			.at(0) ?? null
	);
}
