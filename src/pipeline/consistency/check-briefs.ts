import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Content } from "./check-consistency.ts";
import { filesByPath, type Place, placeOfField } from "./place.ts";

/** A figure or a date, with or without a unit. */
const NUMBER = /\d/;
const QUOTATION = /["“][^"”\n]{3,}["”]/;

/**
 * Briefs that lead to no source, and briefs on which nothing can rest: no figure, date or quotation, no statement that the
 * annotate stage calls checkable, and no position or claim that quotes their words. Whether a brief is true to its source, only
 * a reader of the source can tell; an argument without figures is no fault as long as it is quoted for what it argues.
 */
export function checkBriefs({ files, posts, claims, annotations }: Content): Diagnostic[] {
	const byPath = filesByPath(files);
	const quoted = new Set(claims.flatMap(({ evidence }) => evidence.map(({ post }) => post)));
	const briefs = [...posts.values()].filter(({ matter }) => matter.form === "brief");
	return briefs.flatMap((post): Diagnostic[] => {
		const warn = (rule: string, at: Place, message: string, remedy: string): Diagnostic => {
			return { severity: "warning", rule, file: post.file, ...at, message, remedy };
		};
		const faults: Diagnostic[] = [];
		if (post.matter.source === null) {
			const at = placeOfField(byPath.get(post.file)?.text ?? "", "source");
			const remedy = 'Write its address: "source: https://example.org/2026/a-post".';
			faults.push(warn("brief/no-source", at, "The brief leads to no source.", remedy));
		}
		if (!quoted.has(post.id) && !statesFact(post, annotations.get(post.id))) {
			const remedy =
				"Say what the source claims or measured: a figure with its unit, a date, or its own words in quotation marks.";
			const message = "The brief states nothing that can be checked against its source.";
			faults.push(warn("brief/no-fact", { line: post.bodyLine, column: 1 }, message, remedy));
		}
		return faults;
	});
}

function statesFact({ text, matter }: Post, found: PostAnnotations | undefined): boolean {
	if (NUMBER.test(text) || QUOTATION.test(text) || (found?.substance.statements.length ?? 0) > 0) return true;
	return matter.stances.some(({ because }) => because !== null);
}
