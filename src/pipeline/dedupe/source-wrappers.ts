/**
 * A host that only passes on another page: an archive, a cache, a translator, a click counter. Where it
 * stands is the group `url` of `rest` (path, query and fragment), or one of the parameters.
 */
interface Wrapper {
	readonly hosts: RegExp;
	readonly rest?: RegExp;
	readonly parameters?: readonly string[];
}

const WRAPPERS: readonly Wrapper[] = [
	{ hosts: /^(?:web\.)?archive\.org$/, rest: /^\/web\/(?:\d*(?:[a-z]{2}_|\*)?\/)?(?<url>.+)/ },
	{ hosts: /^archive\.(?:ph|today|is|fo|li|md|vn)$/, rest: /^\/(?:o\/\w+|\d{4}[\d.-]*|newest|oldest)\/(?<url>.+)/ },
	{ hosts: /^(?:.+\.)?cdn\.ampproject\.org$/, rest: /^\/[a-z]{1,3}\/(?:s\/)?(?<url>.+)/ },
	{ hosts: /^(?:.+\.)?bing-amp\.com$/, rest: /^\/[a-z]{1,3}\/(?:s\/)?(?<url>.+)/ },
	{ hosts: /^google\.[a-z.]+$/, rest: /^\/amp\/(?:s\/)?(?<url>.+)/ },
	{ hosts: /^(?:scholar\.)?google\.[a-z.]+$/, rest: /^\/(?:url|scholar_url)\?/, parameters: ["url", "q"] },
	{ hosts: /^webcache\.googleusercontent\.com$/, rest: /^\/search\?q=cache:(?:[\w-]+:)?(?<url>[^+&]+)/ },
	{ hosts: /^translate\.google(?:usercontent)?\.[a-z.]+$/, rest: /^\/translate/, parameters: ["u"] },
	{ hosts: /^translatetheweb\.com$/, parameters: ["a"] },
	{ hosts: /^translate\.yandex\.[a-z]+$/, rest: /^\/translate/, parameters: ["url"] },
	{ hosts: /^(?:r\.jina\.ai|12ft\.io|via\.hypothes\.is|freedium\.cfd|outline\.com)$/, rest: /^\/(?<url>https?:.+)/ },
	{ hosts: /^(?:href\.li|anonym\.to|nullrefer\.com)$/, rest: /^\/\?(?<url>https?.+)/ },
	{ hosts: /^lm?\.(?:facebook|instagram|threads)\.(?:com|net)$/, parameters: ["u"] },
	{ hosts: /^out\.reddit\.com$/, parameters: ["url"] },
	{ hosts: /^youtube\.com$/, rest: /^\/redirect\?/, parameters: ["q"] },
	{ hosts: /^linkedin\.com$/, rest: /^\/(?:redir\/redirect|safety\/go)\/?\?/, parameters: ["url"] },
	{ hosts: /^medium\.com$/, rest: /^\/(?:r\/?\?|m\/global-identity)/, parameters: ["url", "redirectUrl"] },
	{ hosts: /^duckduckgo\.com$/, rest: /^\/l\/?\?/, parameters: ["uddg"] },
	{ hosts: /^(?:.+\.)?safelinks\.protection\.outlook\.com$/, parameters: ["url"] },
	{ hosts: /^slack-redir\.net$/, parameters: ["url"] },
	{ hosts: /^(?:vk\.com|away\.vk\.com)$/, rest: /^\/away\.php/, parameters: ["to"] },
	{ hosts: /^getpocket\.com$/, rest: /^\/redirect\?/, parameters: ["url"] },
	{ hosts: /^skyview\.social$/, parameters: ["url"] },
];

/** The address inside a wrapper's address; `null` when `url` is no wrapper. `host` is without `www.`. */
export function unwrapSource(url: URL, host: string): string | null {
	const translated = /^(?<host>[a-z0-9-]+)\.translate\.goog$/.exec(host)?.groups?.["host"];
	const rest = url.pathname + url.search + url.hash;
	// Google writes a dot as one hyphen and a hyphen as two.
	if (translated !== undefined)
		return toAddress(translated.replace(/--|-/g, (run) => (run === "-" ? "." : "-")) + rest);
	for (const wrapper of WRAPPERS) {
		if (!wrapper.hosts.test(host)) continue;
		const match = wrapper.rest?.exec(rest);
		if (match === null) continue;
		const found = match?.groups?.["url"] ?? wrapper.parameters?.map((name) => url.searchParams.get(name)).find(Boolean);
		const address = found ? toAddress(found) : null;
		if (address !== null) return address;
	}
	return null;
}

/** What stood inside, as a whole address: archives drop a slash of `https://` or the scheme altogether. */
function toAddress(text: string): string | null {
	const decoded = /^https?%3a/i.test(text) ? decode(text) : text;
	const whole = /^https?:/i.test(decoded) ? decoded.replace(/^(https?):\/*/i, "$1://") : `https://${decoded}`;
	return URL.canParse(whole) && new URL(whole).hostname.includes(".") ? whole : null;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
