import type { HostRule } from "./host-rule.ts";

/** Social platforms, with the mirrors that show the same posts. */
export const SOCIAL_HOSTS: readonly HostRule[] = [
	{
		platform: "x",
		hosts:
			/^(?:(?:[dgct]\.)?(?:x|twitter|fxtwitter|vxtwitter|fixupx|fixvx|twittpr|girlcockx|xcancel|twstalker)\.com|nitter\..+|(?:.+\.)?nitter\.(?:net|it))$/,
		host: "x.com",
		drop: ["s", "t", "lang", "cn", "cxt"],
		forms: [
			{
				match: /^\/(?:#!\/)?(?<user>\w+)(?:\/web)?\/(?:status|statuses)\/(?<id>\d+)/,
				key: "{id}",
				address: "https://x.com/{user}/status/{id}",
			},
			{
				match: /^\/(?!i\/)(?<user>\w+)\/article\/(?<id>\d+)/,
				key: "{id}",
				address: "https://x.com/{user}/status/{id}",
			},
			{ match: /^\/i\/article\/(?<id>\d+)/, key: "article/{id}", address: "https://x.com/i/article/{id}" },
		],
	},
	{
		platform: "x",
		hosts: /^(?:threadreaderapp\.com|rattibha\.com|unrollnow\.com)$/,
		forms: [{ match: /^\/(?:thread|status)\/(?<id>\d+)/, key: "{id}", address: "https://x.com/i/status/{id}" }],
	},
	{
		platform: "reddit",
		hosts: /^(?:(?:old|np|new|i|sh|amp|ssl|[a-z]{2})\.)?reddit\.com$|^(?:libreddit|redlib|teddit|safereddit)\..+$/,
		host: "reddit.com",
		drop: ["context", "rdt", "sort", "depth", "limit"],
		forms: [
			{
				match: /^(?:\/amp)?(?:\/(?:r|u|user)\/[^/]+)?\/comments\/(?<id>[a-z0-9]+)\/[^/?#]*\/(?<comment>[a-z0-9]+)/i,
				key: "{id:lower}/{comment:lower}",
				address: "https://www.reddit.com/comments/{id}/comment/{comment}",
			},
			{
				match: /^(?:\/amp)?(?:\/(?:r|u|user)\/[^/]+)?\/(?:comments|gallery|tb)\/(?<id>[a-z0-9]+)/i,
				key: "{id:lower}",
				address: "https://www.reddit.com/comments/{id}",
			},
		],
	},
	{
		platform: "reddit",
		hosts: /^redd\.it$/,
		forms: [{ match: /^\/(?<id>[a-z0-9]+)/i, key: "{id:lower}", address: "https://www.reddit.com/comments/{id}" }],
	},
	{
		platform: "hn",
		hosts: /^(?:news\.ycombinator\.com|hn\.svelte\.dev|hn\.algolia\.com|hackerweb\.app)$/,
		forms: [
			{
				match: /^\/(?:item\?(?:.*&)?id=|item\/|api\/v1\/items\/|#\/item\/)(?<id>\d+)/,
				key: "{id}",
				address: "https://news.ycombinator.com/item?id={id}",
			},
		],
	},
	{
		platform: "telegram",
		hosts: /^(?:t|telegram)\.(?:me|dog)$/,
		host: "t.me",
		forms: [
			{
				match: /^\/(?:s\/)?(?<channel>\w{4,})\/(?<id>\d+)\?(?:.*&)?comment=(?<comment>\d+)/,
				key: "{channel:lower}/{id}/comment/{comment}",
				address: "https://t.me/{channel}/{id}?comment={comment}",
			},
			{
				match: /^\/(?:s\/)?(?<channel>\w{4,})\/(?:\d+\/)?(?<id>\d+)/,
				key: "{channel:lower}/{id}",
				address: "https://t.me/{channel}/{id}",
			},
			{
				match: /^\/c\/(?<chat>\d+)\/(?:\d+\/)?(?<id>\d+)/,
				key: "c/{chat}/{id}",
				address: "https://t.me/c/{chat}/{id}",
			},
		],
	},
	{
		platform: "telegram",
		hosts: /^(?<channel>\w{4,})\.t\.me$/,
		forms: [{ match: /^\/(?<id>\d+)/, key: "{channel:lower}/{id}", address: "https://t.me/{channel}/{id}" }],
	},
	{
		platform: "linkedin",
		hosts: /^(?:[a-z]{2,3}\.)?linkedin\.com$/,
		host: "linkedin.com",
		drop: ["trk", "originalSubdomain", "lipi", "rcm", "trackingId", "lici"],
		forms: [
			{
				match:
					/^\/(?:posts\/[^?#]*[-_]|(?:embed\/)?feed\/update\/urn(?::|%3A)li(?::|%3A))(?<kind>activity|ugcpost|share)(?:-|:|%3A)(?<id>\d{10,})/i,
				key: "{kind:lower}/{id}",
				address: "https://www.linkedin.com/feed/update/urn:li:{kind}:{id}",
			},
			{ match: /^\/pulse\/(?<slug>[^/?#]+)/, key: "pulse/{slug}", address: "https://www.linkedin.com/pulse/{slug}" },
			{ match: /^\/(?<kind>in|company)\/(?<name>[^/?#]+)/, key: "{kind}/{name:lower}" },
		],
	},
	{
		platform: "farcaster",
		hosts: /^(?:warpcast\.com|farcaster\.xyz|supercast\.xyz)$/,
		host: "farcaster.xyz",
		forms: [
			{ match: /^\/(?:~\/conversations|c)\/(?<cast>0x[0-9a-f]{8})/i, key: "~/{cast:lower}" },
			{
				match: /^\/(?<user>[\w.-]+)\/(?<cast>0x[0-9a-f]{8})/i,
				key: "{user:lower}/{cast:lower}",
				address: "https://farcaster.xyz/{user}/{cast}",
			},
		],
	},
	// A post's key holds the microsecond and a clock's number; handles change and have a second, permanent form.
	{
		platform: "bluesky",
		hosts: /^(?:bsky\.app|main\.bsky\.dev|staging\.bsky\.app|[fvc]xbsky\.app|bskyx\.app|bsyy\.app|deer\.social)$/,
		host: "bsky.app",
		forms: [
			{
				match: /^\/profile\/(?<user>[^/?#]+)\/post\/(?<id>[2-7a-z]{13})(?![^/?#])/,
				key: "{id}",
				address: "https://bsky.app/profile/{user}/post/{id}",
			},
		],
	},
	{
		platform: "threads",
		hosts: /^threads\.(?:net|com)$/,
		host: "threads.com",
		drop: ["xmt", "slof"],
		forms: [{ match: /^\/(?:@[^/]+\/post|t)\/(?<id>[\w-]+)/, key: "{id}" }],
	},
	{
		platform: "instagram",
		hosts: /^(?:dd|kk)?instagram\.com$/,
		host: "instagram.com",
		forms: [
			{
				match: /^\/(?:[\w.]+\/)?(?:p|reel|reels|tv)\/(?<id>[\w-]+)/,
				key: "{id}",
				address: "https://www.instagram.com/p/{id}",
			},
		],
	},
	{
		platform: "facebook",
		hosts: /^(?:(?:mbasic|touch|web|[a-z]{2}-[a-z]{2})\.)?facebook\.com$/,
		host: "facebook.com",
		forms: [],
	},
];
