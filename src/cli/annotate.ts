import { defineCommand } from "citty";
import { type AnnotateJson, defaultOptions, toAnnotateJson } from "#pipeline/index.ts";
import { readDigest } from "#sources/read-digest.ts";
import { urlsAt } from "#views/urls.ts";

/** `digest annotate`: what the rules and the curators say of each post. */
export const annotate = defineCommand({
	meta: { name: "annotate", description: "Show the annotations of every post: incentive, substance, and the words." },
	args: {
		content: { type: "string", description: "The content folder (default: content)" },
		json: { type: "boolean", description: "Print JSON, annotations in the W3C Web Annotation model" },
	},
	async run({ args }) {
		const { digest } = await readDigest(args.content);
		const { profile } = digest.vocabulary;
		const urls = urlsAt(profile.url);
		const said = toAnnotateJson(
			digest.posts.values(),
			digest.annotations,
			profile,
			(id) => urls.absolute(urls.post(id)),
			(post) => ({ ...defaultOptions.annotate, publishable: post.text.length }),
		);
		console.log(args.json ? JSON.stringify(said) : said.posts.map(postText).join("\n\n"));
	},
});

function postText({ id, incentive, substance, annotations }: AnnotateJson["posts"][number]): string {
	return [
		`${id}  incentive ${incentive.level}, substance ${substance.level}, ${annotations.length} annotations`,
		...incentive.signals.map(({ kind, exact }) => `  ${kind}: ${oneLine(exact)}`),
		...substance.claims.map(({ exact }) => `  checkable: ${oneLine(exact)}`),
	].join("\n");
}

function oneLine(text: string): string {
	return `"${text.replace(/\s+/gu, " ").trim()}"`;
}
