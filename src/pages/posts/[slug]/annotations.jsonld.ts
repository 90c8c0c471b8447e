import type { APIRoute } from "astro";
import { site } from "#loaders/site.ts";

export function getStaticPaths() {
	return [...site.digest.posts.keys()].map((id) => ({ params: { slug: id }, props: { id } }));
}

export const GET: APIRoute = ({ props }) =>
	new Response(JSON.stringify(site.webAnnotations(props["id"])), {
		headers: { "content-type": "application/ld+json" },
	});
