import type { Digest, Post, PostAnnotations, Span } from "#pipeline/index.ts";
import { codeSpan } from "./code-span.ts";
import { entryTakeover } from "./entry-takeover.ts";
import { reviewVerdict } from "./review-verdict.ts";

/** GitHub shows a summary of up to 1 MiB; this many posts stay below it, whatever stands in them. */
const POSTS = 50;
/** How much of each list is shown, and how many characters of each quotation. */
const LISTED = 5;
const QUOTED = 160;

/**
 * Says of each file what a reviewer would ask: is it here already, what does it add, who gains by it. Everything that
 * others wrote stands in code spans and code blocks.
 *
 * @param files paths below the content folder
 * @param added those that were not there before
 */
export function toReviewMarkdown(digest: Digest, files: readonly string[], added = files): string {
	if (files.length === 0) return "No post was added or changed.";
	const posts = new Map([...digest.posts.values()].map((post) => [post.file, post]));
	const shown = files.slice(0, POSTS).map((file) => reviewPost(file, posts.get(file), digest, added));
	const rest = files.length - shown.length;
	const tail = rest === 0 ? [] : [`${rest} more posts are not shown.`];
	return [`# ${files.length} ${files.length === 1 ? "post" : "posts"}`, ...shown, ...tail].join("\n\n");
}

/** The same of one file. */
export function reviewPost(
	file: string,
	post: Post | undefined,
	digest: Digest,
	added = [file] as readonly string[],
): string {
	const head = `## ${codeSpan(file, QUOTED)}`;
	const faults = digest.diagnostics.filter((each) => each.file === file);
	const faultLines = faults
		.slice(0, LISTED)
		.map(
			({ severity, line, column, message }) =>
				`- **${severity}** at ${line}:${column}: ${codeSpan(message, 2 * QUOTED)}`,
		);
	const isNew = (each: Post) => added.includes(each.file);
	const parts =
		post === undefined
			? ["Not part of the digest: it cannot be read, or it was taken down."]
			: [
					codeSpan(post.title, QUOTED),
					...reviewVerdict(post, digest),
					[...findings(post, digest), ...(isNew(post) ? entryTakeover(post, digest, isNew) : [])].join("\n"),
				];
	return [head, ...parts, faultLines.join("\n")].filter((part) => part !== "").join("\n\n");
}

function findings(post: Post, digest: Digest): string[] {
	const { annotations, relations, duplicates } = digest;
	const said = annotations.get(post.id);
	const neighbours = relations.get(post.id)?.neighbours ?? [];
	return [
		...duplicates.families
			.filter(({ members }) => members.includes(post.id))
			.map(
				({ members, markers }) =>
					`- **One of a family** of ${members.length}: ${list(members.filter((id) => id !== post.id))}; all share ${list(markers)}`,
			),
		...neighbours
			.slice(0, 3)
			.map(({ post: id, because }) => `- **Near** ${codeSpan(id, QUOTED)}, because of ${list(because)}`),
		...(said === undefined ? [] : axes(post, said)),
		...claims(post, digest),
	];
}

function axes(post: Post, { incentive, substance }: PostAnnotations): string[] {
	const quote = ({ start, end }: Span): string => post.text.slice(start, end);
	return [
		`- **Incentive: ${incentive.level}**${after(incentive.signals.map(({ kind, span }) => `${kind}: ${quote(span)}`))}`,
		`- **Substance: ${substance.level}**${after(substance.statements.map(quote))}`,
	];
}

function claims({ id }: Post, digest: Digest): string[] {
	const repeated = [...digest.claims.values()].filter(({ repeatedBy }) => repeatedBy.some(({ post }) => post === id));
	return repeated.slice(0, LISTED).map(({ claim, clusters }) => {
		const texts = clusters === 1 ? "no other text says so" : `${clusters} different texts say so`;
		return `- **Repeats a claim**: ${codeSpan(claim.claim, QUOTED)} (${texts})`;
	});
}

function after(quotes: readonly string[]): string {
	return quotes.length === 0 ? "" : `: ${list(quotes)}`;
}

function list(words: readonly string[]): string {
	const shown = words.slice(0, LISTED).map((word) => codeSpan(word, QUOTED));
	const rest = words.length - shown.length;
	return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest} more`;
}
