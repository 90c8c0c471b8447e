import { CaptureError } from "./capture-error.ts";
import { MOST_BYTES } from "./read-input.ts";

/** A page as its server sent it. */
export interface FetchedPage {
	readonly bytes: Uint8Array;
	readonly contentType: string;
	/** Where it was found in the end. */
	readonly address: string;
}

export interface FetchOptions {
	/** Milliseconds for everything together. */
	readonly timeout: number;
	readonly mostRedirects: number;
	readonly mostBytes: number;
}

/** Half a minute is as long as people wait; browsers follow 20 redirects, honest pages need two or three. */
export const FETCH_OPTIONS: FetchOptions = { timeout: 30_000, mostRedirects: 8, mostBytes: MOST_BYTES };

const HEADERS = {
	accept: "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9",
	"user-agent": "Mozilla/5.0 (compatible; digest-new)",
};

const READABLE = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/xhtml\+xml)$/;

/**
 * Reads a page from the web, and nothing else: no cookies are kept, no script runs, no picture is loaded.
 *
 * @throws {CaptureError} saying why the page cannot be had, and what to do instead
 */
export async function fetchPage(address: string, options: FetchOptions = FETCH_OPTIONS): Promise<FetchedPage> {
	const signal = AbortSignal.timeout(options.timeout);
	try {
		const response = await follow(address, signal, options.mostRedirects);
		const contentType = response.headers.get("content-type") ?? "text/html";
		const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
		if (!READABLE.test(type)) {
			throw new CaptureError(`${address} is no page but ${type}.${wayOn(address)}`);
		}
		if (isFrontPage(response.url) && !isFrontPage(address)) {
			throw new CaptureError(`${address} leads to the front page of its site: the post may be gone.${wayOn(address)}`);
		}
		return { bytes: await readBody(response, address, options.mostBytes), contentType, address: response.url };
	} catch (error) {
		if (error instanceof CaptureError) throw error;
		throw new CaptureError(`${address} cannot be reached (${reasonOf(error)}).${wayOn(address)}`);
	}
}

/** What a person can do whose browser shows what this program cannot read. */
export function wayOn(address: string | null): string {
	const source = address === null ? "" : ` --source ${quoted(address)}`;
	return `\nCopy the text in your browser and paste it:\n  npm run digest -- new -${source}\nOr save the page and read the file:\n  npm run digest -- new page.html${source}`;
}

/** As a shell takes it. */
function quoted(text: string): string {
	return /^[\w:/.~%+@,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

async function follow(address: string, signal: AbortSignal, mostRedirects: number): Promise<Response> {
	let url = checkAddress(address, address);
	for (let count = 0; count <= mostRedirects; count++) {
		const response = await fetch(url, { redirect: "manual", headers: HEADERS, signal });
		const location = response.headers.get("location");
		if (response.status >= 300 && response.status < 400 && location !== null) {
			await response.body?.cancel();
			url = checkAddress(new URL(location, url).href, address);
			continue;
		}
		if (response.ok) return response;
		await response.body?.cancel();
		throw new CaptureError(`${address} answers ${response.status}${meaning(response.status)}.${wayOn(address)}`);
	}
	throw new CaptureError(`${address} leads on more than ${mostRedirects} times.${wayOn(address)}`);
}

function isFrontPage(address: string): boolean {
	const { pathname, search } = new URL(address);
	return pathname === "/" && search === "";
}

function checkAddress(url: string, first: string): string {
	const parsed = URL.parse(url);
	if (parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === "")
		return url;
	throw new CaptureError(`${first} leads to what is no http or https address.${wayOn(first)}`);
}

function meaning(status: number): string {
	switch (status) {
		case 401:
		case 407:
			return ": it asks for a login";
		case 402:
			return ": it asks for payment";
		case 403:
			return ": it is not shown to programs";
		case 404:
		case 410:
			return ": there is no such page";
		case 429:
			return ": it was asked too often";
		case 451:
			return ": it may not be shown for legal reasons";
		default:
			return status >= 500 ? ": its server has trouble" : "";
	}
}

async function readBody(response: Response, address: string, mostBytes: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > mostBytes) {
			throw new CaptureError(`${address} is larger than ${mostBytes >> 20} MB.${wayOn(address)}`);
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
	ENOTFOUND: "there is no host of this name",
	EAI_AGAIN: "the name of its host could not be looked up; is this machine online?",
	ECONNREFUSED: "its host takes no connections",
	ECONNRESET: "its host broke off",
	CERT_HAS_EXPIRED: "its certificate has expired",
};

/** What went wrong, with the network's own word for it. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return "unknown error";
	if (error.name === "TimeoutError") return "no answer in time";
	const { cause } = error;
	if (!(cause instanceof Error)) return error.message;
	const code = "code" in cause ? String(cause.code) : null;
	return code === null ? cause.message : [REASONS[code] ?? [], code].flat().join(", ");
}
