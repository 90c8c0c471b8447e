import type { APIRoute } from "astro";
import { feedFiles } from "#feeds/feed-files.ts";
import { site } from "#loaders/site.ts";

export function getStaticPaths() {
	return feedFiles(site).map(({ path, ...file }) => ({ params: { feed: path }, props: file }));
}

export const GET: APIRoute = ({ props }) =>
	new Response(props["text"](), { headers: { "content-type": props["type"] } });
