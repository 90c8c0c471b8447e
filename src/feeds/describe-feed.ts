import type { Vocabulary } from "#pipeline/index.ts";
import type { FeedFormat, FeedScope } from "#views/urls.ts";
import type { Feed, FeedSource } from "./feed.ts";

/** What lists of feeds say of one, and where it is in each format. */
export type FeedDescription = Pick<Feed, "title" | "description" | "home" | "self">;

/** Describes the feed of a scope without making its entries. */
export function describeFeed({ digest, urls }: Omit<FeedSource, "rendered">, scope: FeedScope): FeedDescription {
	const { profile, questions, projects } = digest.vocabulary;
	const address = (format: FeedFormat) => urls.absolute(urls.feed(scope, format));
	const self = { rss: address("rss"), atom: address("atom"), json: address("json") };
	const titled = (label: string) => `${profile.title}: ${label}`;

	switch (scope.kind) {
		case "everything":
			return { title: profile.title, description: profile.description, home: urls.absolute(urls.home()), self };
		case "signal": {
			const description = "Every post but those that promote and say nothing that can be checked.";
			return { title: titled("signal"), description, home: urls.absolute(urls.posts()), self };
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

/** Every feed of a digest, in the order in which lists show them. */
export function feedScopes({ questions, projects }: Vocabulary): FeedScope[] {
	return [
		{ kind: "everything" },
		{ kind: "signal" },
		...[...questions.keys()].map((question) => ({ kind: "question", question }) as const),
		...[...projects.keys()].map((project) => ({ kind: "project", project }) as const),
	];
}
