import type { APIRoute } from "astro";
import { site } from "#loaders/site.ts";
import { vocabularyFile } from "#views/vocabulary-file.ts";

export const GET: APIRoute = () => Response.json(vocabularyFile(site));
