/** Words that are an address or begin as one: its host. */
const NAMED = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}{2,})(?=[/:?#\s…]|\.?\s*$)/iu;
/** Endings of files, which are no domains. */
const FILE = /\.(?:js|ts|json|txt|pdf|html|css|yml|yaml|toml|cpp|ipynb)$/i;

/**
 * The host to which a link leads, where its words do not say so: they name another one, or the host is written in letters that look
 * like those of another, which Punycode shows.
 *
 * @param href a whole address
 * @returns `null` where the words do not pretend anything
 */
export function disguisedHost(href: string, words: string): string | null {
	const host = URL.parse(href)?.hostname ?? "";
	if (host === "") return null;
	const named = NAMED.exec(words)?.[1] ?? null;
	if (isPunycode(host)) return words.includes(host) ? null : host;
	if (named === null || FILE.test(named)) return null;
	const shown = URL.parse(`https://${named}`)?.hostname;
	return shown === undefined || isWithin(host, shown) ? null : host;
}

function isPunycode(host: string): boolean {
	return host.split(".").some((label) => label.startsWith("xn--"));
}

/** Whether a host is another one or belongs to it; `www.` counts for nothing. */
function isWithin(host: string, other: string): boolean {
	const [a, b] = [host, other].map((name) => name.replace(/^www\./, ""));
	return a === b || `${a}`.endsWith(`.${b}`);
}
