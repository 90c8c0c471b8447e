import type { HostRule, SourceForm } from "./host-rule.ts";

const ARXIV_FORMS: readonly SourceForm[] = [
	{
		match: /^\/(?:[a-z-]+\/|10\.48550\/arxiv\.|arxiv:)(?<id>\d{4}\.\d{4,5})(?!\d)/i,
		key: "{id}",
		address: "https://arxiv.org/abs/{id}",
	},
	{
		match: /^\/(?:[a-z-]+\/|10\.48550\/arxiv\.|arxiv:)(?<archive>[a-z-]+)(?:\.[a-z]{2})?\/(?<number>\d{7})(?!\d)/i,
		key: "{archive:lower}/{number}",
		address: "https://arxiv.org/abs/{archive:lower}/{number}",
	},
];

const SSRN_ADDRESS = "https://papers.ssrn.com/sol3/papers.cfm?abstract_id={id}";

/** Papers, encyclopedias, standards, forums that keep a number, and shared documents. */
export const REFERENCE_HOSTS: readonly HostRule[] = [
	{
		platform: "arxiv",
		hosts:
			/^(?:(?:[a-z]+\.)?arxiv\.org|xxx\.lanl\.gov|alphaxiv\.org|ar5iv\.org|ar5iv\.labs\.arxiv\.org|arxiv-vanity\.com|scirate\.com|(?:api\.)?semanticscholar\.org|(?:dx\.)?doi\.org)$/,
		forms: ARXIV_FORMS,
	},
	{
		platform: "arxiv",
		hosts: /^(?:huggingface|hf)\.co$/,
		forms: [{ match: /^\/papers\/(?<id>\d{4}\.\d{4,5})(?!\d)/, key: "{id}", address: "https://arxiv.org/abs/{id}" }],
	},
	{
		platform: "ssrn",
		hosts: /^(?:(?:papers\.)?ssrn\.com|(?:dx\.)?doi\.org)$/,
		forms: [
			{
				match: /^\/(?:sol3\/[^#]*[?&]abstract_?id=|abstract=|10\.2139\/ssrn\.)(?<id>\d+)/i,
				key: "{id}",
				address: SSRN_ADDRESS,
			},
		],
	},
	{
		platform: "doi",
		hosts: /^(?:(?:dx\.)?doi\.org|sci-hub\..+)$/,
		forms: [{ match: /^\/(?<doi>10\.\d{4,9}(?:\/|%2F)[^?#]+)/i, key: "{doi:lower}", address: "https://doi.org/{doi}" }],
	},
	{
		platform: "doi",
		hosts:
			/^(?:dl\.acm\.org|onlinelibrary\.wiley\.com|(?:.+\.)?onlinelibrary\.wiley\.com|journals\.sagepub\.com|tandfonline\.com|science\.org|pnas\.org|link\.springer\.com|pubs\.acs\.org)$/,
		forms: [
			{
				match:
					/^\/(?:doi|article|chapter|content\/pdf)\/(?:(?:abs|full|pdf|epdf|pdfplus|pdfdirect|book)\/)?(?<doi>10\.\d{4,9}\/[^?#]+?)(?:\.pdf)?(?=[?#]|$)/i,
				key: "{doi:lower}",
				address: "https://doi.org/{doi}",
			},
		],
	},
	{
		platform: "doi",
		hosts: /^(?:biorxiv|medrxiv)\.org$/,
		forms: [
			{
				match:
					/^\/content\/(?:early\/[\d/]+\/)?(?<doi>10\.\d{4,9}\/[\d.]+?)(?:v\d+)?(?:\.(?:full|abstract))?(?:\.pdf)?(?=[?#]|$)/,
				key: "{doi}",
				address: "https://doi.org/{doi}",
			},
		],
	},
	{
		platform: "openreview",
		hosts: /^openreview\.net$/,
		forms: [
			{
				match: /^\/(?:forum|pdf|attachment)\?(?:.*&)?id=(?<id>[\w-]+)(?!.*noteId)/,
				key: "{id}",
				address: "https://openreview.net/forum?id={id}",
			},
		],
	},
	{
		platform: "eprint",
		hosts: /^(?:eprint\.iacr\.org|ia\.cr)$/,
		forms: [
			{
				match: /^\/(?<year>\d{4})\/(?<number>\d+)/,
				key: "{year}/{number}",
				address: "https://eprint.iacr.org/{year}/{number}",
			},
		],
	},
	{
		platform: "acl",
		hosts: /^(?:aclanthology\.org|aclweb\.org)$/,
		forms: [
			{
				match: /^\/(?:anthology\/)?(?<id>(?:\d{4}\.[\w-]+\.\d+|[A-Z]\d{2}-\d{4}))(?:v\d+)?(?:\.pdf)?(?=[?#]|$)/,
				key: "{id}",
				address: "https://aclanthology.org/{id}",
			},
		],
	},
	{
		platform: "wikipedia",
		hosts: /^(?<language>[a-z-]+)\.(?:m\.)?wikipedia\.org$/,
		forms: [
			{
				match: /^\/wiki\/(?<title>[^?#]+)/,
				key: "{language}/{title}",
				address: "https://{language}.wikipedia.org/wiki/{title}",
			},
		],
	},
	{
		platform: "rfc",
		hosts: /^(?:rfc-editor\.org|tools\.ietf\.org|datatracker\.ietf\.org|ietf\.org)$/,
		forms: [
			{
				match: /^\/(?:rfc|html|pdf|info|doc\/html|doc|rfc\/pdfrfc)\/rfc0*(?<number>\d+)/,
				key: "{number}",
				address: "https://www.rfc-editor.org/rfc/rfc{number}",
			},
		],
	},
	{
		platform: "stackoverflow",
		hosts: /^stackoverflow\.com$/,
		forms: [
			{
				match: /^\/(?:a|questions\/\d+\/[^/?#]+)\/(?<id>\d+)/,
				key: "a/{id}",
				address: "https://stackoverflow.com/a/{id}",
			},
			{ match: /^\/(?:questions|q)\/(?<id>\d+)/, key: "q/{id}", address: "https://stackoverflow.com/questions/{id}" },
		],
	},
	{
		platform: "lesswrong",
		hosts: /^(?:(?:old\.)?lesswrong\.com|alignmentforum\.org|greaterwrong\.com)$/,
		forms: [
			{
				match: /^\/posts\/(?<id>\w{17})[^?#]*(?:\?(?:.*&)?commentId=|\/comment\/)(?<comment>\w+)/,
				key: "{id}/{comment}",
			},
			{ match: /^\/(?:posts|s\/\w+\/p)\/(?<id>\w{17})/, key: "{id}", address: "https://www.lesswrong.com/posts/{id}" },
		],
	},
	// Discourse: a topic's number says all, a number behind it names one answer; 1 is the topic itself.
	{
		platform: "discourse",
		hosts: /^(?<host>ethresear\.ch|ethereum-magicians\.org|(?:forum|forums|gov|governance|discuss|community)\..+)$/,
		forms: [
			{
				match: /^\/t\/(?:[^/?#]+\/)?(?<topic>\d+)\/(?<post>[2-9]|\d{2,})(?![^/?#])/,
				key: "{host}/{topic}/{post}",
				address: "https://{host}/t/{topic}/{post}",
			},
			{ match: /^\/t\/(?:[^/?#]+\/)?(?<topic>\d+)/, key: "{host}/{topic}", address: "https://{host}/t/{topic}" },
		],
	},
	{
		platform: "google-docs",
		hosts: /^(?:docs|drive)\.google\.com$/,
		forms: [
			{
				match:
					/^\/(?:(?:a\/[^/]+\/)?(?:document|spreadsheets|presentation|file)\/(?:u\/\d+\/)?d\/|open\?(?:.*&)?id=)(?<id>[\w-]{20,})/,
				key: "{id}",
			},
		],
	},
	{
		platform: "notion",
		hosts: /^(?:notion\.so|[\w-]+\.notion\.site)$/,
		forms: [{ match: /^\/(?:[^?#]*[/-])?(?<id>[0-9a-f]{32})(?=[?#]|$)/i, key: "{id:lower}" }],
	},
];
