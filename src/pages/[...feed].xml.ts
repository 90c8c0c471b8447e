import type { APIRoute } from "astro";
import { feedFiles } from "#feeds/feed-files.ts";
import { site } from "#loaders/site.ts";

const ENDING = ".xml";

export function getStaticPaths() {
	const files = feedFiles(site).filter(({ path }) => path.endsWith(ENDING));
	return files.map(({ path, ...file }) => ({ params: { feed: path.slice(0, -ENDING.length) }, props: file }));
}

export const GET: APIRoute = ({ props }) =>
	new Response(props["text"](), { headers: { "content-type": props["type"] } });
