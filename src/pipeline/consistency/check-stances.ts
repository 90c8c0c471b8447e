import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Content } from "./check-consistency.ts";
import { filesByPath, placeOfField } from "./place.ts";

/** Positions that quote no words of the post: a reader cannot see why the post is counted on that side. */
export function checkStances({ files, posts }: Content): Diagnostic[] {
	const byPath = filesByPath(files);
	return [...posts.values()].flatMap(({ file, matter }) =>
		matter.stances
			.filter(({ because }) => because === null)
			.map(({ question, position }): Diagnostic => {
				const sighting = matter.form === "sighting";
				return {
					severity: "warning",
					rule: "stance/no-reason",
					file,
					...placeOfField(byPath.get(file)?.text ?? "", question),
					message: `The position "${position}" on "${question}" gives no reason.`,
					remedy: sighting
						? "A sighting keeps no words to quote: remove the position, or write a brief of the source."
						: `Write "${question}: {position: ${position}, because: "exact words of the text"}".`,
				};
			}),
	);
}
