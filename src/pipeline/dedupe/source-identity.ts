import type { HostRule } from "./host-rule.ts";
import { SOURCE_HOSTS } from "./source-hosts.ts";
import { unwrapSource } from "./source-wrappers.ts";
import { isTrackingParameter } from "./tracking-parameters.ts";

/** Grows with every change to a rule that gives some address another identity. */
export const SOURCE_IDENTITY_VERSION = 1;

/**
 * A key that two addresses share when they lead to the same source: `x:123`, `arxiv:2401.01234`, or
 * `web:example.org/path?a=1` for a host without rules. Never throws; what is no web address keeps its
 * trimmed text behind `text:`, which no platform is called.
 */
export function sourceIdentity(url: string): string {
	return readSource(url)?.identity ?? `text:${url.trim()}`;
}

/**
 * The address to show: https, without tracking, out of its archive or cache, on the platform's own host.
 * It has the identity of the address it was made of. `null` when `url` is no web address.
 */
export function canonicalUrl(url: string): string | null {
	return readSource(url)?.address ?? null;
}

interface Source {
	readonly identity: string;
	readonly address: string;
}

function readSource(text: string): Source | null {
	let url = parseWeb(text);
	// Each step leaves a shorter text, so archives of archives come to an end.
	for (let inner = unwrap(url); inner !== null; inner = unwrap(url)) url = inner;
	return url === null ? null : identify(url);
}

function parseWeb(text: string): URL | null {
	const url = URL.canParse(text) ? new URL(text) : null;
	return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url : null;
}

function unwrap(url: URL | null): URL | null {
	const inner = url === null ? null : unwrapSource(url, plainHost(url));
	return inner === null ? null : parseWeb(inner);
}

function identify(url: URL): Source {
	const host = plainHost(url);
	const rules = url.port === "" ? SOURCE_HOSTS.filter((rule) => rule.hosts.test(host)) : [];
	const pieces = keptParameters(url, rules);
	const fragment = keptFragment(url, rules);
	const page = plainPath(url) + sortedQuery(pieces) + fragment;
	const query = pieces.length === 0 ? "" : `?${pieces.join("&")}`;
	const cleaned = `${url.port === "" ? "https:" : url.protocol}//${url.host}${url.pathname}${query}${fragment}`;
	for (const rule of rules) {
		for (const form of rule.forms) {
			const match = form.match.exec(page);
			if (match === null) continue;
			const groups = { ...rule.hosts.exec(host)?.groups, ...match.groups };
			const address = form.address === undefined ? cleaned : fill(form.address, groups);
			return { identity: `${rule.platform}:${fill(form.key, groups)}`, address };
		}
	}
	const main = rules.find((rule) => rule.host !== undefined)?.host ?? host;
	const port = url.port === "" ? "" : `:${url.port}`;
	// A mirror's page moves to the main host; elsewhere a page may answer only under the host as given.
	return { identity: `web:${main}${port}${page}`, address: main === host ? cleaned : `https://${main}${page}` };
}

/** The host without the labels that stand for the same site on other screens. */
function plainHost(url: URL): string {
	let host = url.hostname.replace(/\.$/, "");
	for (let last = ""; last !== host; ) {
		last = host;
		host = host.replace(/^(?:www\d*|m|mobile|amp)\.(?=[^.]+\.)/, "");
	}
	return host;
}

/** Without slashes at the end, default documents, AMP endings; unreserved characters decoded (RFC 3986, 6.2.2). */
function plainPath(url: URL): string {
	let path = url.pathname
		.replace(/%[0-9a-f]{2}/gi, (code) => {
			const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
			return /[\w.~-]/.test(character) ? character : code.toUpperCase();
		})
		.replace(/\/{2,}/g, "/");
	for (let last = ""; last !== path; ) {
		last = path;
		path = path
			.replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, "/")
			.replace(/\.amp(?=\.html$)/, "")
			.replace(/(?<=[^/])\/amp\/?$/, "")
			.replace(/\/+$/, "");
	}
	return path === "" ? "/" : path;
}

function keptParameters(url: URL, rules: readonly HostRule[]): readonly string[] {
	const dropped = new Set(rules.flatMap((rule) => rule.drop ?? []));
	return url.search
		.slice(1)
		.split("&")
		.filter((piece) => {
			const [name] = [...new URLSearchParams(piece).keys()];
			return name !== undefined && name !== "" && !dropped.has(name) && !isTrackingParameter(name);
		});
}

function sortedQuery(pieces: readonly string[]): string {
	const parameters = new URLSearchParams(pieces.join("&"));
	parameters.sort();
	return pieces.length === 0 ? "" : `?${parameters.toString()}`;
}

/** Most fragments name a place on the page; these name the page: routes of old and single-page sites. */
function keptFragment(url: URL, rules: readonly HostRule[]): string {
	const fragment = url.hash.slice(1);
	const kept = /^!?\/./.test(fragment) || rules.some((rule) => rule.fragment?.test(fragment));
	return kept ? `#${fragment.replace(/\/+$/, "")}` : "";
}

function fill(template: string, groups: Readonly<Record<string, string | undefined>>): string {
	return template.replace(/\{(\w+)(:lower)?\}/g, (_, name: string, lower: string | undefined) => {
		const value = groups[name] ?? "";
		return lower === undefined ? value : value.toLowerCase();
	});
}
