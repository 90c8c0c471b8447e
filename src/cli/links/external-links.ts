import type { Digest, Question } from "#pipeline/index.ts";

/** An address that our own words send readers to, and the files that name it. */
export interface ExternalLink {
	readonly url: string;
	/** Paths below the content folder, sorted. */
	readonly files: readonly string[];
}

type Tree = Question["tree"];
type Node = Tree | Tree["children"][number];

/**
 * Every address outside the site that readers are sent to: sources of posts, links in our own texts, homes of projects.
 * Links inside texts of others are theirs. Sorted by address.
 */
export function externalLinks(digest: Digest): ExternalLink[] {
	const { questions, projects } = digest.vocabulary;
	const posts = [...digest.posts.values()].flatMap(({ file, matter, links }) => {
		const own = matter.form === "brief" ? links.map(({ url }) => url) : [];
		return [matter.source, ...own].map((url) => [url, file] as const);
	});
	const named = [...projects.values()].flatMap(({ file, homepage, repository }) =>
		[homepage, repository].map((url) => [url, file] as const),
	);
	const texts = [
		...[...questions.values(), ...projects.values()].map(({ file, tree }) => ({ file, tree })),
		...[...digest.claims.values()].map(({ claim }) => ({ file: claim.file, tree: claim.tree })),
		...[...digest.editions.values()].map(({ file, foreword }) => ({ file, tree: foreword })),
	];
	const written = texts.flatMap(({ file, tree }) => addresses(tree).map((url) => [url, file] as const));
	const files = new Map<string, Set<string>>();
	for (const [url, file] of [...posts, ...named, ...written]) {
		if (url === null || !/^https?:\/\//i.test(url)) continue;
		files.set(url, (files.get(url) ?? new Set()).add(file));
	}
	return [...files].map(([url, from]) => ({ url, files: [...from].sort() })).sort((a, b) => (a.url < b.url ? -1 : 1));
}

function addresses(node: Node): string[] {
	if (!("children" in node)) return [];
	const own = node.type === "element" && node.tagName === "a" ? [String(node.properties["href"] ?? "")] : [];
	return [...own, ...node.children.flatMap(addresses)];
}
