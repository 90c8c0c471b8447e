import { generateOpml } from "feedsmith";
import type { FeedScope } from "#views/urls.ts";
import { describeFeed, feedScopes } from "./describe-feed.ts";
import type { FeedSource } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

/** Lists every feed of a digest as OPML 2.0, so that a reader can take all of them in one go. */
export function opmlFile(site: Omit<FeedSource, "rendered">): string {
	const { vocabulary } = site.digest;
	const scopes = feedScopes(vocabulary);
	const outlines = (kinds: readonly FeedScope["kind"][]) =>
		scopes.filter(({ kind }) => kinds.includes(kind)).map((scope) => toOutline(site, scope));
	return generateOpml(
		withoutForbidden({
			head: { title: vocabulary.profile.title },
			body: {
				outlines: [
					...outlines(["everything", "signal", "editions", "corrections"]),
					{ text: "Questions", outlines: outlines(["question"]) },
					{ text: "Projects", outlines: outlines(["project"]) },
				],
			},
		}),
	);
}

function toOutline(site: Omit<FeedSource, "rendered">, scope: FeedScope) {
	const { title, description, self, home } = describeFeed(site, scope);
	return { type: "rss", text: title, title, description, xmlUrl: self.rss, htmlUrl: home };
}
