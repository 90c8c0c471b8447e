const text = { type: "string", minLength: 1 };
const address = { type: "string", pattern: "^https?://" };
const date = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" };
const authors = {
	type: "array",
	minItems: 1,
	items: {
		type: "object",
		additionalProperties: false,
		minProperties: 1,
		properties: { name: text, url: address, avatar: address },
	},
};

/** https://www.jsonfeed.org/version/1.1/, and what we ask of our own beyond it. */
export const JSON_FEED_SCHEMA = {
	type: "object",
	additionalProperties: false,
	required: ["version", "title", "home_page_url", "feed_url", "items"],
	properties: {
		version: { const: "https://jsonfeed.org/version/1.1" },
		title: text,
		home_page_url: address,
		feed_url: address,
		description: text,
		language: text,
		next_url: address,
		hubs: {
			type: "array",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["type", "url"],
				properties: { type: { const: "WebSub" }, url: address },
			},
		},
		items: {
			type: "array",
			maxItems: 50,
			items: {
				type: "object",
				additionalProperties: false,
				required: ["id", "url", "title", "content_html", "date_published", "date_modified", "tags"],
				properties: {
					id: { type: "string", pattern: "^urn:[a-z0-9-]{2,32}:(post|decision|edition):[a-z0-9-]+$" },
					url: address,
					external_url: address,
					title: text,
					content_html: text,
					summary: text,
					date_published: date,
					date_modified: date,
					authors,
					tags: { type: "array", items: text },
					language: text,
				},
			},
		},
	},
};
