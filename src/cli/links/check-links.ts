import { setTimeout as wait } from "node:timers/promises";
import { checkLink, type LinkOptions, type LinkState } from "./check-link.ts";
import type { ExternalLink } from "./external-links.ts";

export interface CheckOptions extends LinkOptions {
	/** How many hosts are asked at once. */
	readonly hosts: number;
	/** Milliseconds between two requests to one host. */
	readonly pause: number;
	/** Milliseconds after which no further request begins. */
	readonly most: number;
}

/** Some 200 links in a few minutes: slower than any reader, and over before the job's own limit. */
export const LINK_OPTIONS: CheckOptions = { timeout: 20_000, hops: 5, hosts: 8, pause: 1_000, most: 20 * 60_000 };

export interface CheckedLink extends ExternalLink {
	readonly state: LinkState;
}

/** Checks links, one request a host at a time; what says nothing the first time is asked once more. In the order given. */
export async function checkLinks(links: readonly ExternalLink[], options: CheckOptions): Promise<CheckedLink[]> {
	const end = performance.now() + options.most;
	const states = new Map<string, LinkState>();
	const queues = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
	const workers = Array.from({ length: Math.min(options.hosts, queues.length) }, async () => {
		for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
			for (const { url } of queue) states.set(url, await checkTwice(url, options, end));
		}
	});
	await Promise.all(workers);
	return links.map((link) => ({ ...link, state: states.get(link.url) ?? { kind: "unsure", why: "not asked" } }));
}

async function checkTwice(url: string, options: CheckOptions, end: number): Promise<LinkState> {
	let state: LinkState = { kind: "unsure", why: "not asked: out of time" };
	for (let attempt = 0; attempt < 2 && performance.now() < end; attempt++) {
		state = await checkLink(url, options);
		await wait(options.pause);
		if (state.kind === "alive" || state.kind === "moved") return state;
	}
	return state;
}
