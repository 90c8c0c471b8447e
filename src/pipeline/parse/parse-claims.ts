import type { Claim, ClaimEvidence } from "../model/claim.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import { type ClaimId, isSlug, type PostId, toId } from "../model/ids.ts";
import type { Post } from "../model/post.ts";
import type { SourceFile, SourceFiles } from "../model/source-file.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { type ClaimFields, type Placed, readClaimFields } from "./claim-fields.ts";
import { FaultLog } from "./fault-log.ts";
import { findWords, nearestWords } from "./find-words.ts";
import { suggestName } from "./nearest-name.ts";
import { type EntryFile, parseEntryFiles } from "./parse-entry-files.ts";
import type { ParseOptions } from "./parse-options.ts";

/** A claim with the places of its conflicts, which are checked once all claims are read. */
interface ReadClaim {
	readonly claim: Claim;
	readonly conflicts: readonly Placed<ClaimId>[];
}

/**
 * Parses `claims/<id>.md`; sorted by id. Evidence must name posts that exist and quote their exact words, and of two
 * claims in conflict each must name the other. Nothing is said of a post or claim whose own file is at fault.
 *
 * @param posts those that could be parsed
 */
export function parseClaims(
	files: Pick<SourceFiles, "claims" | "posts">,
	vocabulary: Vocabulary,
	posts: readonly Post[],
	options: ParseOptions,
): Checked<readonly Claim[]> {
	const texts = new Map(posts.map(({ id, text }) => [id, text]));
	const names = idsOf<PostId>(files.posts);
	const { value, diagnostics } = parseEntryFiles<ClaimId, ReadClaim>(files.claims, options, (entry) => {
		const { complete } = readClaimFields(entry.matter, vocabulary, names, entry.faults, options);
		return complete === null ? null : readClaim(entry, complete, texts);
	});
	const oneSided = checkConflicts(value, idsOf<ClaimId>(files.claims));
	const faulty = new Set(oneSided.map(({ file }) => file));
	return {
		value: value.map(({ claim }) => claim).filter(({ file }) => !faulty.has(file)),
		diagnostics: [...diagnostics, ...oneSided],
	};
}

function idsOf<Kind extends PostId | ClaimId>(files: readonly SourceFile[]): ReadonlySet<Kind> {
	const names = files.map(({ path }) => /([^/]*)\.md$/.exec(path)?.[1] ?? "");
	return new Set(names.filter(isSlug).map((name) => toId<Kind>(name)));
}

function readClaim(
	{ id, file, tree, faults }: EntryFile<ClaimId>,
	fields: ClaimFields,
	texts: ReadonlyMap<PostId, string>,
): ReadClaim {
	const evidence = fields.evidence.map((each) => locate(each, texts, faults));
	const conflicts = fields.conflicts.map(({ value }) => value);
	return { claim: { id, file, ...fields, evidence, conflicts, tree }, conflicts: fields.conflicts };
}

/** Replaces a quote by the words as they stand in the post. */
function locate(
	{ value, at }: Placed<ClaimEvidence>,
	texts: ReadonlyMap<PostId, string>,
	faults: FaultLog,
): ClaimEvidence {
	const text = texts.get(value.post);
	if (text === undefined) return value;
	const span = findWords(text, value.because);
	if (span !== null) return { ...value, because: text.slice(span.start, span.end) };
	const nearest = nearestWords(text, value.because);
	const remedy = nearest === null ? "Quote exact words of that post." : `The nearest words are: "${nearest}".`;
	faults.error("claim/quote", at, `The post "${value.post}" does not hold the words "${value.because}".`, remedy);
	return value;
}

function checkConflicts(read: readonly ReadClaim[], names: ReadonlySet<ClaimId>): readonly Diagnostic[] {
	const byId = new Map(read.map(({ claim }) => [claim.id, claim]));
	return read.flatMap(({ claim, conflicts }) => {
		const faults = new FaultLog(claim.file);
		for (const { value: other, at } of conflicts) {
			if (other === claim.id) {
				faults.error("claim/conflict", at, "A claim cannot conflict with itself.", "Name another claim.");
			} else if (!names.has(other)) {
				faults.error("field/unknown-id", at, `"${other}" is not a known claim.`, suggestName(other, names));
			} else if (byId.get(other)?.conflicts.includes(claim.id) === false) {
				const remedy = `Add "${claim.id}" to the conflicts of claims/${other}.md.`;
				faults.error("claim/conflict", at, `The claim "${other}" does not name this one in return.`, remedy);
			}
		}
		return faults.diagnostics;
	});
}
