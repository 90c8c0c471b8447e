import { counted } from "./counted.ts";
import { listedPosts } from "./listed-posts.ts";
import type { Site } from "./site.ts";
import { DATA_FILES } from "./urls.ts";

/**
 * What the site holds and where, as https://llmstxt.org proposes: Markdown with one link a line. Nothing of a source's
 * text stands in it.
 */
export function llmsFile({ digest, urls }: Site): string {
	const { profile, questions } = digest.vocabulary;
	const line = (name: string, path: string, says: string) => `- [${name}](${urls.absolute(path)}): ${says}`;
	const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
		["Questions", [...questions.values()].map(({ id, question, settle }) => line(question, urls.question(id), settle))],
		[
			"What is here",
			[
				line(
					"Posts",
					urls.posts(),
					`${counted(listedPosts(digest).length, "post")}; a text that was found in several places is listed once.`,
				),
				line(
					"Claims",
					urls.claims(),
					`${counted(digest.claims.size, "checkable statement")}: who repeats each, what supports and what contradicts it.`,
				),
				line("Projects", urls.projects(), "what the sources say of each project."),
				line("Glossary", urls.glossary(), `${counted(digest.vocabulary.terms.size, "term")} in plain sentences.`),
				line("Log", urls.log(), "every merge and every decision, with its reason."),
				line("About", urls.about(), "how judgements are made and overruled, rights, corrections."),
			],
		],
		[
			"Data and feeds",
			[
				...DATA_FILES.map((name) =>
					line(`${name}.json`, urls.dataFile(name), `its schema is ${urls.absolute(urls.dataSchema(name))}`),
				),
				line("Feed", urls.feed({ kind: "everything" }, "atom"), "everything, newest first."),
				line("Feed without promotion", urls.feed({ kind: "signal" }, "atom"), "what only promotes is left out."),
			],
		],
	];
	const notes = `Our own words are under ${profile.licence}. Briefs are our summaries: cite the source that each names. Copies and excerpts belong to their authors; their pages say under which rights they stand. Counts are counts of sources, never verdicts.`;
	const parts = sections.map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}`);
	return `# ${profile.title}\n\n> ${profile.description.trim()}\n\n${profile.question}\n\n${notes}\n\n${parts.join("\n\n")}\n`;
}
