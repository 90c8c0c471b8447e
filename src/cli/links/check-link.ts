/** What became of an address. */
export type LinkState =
	| { readonly kind: "alive" }
	/** It says that it moved for good, and the new address is alive. */
	| { readonly kind: "moved"; readonly to: string }
	/** It says that there is nothing, or no such host exists. */
	| { readonly kind: "gone"; readonly why: string }
	/** It did not let us see: too slow, too busy, or closed to programs. No reason to call it dead. */
	| { readonly kind: "unsure"; readonly why: string };

export interface LinkOptions {
	/** Milliseconds that one answer may take. */
	readonly timeout: number;
	/** How many times an address may send on. */
	readonly hops: number;
}

const AGENT = "reading-digest link check (one request a host at a time)";
const NO_HOST = new Set(["ENOTFOUND", "ECONNREFUSED", "ERR_TLS_CERT_ALTNAME_INVALID", "CERT_HAS_EXPIRED"]);

/** Asks for an address without reading what is there: HEAD, and GET where a server answers HEAD with an error. Never throws. */
export async function checkLink(url: string, { timeout, hops }: LinkOptions): Promise<LinkState> {
	let at = url;
	let isForGood = true;
	for (let hop = 0; hop <= hops; hop++) {
		const answer = await ask(at, timeout);
		if ("why" in answer) return answer;
		const { status, location } = answer;
		if (status >= 200 && status < 300) {
			return at === url || !isForGood ? { kind: "alive" } : { kind: "moved", to: at };
		}
		if (status === 404 || status === 410) return { kind: "gone", why: `answers ${status}` };
		const next = status >= 300 && status < 400 && location !== null ? webAddress(location, at) : null;
		if (next === null) return { kind: "unsure", why: `answers ${status}` };
		isForGood &&= status === 301 || status === 308;
		at = next;
	}
	return { kind: "unsure", why: `sends on more than ${hops} times` };
}

interface Answer {
	readonly status: number;
	readonly location: string | null;
}

async function ask(url: string, timeout: number): Promise<Answer | (LinkState & { readonly why: string })> {
	const head = await request("HEAD", url, timeout);
	return "why" in head || head.status < 400 ? head : request("GET", url, timeout);
}

async function request(
	method: "HEAD" | "GET",
	url: string,
	timeout: number,
): Promise<Answer | (LinkState & { readonly why: string })> {
	try {
		const response = await fetch(url, {
			method,
			redirect: "manual",
			headers: { "user-agent": AGENT, accept: "text/html,*/*" },
			signal: AbortSignal.timeout(timeout),
		});
		await response.body?.cancel();
		return { status: response.status, location: response.headers.get("location") };
	} catch (error) {
		const code = codeOf(error);
		return NO_HOST.has(code) ? { kind: "gone", why: code } : { kind: "unsure", why: code };
	}
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return "no answer";
	if (error.name === "TimeoutError") return "no answer in time";
	const cause = error.cause;
	return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "no answer";
}

function webAddress(location: string, base: string): string | null {
	if (!URL.canParse(location, base)) return null;
	const { href, protocol } = new URL(location, base);
	return protocol === "http:" || protocol === "https:" ? href : null;
}
