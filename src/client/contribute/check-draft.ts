import { sightingSignals } from "#pipeline/annotate/sighting-signals.ts";
import { formatFingerprint, toFingerprint } from "#pipeline/dedupe/fingerprint.ts";
import type { SightingFields } from "#pipeline/model/sighting.ts";
import type { Vocabulary } from "#pipeline/model/vocabulary.ts";
import { dedupeOptions, parseOptions } from "#pipeline/options.ts";
import { parsePosts } from "#pipeline/parse/parse-posts.ts";
import { composePost, toLines } from "./compose-post.ts";
import type { Draft, Fault } from "./draft.ts";
import { postName } from "./post-name.ts";
import type { TextReading } from "./read-text.ts";

/** A draft as a file, with all that is wrong with it. */
export interface CheckedDraft {
	/** Without `.md`. */
	readonly name: string;
	/** The year of its folder. */
	readonly year: string;
	readonly file: string;
	readonly faults: readonly Fault[];
}

/**
 * Writes a draft as a file and checks it as the build does.
 *
 * @param isTaken whether the digest has a post of that name
 */
export function checkDraft(
	draft: Draft,
	reading: TextReading,
	vocabulary: Vocabulary,
	isTaken: (name: string) => boolean,
): CheckedDraft {
	const name = postName(draft, firstWords(reading, draft.text), isTaken);
	const year = draft.added.slice(0, 4);
	const { file, fieldAt } = composePost(draft, name, draft.keep === "none" ? sightingOf(reading, vocabulary) : null);
	const { diagnostics } = parsePosts([{ path: `posts/${year}/${name}.md`, text: file }], vocabulary, parseOptions);
	const faults = diagnostics.map(({ rule, line, severity, message, remedy }): Fault => {
		return { field: rule === "file/name" ? "name" : fieldAt(line), severity, message, remedy };
	});
	if (isTaken(name)) {
		const message = `The digest has a post of the name "${name}".`;
		faults.push({ field: "name", severity: "error", message, remedy: "Choose another, or let it be made." });
	}
	const isEmpty = draft.keep === "none" && toLines(draft.text).trim() === "";
	return { name, year, file, faults: isEmpty ? [NO_TEXT] : faults };
}

const FIRST_WORDS = 8;

function firstWords({ post }: TextReading, text: string): string {
	return (post?.title ?? text).trim().split(/\s+/u, FIRST_WORDS).join(" ");
}

function sightingOf({ post, compared, annotations }: TextReading, vocabulary: Vocabulary): SightingFields {
	const fingerprint = toFingerprint(compared, dedupeOptions.fingerprints);
	return {
		fingerprint: formatFingerprint(fingerprint),
		words: fingerprint.words,
		...sightingSignals(post?.text ?? "", annotations, vocabulary),
	};
}

/** The file of a sighting does not show that there was nothing to take a fingerprint of. */
const NO_TEXT: Fault = {
	field: "text",
	severity: "error",
	message: "There is no text to take a fingerprint of.",
	remedy: "Paste it: only its fingerprint is kept.",
};
