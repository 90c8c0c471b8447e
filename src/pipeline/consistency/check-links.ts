import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Content } from "./check-consistency.ts";
import { placeAt } from "./place.ts";

/** The target of a Markdown link that stays on the site and names one thing: `](/posts/a-post/)`, `]: /claims/a-claim`. */
const OWN_LINK = /\](?:\(|:\s*)<?(?<path>\/(?<kind>posts|questions|claims|projects)\/(?<id>[^/#?\s)>]+))/g;
const NAMES = { posts: "post", questions: "question", claims: "claim", projects: "project" } as const;

/** Links in our own words to a post, question, claim or project that is not there. A copy's links are its author's. */
export function checkLinks(content: Content): Diagnostic[] {
	const known = knownNames(content);
	const briefs = new Set(
		[...content.posts.values()].flatMap(({ file, matter }) => (matter.form === "brief" ? [file] : [])),
	);
	const { posts, questions, projects, claims, notes, editions } = content.files;
	const ours = [
		...posts.filter(({ path }) => briefs.has(path)),
		...questions,
		...projects,
		...claims,
		...notes,
		...editions,
	];
	return ours.flatMap(({ path: file, text }) =>
		[...text.matchAll(OWN_LINK)].flatMap((match): Diagnostic[] => {
			const { path = "", kind = "", id = "" } = match.groups ?? {};
			const names = known[kind as keyof typeof NAMES];
			if (names.has(id)) return [];
			return [
				{
					severity: "error",
					rule: "link/unknown-id",
					file,
					...placeAt(text, match.index + match[0].indexOf(path)),
					message: `The link leads to the ${NAMES[kind as keyof typeof NAMES]} "${id}", which is not here.`,
					remedy: content.suggest(id, names),
				},
			];
		}),
	);
}

/** Former names redirect, and a post that was taken down keeps a page that says so. */
function knownNames({ files, posts, vocabulary }: Content): Record<keyof typeof NAMES, ReadonlySet<string>> {
	const former = [...posts.values()].flatMap(({ matter }) => matter.formerly);
	return {
		// a post whose own file is at fault is reported there
		posts: new Set([...files.posts.map(({ path }) => nameOf(path)), ...former]),
		questions: new Set<string>(vocabulary.questions.keys()),
		claims: new Set(files.claims.map(({ path }) => nameOf(path))),
		projects: new Set<string>(vocabulary.projects.keys()),
	};
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
}
