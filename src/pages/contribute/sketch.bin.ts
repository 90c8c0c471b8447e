import type { APIRoute } from "astro";
import { sketchFiles } from "#loaders/sketch.ts";

export const GET: APIRoute = () =>
	new Response(sketchFiles.sketch, { headers: { "content-type": "application/octet-stream" } });
