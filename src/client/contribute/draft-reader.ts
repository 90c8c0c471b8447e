import type { Vocabulary } from "#pipeline/model/vocabulary.ts";
import type { VocabularyFile } from "#views/vocabulary-file.ts";
import { axesOfText } from "./axes-of-text.ts";
import { type CheckedDraft, checkDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import type { AxesAnswer } from "./messages.ts";
import { readText, type TextReading } from "./read-text.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Reads texts and drafts by the rules of the build; the last text is kept, because people change one field after another. */
export class DraftReader {
	private readonly vocabulary: Vocabulary;
	private last: { readonly text: string; readonly reading: TextReading } | null = null;

	constructor(file: VocabularyFile) {
		this.vocabulary = readVocabulary(file);
	}

	axes(text: string): AxesAnswer {
		const reading = this.read(text);
		const said = reading.annotations?.annotations ?? [];
		const projects = said.flatMap(({ body }) => (body.kind === "project" ? [body.project] : []));
		return { axes: axesOfText(reading), projects: [...new Set(projects)].sort() };
	}

	/** @param isTaken whether the digest has a post of that name */
	check(draft: Draft, isTaken: (name: string) => boolean): CheckedDraft {
		return checkDraft(draft, this.read(draft.text), this.vocabulary, isTaken);
	}

	private read(text: string): TextReading {
		if (this.last?.text !== text) this.last = { text, reading: readText(text, this.vocabulary) };
		return this.last.reading;
	}
}
