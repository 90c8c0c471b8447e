import {
	buildDigest,
	type Decision,
	type Diagnostic,
	type Digest,
	defaultOptions,
	type PostId,
	type SourceFile,
	type SourceFiles,
	suggestName,
} from "#pipeline/index.ts";
import { describePosts } from "./describe-change.ts";
import { type DecisionDraft, draftDecision } from "./draft-decision.ts";
import { keepEntry } from "./keep-entry.ts";

const KINDS: readonly Decision["kind"][] = ["merge", "split", "representative", "relabel", "takedown"];

/** What someone asks for, in their words. */
export interface DecisionRequest {
	readonly kind: string;
	/** Names of posts, or paths of their files. */
	readonly posts: readonly string[];
	readonly question: string | null;
	readonly position: string | null;
	readonly by: string;
	readonly reason: string;
	/** The day of the decision, `yyyy-mm-dd`. */
	readonly date: string;
	/** Where the JSON Schema of decisions stands, seen from their folder. */
	readonly schema: string | null;
}

/** Why a decision cannot be written: one sentence, and how to mend it. */
export class DecisionError extends Error {}

/** The files that a decision writes, and what it changes. */
export interface DecisionPlan {
	readonly files: readonly SourceFile[];
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/**
 * Works a decision out without writing it.
 *
 * @throws {DecisionError} when it names what is not there, contradicts another or would be at fault in any other way
 */
export function planDecision(sources: SourceFiles, request: DecisionRequest): DecisionPlan {
	const before = buildDigest(sources, defaultOptions);
	const draft = toDraft(request, sources);
	const { posts, question } = draft;
	const taken = sources.decisions.map(({ path }) => path);
	const decision = draftDecision(draft, request.date, taken, request.schema);
	const heir = draft.kind === "takedown" ? keepEntry(posts[0] as PostId, before, sources.posts) : null;
	const after = buildDigest(withFiles(sources, decision, heir), defaultOptions);
	refuseFaults(after, before);
	const involved = [...new Set([...posts, ...posts.flatMap((post) => companions(post, before))])];
	return {
		files: heir === null ? [decision] : [decision, heir],
		before: describePosts(before, involved, question),
		after: describePosts(after, involved, question),
	};
}

function toDraft({ kind: wanted, posts: names, ...rest }: DecisionRequest, sources: SourceFiles): DecisionDraft {
	const kind = KINDS.find((each) => each === wanted);
	if (kind === undefined) throw new DecisionError(`"${wanted}" is no kind of decision. ${suggestName(wanted, KINDS)}`);
	const known = new Map(sources.posts.map(({ path }) => [/([^/]*)\.md$/.exec(path)?.[1] ?? "", path]));
	const posts = names.map((given) => {
		const name = /([^/]*?)(?:\.md)?$/.exec(given)?.[1] ?? given;
		if (known.has(name)) return name as PostId;
		throw new DecisionError(`There is no post "${given}". ${suggestName(name, known.keys())}`);
	});
	const several = kind === "merge" || kind === "split";
	if (several ? posts.length < 2 : posts.length !== 1) {
		throw new DecisionError(`A decision of kind ${kind} names ${several ? "at least two posts" : "one post"}.`);
	}
	const { question, position, by, reason } = rest;
	if (kind === "relabel" && (question === null || position === null)) {
		throw new DecisionError("Say on which question, and what: --question speed --position opposes (or none).");
	}
	return {
		kind,
		posts,
		by,
		reason,
		...(kind === "relabel" ? { question, position } : { question: null, position: null }),
	};
}

function withFiles(sources: SourceFiles, decision: SourceFile, heir: SourceFile | null): SourceFiles {
	const byPath = (a: SourceFile, b: SourceFile) => (a.path < b.path ? -1 : 1);
	return {
		...sources,
		decisions: [...sources.decisions, decision].sort(byPath),
		posts: sources.posts.map((post) => (post.path === heir?.path ? heir : post)),
	};
}

function refuseFaults(after: Digest, before: Digest): void {
	const told = ({ file, rule, message }: Diagnostic) => `${file} ${rule} ${message}`;
	const known = new Set(before.diagnostics.map(told));
	const [fault] = after.diagnostics.filter((each) => each.severity === "error" && !known.has(told(each)));
	if (fault !== undefined) throw new DecisionError(`${fault.message} ${fault.remedy}`);
}

function companions(post: PostId, { clusterOf }: Digest): readonly PostId[] {
	return clusterOf.get(post)?.members.map(({ id }) => id) ?? [];
}
