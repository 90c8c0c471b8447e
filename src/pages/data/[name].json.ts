import type { APIRoute, GetStaticPaths } from "astro";
import { site } from "#loaders/site.ts";
import { openData } from "#views/open-data.ts";
import { DATA_FILES } from "#views/urls.ts";

export const getStaticPaths = (() =>
	DATA_FILES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) =>
	Response.json(openData(site, props.name));
