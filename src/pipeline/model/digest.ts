import type { PostAnnotations } from "./annotation.ts";
import type { TrackedClaim } from "./claim.ts";
import type { Decision } from "./decision.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Cluster, Duplicates } from "./duplicate.ts";
import type { Edition } from "./edition.ts";
import type { ClaimId, PostId } from "./ids.ts";
import type { Post } from "./post.ts";
import type { Relations } from "./relation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Everything that can be known from the files, and nothing else: a pure function of them. */
export interface Digest {
	readonly vocabulary: Vocabulary;
	/** Sorted by id. */
	readonly posts: ReadonlyMap<PostId, Post>;
	readonly decisions: readonly Decision[];
	readonly duplicates: Duplicates;
	/** The cluster of each post that is not alone. */
	readonly clusterOf: ReadonlyMap<PostId, Cluster>;
	readonly annotations: ReadonlyMap<PostId, PostAnnotations>;
	readonly relations: ReadonlyMap<PostId, Relations>;
	/** Sorted by id. */
	readonly claims: ReadonlyMap<ClaimId, TrackedClaim>;
	/** What curators say of a month, by month (`yyyy-mm`), ascending. */
	readonly editions: ReadonlyMap<string, Edition>;
	/** All faults, sorted by file, line and column. A digest with an error is not published. */
	readonly diagnostics: readonly Diagnostic[];
}
