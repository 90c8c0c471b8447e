import type { Vocabulary } from "#pipeline/index.ts";
import type { FeedScope } from "#views/urls.ts";
import type { Addresses, Feed, FeedSource } from "./feed.ts";

/** What lists of feeds say of one, and where it is in each format. */
export type FeedDescription = Pick<Feed, "title" | "description" | "home" | "self">;

/** Describes the feed of a scope without making its entries. */
export function describeFeed(site: Omit<FeedSource, "rendered">, scope: FeedScope): FeedDescription {
	const { urls } = site;
	const { profile, questions, projects } = site.digest.vocabulary;
	const self = addressesOf(site, scope);
	const titled = (label: string) => `${profile.title}: ${label}`;

	switch (scope.kind) {
		case "everything":
			return { title: profile.title, description: profile.description, home: urls.absolute(urls.home()), self };
		case "signal": {
			const description = "Every post but those that promote and say nothing that can be checked.";
			return { title: titled("signal"), description, home: urls.absolute(urls.posts()), self };
		}
		case "corrections": {
			const description = "What people decided: texts merged, parted, relabelled or taken down, each with the reason.";
			return { title: titled("corrections"), description, home: urls.absolute(urls.log()), self };
		}
		case "editions": {
			const description = "One entry a month: what a curator says of it, and every text that was new.";
			return { title: titled("editions"), description, home: urls.absolute(urls.editions()), self };
		}
		case "question": {
			const question = questions.get(scope.question);
			const description = question?.question ?? profile.description;
			const home = urls.absolute(urls.question(scope.question));
			return { title: titled(question?.label ?? scope.question), description, home, self };
		}
		case "project": {
			const name = projects.get(scope.project)?.name ?? scope.project;
			const home = urls.absolute(urls.project(scope.project));
			return { title: titled(name), description: `What is said about ${name}.`, home, self };
		}
	}
}

/** Where a feed or, if one is named, an archive of it stands. */
export function addressesOf({ urls }: Pick<FeedSource, "urls">, scope: FeedScope, archive?: string): Addresses {
	return {
		rss: urls.absolute(urls.feed(scope, "rss", archive)),
		atom: urls.absolute(urls.feed(scope, "atom", archive)),
		json: urls.absolute(urls.feed(scope, "json", archive)),
	};
}

/** Every feed of a digest, in the order in which lists show them. */
export function feedScopes({ questions, projects }: Vocabulary): FeedScope[] {
	return [
		{ kind: "everything" },
		{ kind: "signal" },
		{ kind: "editions" },
		{ kind: "corrections" },
		...[...questions.keys()].map((question) => ({ kind: "question", question }) as const),
		...[...projects.keys()].map((project) => ({ kind: "project", project }) as const),
	];
}
