import { site } from "#loaders/site.ts";
import { llmsFile } from "#views/llms-file.ts";

export function GET(): Response {
	return new Response(llmsFile(site), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
