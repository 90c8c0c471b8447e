import { canonicalUrl } from "#pipeline/index.ts";

/** Where a page stands, as far as that is known. */
export interface PageSource {
	readonly source: string | null;
	/** An address on another site that the page calls its own. Only a person can say whether that is so. */
	readonly original: string | null;
}

/**
 * The address of a page. The one that it gives itself counts where nothing else is known, or where it is on the site that the page
 * was read from: a page must not pass itself off as another site's. One that leads to the front page is a mistake of its maker.
 *
 * @param canonical what the page gives as its own address, as written
 * @param address where it was read, `null` when that is not known
 */
export function sourceOf(canonical: string | null, address: string | null): PageSource {
	const read = address === null ? null : URL.parse(address);
	const here = read !== null && !isLocal(read) ? read : null;
	const own = canonical === null ? null : URL.parse(canonical.trim(), read?.href);
	const isUsable =
		own !== null && /^https?:$/.test(own.protocol) && !isLocal(own) && own.username === "" && own.password === "";
	const stated = isUsable ? (canonicalUrl(own.href) ?? own.href) : null;
	if (here === null) return { source: stated, original: null };
	const found = canonicalUrl(here.href) ?? here.href;
	if (stated === null || own === null) return { source: found, original: null };
	if (!isSameSite(new URL(found), new URL(stated))) return { source: found, original: stated };
	const isFront = new URL(stated).pathname === "/" && new URL(found).pathname !== "/";
	return { source: isFront ? found : stated, original: null };
}

/** Whether one host is the other's, or a part of the other's. */
function isSameSite(a: URL, b: URL): boolean {
	const [x, y] = [a, b].map(({ host }) => host.replace(/^www\./, "")) as [string, string];
	return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`);
}

/** An address that only the reader's own machine knows. */
function isLocal({ hostname }: URL): boolean {
	return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
