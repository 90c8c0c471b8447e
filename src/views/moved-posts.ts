import type { PostId } from "#pipeline/index.ts";
import type { Site } from "./site.ts";

/** The page that stands where a post was, and sends readers on. */
export interface MovedPost {
	/** The name that the post had. */
	readonly former: PostId;
	readonly html: string;
}

/** One page for each name that a post had before; a static host can send nobody on but by such a page. */
export function movedPosts({ digest, urls }: Pick<Site, "digest" | "urls">): MovedPost[] {
	return [...digest.posts.values()].flatMap(({ id, matter, title }) => {
		const [path, name] = [urls.post(id), escapeHtml(title)];
		const html = `<!doctype html>
<html lang="${digest.vocabulary.profile.language}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta http-equiv="refresh" content="0; url=${path}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${urls.absolute(path)}">
</head>
<body>
<p>This page has another address now: <a href="${path}">${name}</a>.</p>
</body>
</html>
`;
		return matter.formerly.map((former) => ({ former, html }));
	});
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
