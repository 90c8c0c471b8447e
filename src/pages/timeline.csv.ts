import type { APIRoute } from "astro";
import { site } from "#loaders/site.ts";
import { timelineTable } from "#views/timeline-table.ts";

export const GET: APIRoute = () =>
	new Response(timelineTable(site), { headers: { "content-type": "text/csv; charset=utf-8" } });
