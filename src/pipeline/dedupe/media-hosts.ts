import type { HostRule } from "./host-rule.ts";

/** Recordings, code and packages. */
export const MEDIA_HOSTS: readonly HostRule[] = [
	{
		platform: "youtube",
		hosts:
			/^(?:(?:music|gaming)\.)?youtube(?:-nocookie)?\.com$|^(?:yewtu\.be|piped\.video|invidious\..+|inv\.nadeko\.net)$/,
		host: "youtube.com",
		drop: ["si", "feature", "pp", "t", "ab_channel", "app"],
		forms: [
			{
				match: /^\/watch\?(?:[^#]*&)?v=(?<id>[\w-]{11})/,
				key: "{id}",
				address: "https://www.youtube.com/watch?v={id}",
			},
			{
				match: /^\/(?:embed\/videoseries|playlist)\?(?:[^#]*&)?list=(?<list>[\w-]+)/,
				key: "list/{list}",
				address: "https://www.youtube.com/playlist?list={list}",
			},
			{
				match: /^\/(?:shorts|embed|live|v|e)\/(?!videoseries)(?<id>[\w-]{11})(?![\w-])/,
				key: "{id}",
				address: "https://www.youtube.com/watch?v={id}",
			},
		],
	},
	{
		platform: "youtube",
		hosts: /^youtu\.be$/,
		forms: [{ match: /^\/(?<id>[\w-]{11})(?![\w-])/, key: "{id}", address: "https://www.youtube.com/watch?v={id}" }],
	},
	{
		platform: "spotify",
		hosts: /^open\.spotify\.com$/,
		forms: [
			{
				match: /^\/(?:intl-[a-z-]+\/)?(?:embed(?:-podcast)?\/)?(?<kind>episode|show|track|album)\/(?<id>\w{22})/i,
				key: "{kind}/{id}",
				address: "https://open.spotify.com/{kind}/{id}",
			},
		],
	},
	{
		platform: "github",
		hosts: /^github\.com$/,
		fragment: /^(?:issuecomment-|discussioncomment-|discussion_r|pullrequestreview-)\d+$/,
		drop: ["tab", "plain", "raw"],
		forms: [
			{
				match:
					/^\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)\/(?:issues|pull|discussions)\/(?<number>\d+)[^#]*#(?<comment>[\w-]+)/,
				key: "{owner:lower}/{repo:lower}/{number}/{comment}",
			},
			{
				match: /^\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)\/(?:issues|pull|discussions)\/(?<number>\d+)/,
				key: "{owner:lower}/{repo:lower}/{number}",
				address: "https://github.com/{owner}/{repo}/issues/{number}",
			},
			{
				match:
					/^\/(?!(?:orgs|sponsors|topics|collections|marketplace|features|settings|apps|users|search|trending)\/)(?<owner>[\w-]+)\/(?<repo>[\w.-]+?)(?:\.git)?(?:\/(?:blob|raw|tree|blame|edit)\/(?:refs\/heads\/)?(?:main|master|HEAD)(?:\/readme(?:\.\w+)?)?)?(?=[?#]|$)/i,
				key: "{owner:lower}/{repo:lower}",
				address: "https://github.com/{owner}/{repo}",
			},
			{
				match:
					/^\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)\/(?:blob|raw|tree|blame|edit)\/(?:refs\/(?:heads|tags)\/)?(?<ref>[^/?#]+)\/(?<path>[^?#]+)/,
				key: "{owner:lower}/{repo:lower}/blob/{ref}/{path}",
				address: "https://github.com/{owner}/{repo}/blob/{ref}/{path}",
			},
			{
				match: /^\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)\/(?<rest>(?:releases\/tag|commit|wiki)\/[^?#]+)/,
				key: "{owner:lower}/{repo:lower}/{rest}",
			},
		],
	},
	{
		platform: "github",
		hosts: /^(?:raw\.githubusercontent\.com|cdn\.jsdelivr\.net|api\.github\.com)$/,
		forms: [
			{
				match:
					/^\/(?:gh\/|repos\/)?(?<owner>[\w-]+)\/(?<repo>[\w.-]+?)(?:[/@](?:refs\/heads\/)?(?:main|master|HEAD)\/readme(?:\.\w+)?)(?=[?#]|$)/i,
				key: "{owner:lower}/{repo:lower}",
				address: "https://github.com/{owner}/{repo}",
			},
			{
				match: /^\/repos\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)(?=[?#]|$)/,
				key: "{owner:lower}/{repo:lower}",
				address: "https://github.com/{owner}/{repo}",
			},
			{
				match:
					/^\/(?:gh\/)?(?!repos\/|npm\/)(?<owner>[\w-]+)\/(?<repo>[\w.-]+?)[/@](?:refs\/(?:heads|tags)\/)?(?<ref>[^/?#]+)\/(?<path>[^?#]+)/,
				key: "{owner:lower}/{repo:lower}/blob/{ref}/{path}",
				address: "https://github.com/{owner}/{repo}/blob/{ref}/{path}",
			},
		],
	},
	{
		platform: "gist",
		hosts: /^gist\.github(?:usercontent)?\.com$/,
		forms: [
			{
				match: /^\/(?:[\w-]+\/)?(?<id>[0-9a-f]{20,32})(?![0-9a-f])/,
				key: "{id}",
				address: "https://gist.github.com/{id}",
			},
		],
	},
	{
		platform: "npm",
		hosts: /^npmjs\.com$/,
		forms: [
			{
				match: /^\/package\/(?<name>(?:@[^/?#]+\/)?[^/?#]+)/,
				key: "{name}",
				address: "https://www.npmjs.com/package/{name}",
			},
		],
	},
	{
		platform: "npm",
		hosts: /^(?:npm\.im|npmjs\.org|registry\.npmjs\.org)$/,
		forms: [
			{
				match: /^\/(?:package\/)?(?<name>(?:@[^/?#]+\/)?[^/?#]+)/,
				key: "{name}",
				address: "https://www.npmjs.com/package/{name}",
			},
		],
	},
	{
		platform: "pypi",
		hosts: /^pypi\.(?:org|python\.org)$/,
		forms: [
			{
				match: /^\/(?:project|pypi|simple)\/(?<name>[\w.-]+)/,
				key: "{name:lower}",
				address: "https://pypi.org/project/{name}",
			},
		],
	},
	{
		platform: "crates",
		hosts: /^crates\.io$/,
		forms: [{ match: /^\/crates\/(?<name>[\w-]+)/, key: "{name:lower}", address: "https://crates.io/crates/{name}" }],
	},
	{
		platform: "huggingface",
		hosts: /^(?:huggingface|hf)\.co$/,
		host: "huggingface.co",
		drop: ["library"],
		forms: [
			{
				match:
					/^\/(?<path>(?:(?:datasets|spaces)\/)?(?!(?:docs|blog|papers|posts|collections|learn|tasks|spaces|datasets)\/)[\w.-]+\/[\w.-]+)(?:\/(?:blob|raw|resolve|tree)\/main(?:\/README\.md)?)?(?=[?#]|$)/,
				key: "{path}",
				address: "https://huggingface.co/{path}",
			},
			{
				match:
					/^\/(?<path>(?:(?:datasets|spaces)\/)?[\w.-]+\/[\w.-]+)\/(?:blob|raw|resolve)\/(?<ref>[^/?#]+)\/(?<file>[^?#]+)/,
				key: "{path}/blob/{ref}/{file}",
				address: "https://huggingface.co/{path}/blob/{ref}/{file}",
			},
		],
	},
];
