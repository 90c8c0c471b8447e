import type { HostRule } from "./host-rule.ts";

/** Where people keep blogs and newsletters. One on a domain of its own is compared as any other site. */
export const NEWSLETTER_HOSTS: readonly HostRule[] = [
	{
		platform: "medium",
		hosts:
			/^(?:(?:[\w-]+\.)?medium\.com|towardsdatascience\.com|betterprogramming\.pub|levelup\.gitconnected\.com|uxdesign\.cc)$/,
		drop: ["source", "sk", "gi", "postPublishedType"],
		forms: [{ match: /^\/(?:[^?#]*[/-])?(?<id>[0-9a-f]{9,12})(?=[?#]|$)/, key: "{id}" }],
	},
	{
		platform: "medium",
		hosts: /^(?:scribe\.rip|freedium\.cfd)$/,
		forms: [
			{
				match: /^\/(?:[^?#]*[/-])?(?<id>[0-9a-f]{9,12})(?=[?#]|$)/,
				key: "{id}",
				address: "https://medium.com/p/{id}",
			},
		],
	},
	{
		platform: "substack",
		hosts: /^(?:open\.)?substack\.com$/,
		drop: ["r", "s", "showWelcome", "triedRedirect", "isFreemail", "publication_id", "post_id", "token"],
		forms: [
			{
				match: /^\/pub\/(?<pub>[\w-]+)\/p\/(?<slug>[^/?#]+)/,
				key: "{pub:lower}/{slug}",
				address: "https://{pub}.substack.com/p/{slug}",
			},
			{ match: /^\/(?:@[\w-]+|home\/post|inbox\/post)\/(?:p-)?(?<id>\d+)/, key: "post-{id}" },
			{ match: /^\/(?:@[\w-]+|profile\/[\w-]+)\/note\/c-(?<id>\d+)/, key: "note-{id}" },
		],
	},
	{
		platform: "substack",
		hosts: /^(?<pub>[\w-]+)\.substack\.com$/,
		drop: ["r", "s", "showWelcome", "triedRedirect", "isFreemail", "publication_id", "post_id", "token"],
		forms: [
			{ match: /^\/p\/(?<slug>[^/?#]+)\/comment\/(?<id>\d+)/, key: "{pub:lower}/{slug}/comment/{id}" },
			{
				match: /^\/p\/(?<slug>[^/?#]+)/,
				key: "{pub:lower}/{slug}",
				address: "https://{pub}.substack.com/p/{slug}",
			},
		],
	},
	// An entry's name is the digest of its text, under whatever name its author goes.
	{
		platform: "mirror",
		hosts: /^(?:[\w-]+\.)?mirror\.xyz$/,
		forms: [{ match: /^\/(?:[^/?#]+\/)?(?<digest>[\w-]{43})(?![\w-])/, key: "{digest}" }],
	},
	{
		platform: "paragraph",
		hosts: /^paragraph\.(?:xyz|com)$/,
		host: "paragraph.com",
		forms: [
			{
				match: /^\/@(?<pub>[^/?#]+)\/(?<slug>[^/?#]+)/,
				key: "{pub:lower}/{slug}",
				address: "https://paragraph.com/@{pub}/{slug}",
			},
		],
	},
];
