import type { Post, RenderedPost } from "#pipeline/index.ts";
import { counted, listed } from "./counted.ts";
import type { Fact, Voice } from "./link.ts";
import { writeDate } from "./partial-date.ts";

/** Whose words stand on a post's page. */
export function voiceOf({ matter }: Post): Voice {
	return matter.form === "copy" ? "source" : "ours";
}

/** Who wrote the source: authors, otherwise the publisher, otherwise that it is not known. */
export function bylineOf({ matter }: Post): string {
	const names = matter.authors.map(({ name }) => name);
	if (names.length > 3) return `${names[0]} and ${names.length - 1} others`;
	return listed(names) || matter.publisher || "author unknown";
}

/** The line under a title: who, where, when, what and how long. */
export function factsOf(post: Post, rendered: RenderedPost | undefined): readonly Fact[] {
	const { matter } = post;
	const publisher = matter.authors.length > 0 ? matter.publisher : null;
	const date = matter.published;
	return [
		{ text: bylineOf(post), date: null },
		...(publisher === null ? [] : [{ text: publisher, date: null }]),
		{ text: date === null ? "date unknown" : writeDate(date), date },
		...(matter.kind === null || matter.form !== "brief" ? [] : [{ text: matter.kind, date: null }]),
		{ text: lengthOf(post, rendered), date: null },
	];
}

function lengthOf({ matter, text }: Post, rendered: RenderedPost | undefined): string {
	const shown = rendered?.words ?? 0;
	switch (matter.form) {
		case "brief":
			return `our summary, ${counted(shown, "word")}`;
		case "sighting":
			return matter.words === null ? "seen, not kept" : `seen, ${counted(matter.words, "word")}, not kept`;
		case "copy":
			return rendered?.excerpted
				? `excerpt, ${shown} of ${counted(wordsOf(text), "word")}`
				: `copy, ${counted(shown, "word")}`;
	}
}

function wordsOf(text: string): number {
	return text.split(/\s+/u).filter((word) => word !== "").length;
}
