import type { APIRoute } from "astro";
import { site } from "#loaders/site.ts";
import { movedPosts } from "#views/moved-posts.ts";

export function getStaticPaths() {
	return movedPosts(site).map(({ former, html }) => ({ params: { former }, props: { html } }));
}

export const GET: APIRoute = ({ props }) =>
	new Response(props["html"], { headers: { "content-type": "text/html; charset=utf-8" } });
