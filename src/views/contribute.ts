import { type ContributeForm, contributeForm, newPostForm } from "./contribute-form.ts";
import { type Frame, frameOf } from "./frame.ts";
import { findGaps } from "./gaps.ts";
import type { Link } from "./link.ts";
import { postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";

/** Something that the digest lacks. */
interface Gap {
	readonly where: Link;
	readonly lacks: string;
}

/** How to add a post, and what is missing most. */
export interface ContributePage {
	readonly frame: Frame;
	readonly form: ContributeForm;
	/** Address of the form that makes a new file. */
	readonly newFile: string;
	/** Address of the form for those who do not know git. */
	readonly issue: string;
	readonly folder: string;
	readonly sample: string;
	readonly gaps: readonly Gap[];
	/** Projects of which no source speaks. */
	readonly silent: readonly Link[];
	readonly check: { readonly command: string; readonly capture: string; readonly message: string };
	readonly guide: Link;
	readonly log: string;
}

const SAMPLE = `---
source: https://example.org/2026/06/a-post
author: Ada Example
published: 2026-06-15
added: 2026-11-21
form: copy
rights: excerpt
---

The text, in Markdown.
`;

const CHECK_MESSAGE = `content/posts/2026/a-post.md:4:1  error  "publised" is not a field of a post.  (field/unknown)
  Did you mean "published"?`;

/** Shapes the page for contributors. */
export function contributePage(site: Site): ContributePage {
	const { digest, urls } = site;
	const { profile } = digest.vocabulary;
	const last = [...digest.posts.values()]
		.map(({ matter }) => matter.added)
		.sort()
		.at(-1);
	const year = last?.slice(0, 4) ?? "2026";
	const about = postsByProject(site);
	return {
		frame: frameOf(site, {
			title: "Contribute",
			description:
				"Paste a post to see at once whether the digest has it, also reworded; then two clicks make the pull request. And what the digest lacks most.",
			path: urls.contribute(),
			abilities: ["worker"],
		}),
		form: contributeForm(site),
		newFile: `${newPostForm(profile.repository)}/${year}`,
		issue: `${profile.repository}/issues/new?template=post.yml`,
		folder: `content/posts/${year}/`,
		sample: SAMPLE,
		gaps: findGaps(digest).map(({ question: { id, label }, lacks }) => ({
			where: { href: urls.question(id), text: label },
			lacks,
		})),
		silent: [...digest.vocabulary.projects.values()]
			.filter(({ id }) => (about.get(id)?.length ?? 0) === 0)
			.map(({ id, name }) => ({ href: urls.project(id), text: name })),
		check: { command: "npm run digest -- check", capture: "npm run digest -- new <address>", message: CHECK_MESSAGE },
		guide: { href: `${profile.repository}/blob/main/CONTRIBUTING.md`, text: "CONTRIBUTING.md" },
		log: urls.log(),
	};
}
