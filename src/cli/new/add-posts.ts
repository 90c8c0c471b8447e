import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CaptureError } from "#capture/capture-error.ts";
import { draftSlug } from "#capture/draft-slug.ts";
import { type PostDraft, toCopyFile, toSightingFile } from "#capture/post-draft.ts";
import {
	buildDigest,
	type Diagnostic,
	type Digest,
	defaultOptions,
	type Post,
	type PostId,
	type SourceFile,
	type SourceFiles,
	sightingOf,
	sightingSignals,
	sourceIdentity,
} from "#pipeline/index.ts";
import { contentFolder } from "#sources/content-folder.ts";
import { placeOf } from "#sources/content-layout.ts";
import { readSources } from "#sources/read-sources.ts";
import { freeName } from "./free-name.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

export interface AddOptions {
	readonly content?: string | undefined;
	readonly form: Draft["form"];
	/** The day they enter the digest, `yyyy-mm-dd`. */
	readonly added: string;
	/** Whether a post is written although the digest has it. */
	readonly force: boolean;
	/** File name for a single post, without `.md`. */
	readonly name?: string | undefined;
}

/** What became of a draft. */
export type Outcome = Draft &
	(
		| { readonly status: "written"; readonly post: Post; readonly verdict: Verdict }
		/** `as`: the post that says the same. */
		| { readonly status: "here"; readonly post: Post; readonly verdict: Verdict; readonly as: PostId }
		| { readonly status: "refused"; readonly faults: readonly Diagnostic[] }
	);

/** `file`: a path below the content folder. An outcome's `post` is the draft as it was read, words included. */
interface Draft {
	readonly file: string;
	readonly form: "copy" | "sighting";
}

/**
 * Judges drafts together against the digest and writes those that are new and without fault; never over another file.
 * A copy is new when no post says the same; a sighting when nothing was seen at its address before.
 *
 * @throws {CaptureError} when the name that was asked for cannot be had
 * @returns an outcome for each draft, and the digest with all drafts in it
 */
export async function addPosts(
	drafts: readonly PostDraft[],
	options: AddOptions,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly digest: Digest }> {
	const folder = contentFolder(options.content);
	const sources = (await readSources(folder)).value;
	const taken = new Set(sources.posts.map(({ path }) => basename(path, ".md")));
	if (options.name !== undefined) checkName(options.name, taken);
	const files = nameDrafts(drafts, taken, options);
	const digest = judge(sources, files);
	const known = new KnownPosts(digest, files);
	const outcomes = files.map((file, place): Outcome => {
		const outcome = toOutcome(file.path, digest, known, options);
		if (outcome.status !== "written") return outcome;
		const draft = drafts[place] as PostDraft;
		const text = options.form === "copy" ? file.text : sightingText(draft, outcome, digest, options.added);
		const fault = writePost(folder, file.path, text);
		if (fault !== null) return { file: file.path, form: options.form, status: "refused", faults: [fault] };
		known.add(outcome.post);
		return outcome;
	});
	return { outcomes, digest };
}

function checkName(name: string, taken: ReadonlySet<string>): void {
	if (taken.has(name)) throw new CaptureError(`There is a post called ${name} already. Give another name.`);
	const place = placeOf(`posts/2026/${name}.md`, "file");
	if (place.kind === "refused") throw new CaptureError(`${place.message} ${place.remedy}`);
}

function nameDrafts(drafts: readonly PostDraft[], taken: Set<string>, options: AddOptions): SourceFile[] {
	return drafts.map((draft) => {
		const name = options.name ?? freeName(draftSlug(draft, options.form), taken);
		taken.add(name);
		return { path: `posts/${options.added.slice(0, 4)}/${name}.md`, text: toCopyFile(draft, options.added) };
	});
}

/** Drafts are judged as copies, by their words, whatever is kept of them. */
function judge(sources: SourceFiles, files: readonly SourceFile[]): Digest {
	const posts = [...sources.posts, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
	return buildDigest({ ...sources, posts }, defaultOptions);
}

/** Posts that stand in the digest, drafts that were written among them. Briefs say what another text says, in our words. */
class KnownPosts {
	readonly #ids = new Set<PostId>();
	readonly #byIdentity = new Map<string, PostId>();

	constructor({ posts }: Digest, drafts: readonly SourceFile[]) {
		const paths = new Set(drafts.map(({ path }) => path));
		for (const post of posts.values()) if (!paths.has(post.file) && post.matter.form !== "brief") this.add(post);
	}

	add({ id, matter: { source } }: Post): void {
		this.#ids.add(id);
		if (source !== null) this.#byIdentity.set(sourceIdentity(source), id);
	}

	at({ matter: { source } }: Post): PostId | null {
		return source === null ? null : (this.#byIdentity.get(sourceIdentity(source)) ?? null);
	}

	copyOf({ id }: Post, { clusterOf }: Digest): PostId | null {
		return clusterOf.get(id)?.members.find((member) => this.#ids.has(member.id))?.id ?? null;
	}
}

function toOutcome(file: string, digest: Digest, known: KnownPosts, { form, force }: AddOptions): Outcome {
	const faults = digest.diagnostics.filter((each) => each.file === file && each.severity === "error");
	const post = [...digest.posts.values()].find((each) => each.file === file);
	if (post === undefined || faults.length > 0) return { file, form, status: "refused", faults };
	const verdict = verdictOn(post, digest);
	const as = known.at(post) ?? (form === "copy" ? known.copyOf(post, digest) : null);
	if (as !== null && !force) return { file, form, status: "here", post, verdict, as };
	return { file, form, status: "written", post, verdict };
}

function sightingText(
	draft: PostDraft,
	{ post, verdict }: { readonly post: Post; readonly verdict: Verdict },
	{ annotations, vocabulary }: Digest,
	added: string,
): string {
	const quoted = post.passages.filter((passage) => passage.quoted).map(({ span }) => span);
	const projects = [...new Set([...draft.projects, ...verdict.projects])];
	return toSightingFile({ ...draft, projects }, added, {
		...sightingOf(post.text, quoted, defaultOptions.dedupe),
		...sightingSignals(post.text, annotations.get(post.id) ?? null, vocabulary),
	});
}

function writePost(folder: string, file: string, text: string): Diagnostic | null {
	const path = join(folder, file);
	mkdirSync(dirname(path), { recursive: true });
	try {
		writeFileSync(path, text, { flag: "wx" });
		return null;
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
		const [rule, message, remedy] = ["file/taken", "There is a file of this name.", "Give another one with --name."];
		return { severity: "error", rule, file, line: 1, column: 1, message, remedy };
	}
}
