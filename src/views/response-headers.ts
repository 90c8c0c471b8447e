import { contentPolicy } from "./content-policy.ts";

/** What a page must not ask of a reader's machine. */
const UNUSED = "accelerometer camera display-capture geolocation gyroscope microphone midi payment usb".split(" ");

/**
 * The file `_headers` that hosts such as Netlify and Cloudflare Pages read. It says for every file what only a header can
 * say, and the policy that no page goes beyond; each page's own, stricter one stands in its head. Where a host does
 * not read it, as GitHub Pages, those hold alone.
 *
 * @param base the site's base path, without a slash at the end
 */
export function responseHeaders(base: string): string {
	const policy = contentPolicy(["form", "script", "worker", "search"]);
	const headers = {
		"Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
		"X-Content-Type-Options": "nosniff",
		"X-Frame-Options": "DENY",
		"Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Permissions-Policy": UNUSED.map((feature) => `${feature}=()`).join(", "),
		"Strict-Transport-Security": "max-age=31536000",
	};
	const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
	return [`${base}/*`, ...lines, ""].join("\n");
}
