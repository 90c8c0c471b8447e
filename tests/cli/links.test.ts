import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLink, type LinkState } from "#cli/links/check-link.ts";
import { type CheckedLink, checkLinks } from "#cli/links/check-links.ts";
import { externalLinks } from "#cli/links/external-links.ts";
import { reportLinks } from "#cli/links/report-links.ts";
import { digestOf, post } from "../support/corpus.ts";

const OPTIONS = { timeout: 300, hops: 3, hosts: 8, pause: 5, most: 60_000 };

/** How the server answers a path: a status, or something of its own. */
const ANSWERS: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
	"/alive": status(200),
	"/gone": status(410),
	"/no-head": ({ method }, response) => void response.writeHead(method === "HEAD" ? 405 : 200).end("Words."),
	"/head-lies": ({ method }, response) => void response.writeHead(method === "HEAD" ? 404 : 200).end("Words."),
	"/moved": status(301, "/alive"),
	"/moved-twice": status(308, "/moved"),
	"/moved-for-now": status(302, "/alive"),
	"/partly-for-now": status(301, "/moved-for-now"),
	"/moved-away": status(301, "/nowhere"),
	"/round": status(302, "/round"),
	"/to-script": status(301, "javascript:alert(1)"),
	"/closed": status(403),
	"/broken": status(500),
	"/slow": () => {},
	"/cut": ({ socket }) => void socket.destroy(),
	"/endless": ({ method }, response) => {
		if (method === "HEAD") response.writeHead(405).end();
		else response.writeHead(200).write("Words, ");
	},
};

function status(code: number, location?: string) {
	return (_: IncomingMessage, response: ServerResponse) =>
		void response.writeHead(code, location === undefined ? {} : { location }).end();
}

let server: Server;
let at = "";
let under = 0;
let most = 0;
const asked: string[] = [];

beforeAll(async () => {
	let failures = 0;
	server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		asked.push(`${request.method} ${pathname}`);
		under++;
		most = Math.max(most, under);
		response.once("close", () => under--);
		if (pathname === "/second-time") return void response.writeHead(failures++ < 2 ? 503 : 200).end();
		setTimeout(() => (ANSWERS[pathname] ?? status(404))(request, response), 5);
	});
	await new Promise<void>((ready) => server.listen(0, ready));
	at = `localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

describe("a link", () => {
	it.each<[string, LinkState | { kind: string }]>([
		["/alive", { kind: "alive" }],
		["/no-head", { kind: "alive" }],
		["/head-lies", { kind: "alive" }],
		["/endless", { kind: "alive" }],
		["/moved-for-now", { kind: "alive" }],
		["/partly-for-now", { kind: "alive" }],
		["/nowhere", { kind: "gone", why: "answers 404" }],
		["/gone", { kind: "gone", why: "answers 410" }],
		["/moved-away", { kind: "gone", why: "answers 404" }],
		["/closed", { kind: "unsure", why: "answers 403" }],
		["/broken", { kind: "unsure", why: "answers 500" }],
		["/round", { kind: "unsure", why: "sends on more than 3 times" }],
		["/to-script", { kind: "unsure", why: "answers 301" }],
		["/slow", { kind: "unsure", why: "no answer in time" }],
		["/cut", { kind: "unsure" }],
	])("to %s is %j", async (path, state) => {
		expect(await checkLink(`http://${at}${path}`, OPTIONS)).toMatchObject(state);
	});

	it.each(["/moved", "/moved-twice"])("to %s moved for good", async (path) => {
		expect(await checkLink(`http://${at}${path}`, OPTIONS)).toEqual({ kind: "moved", to: `http://${at}/alive` });
	});

	it("to a port at which nobody listens is gone", async () => {
		const closed = createServer();
		await new Promise<void>((ready) => closed.listen(0, "127.0.0.1", ready));
		const { port } = closed.address() as AddressInfo;
		await new Promise((done) => closed.close(done));
		expect(await checkLink(`http://127.0.0.1:${port}/`, OPTIONS)).toEqual({ kind: "gone", why: "ECONNREFUSED" });
	});
});

describe("many links", () => {
	const links = (paths: readonly string[], host = at) =>
		paths.map((path) => ({ url: `http://${host}${path}`, files: ["posts/2026/a.md"] }));

	it("are asked one at a time of each host, HEAD first, in the order given", async () => {
		[most, asked.length] = [0, 0];
		const found = await checkLinks(links(["/alive", "/gone", "/alive?2", "/moved"]), OPTIONS);
		expect(found.map(({ state }) => state.kind)).toEqual(["alive", "gone", "alive", "moved"]);
		expect(most).toBe(1);
		expect(asked.slice(0, 3)).toEqual(["HEAD /alive", "HEAD /gone", "GET /gone"]);
	});

	it("are asked of several hosts at once", async () => {
		most = 0;
		const other = at.replace("localhost", "127.0.0.1");
		await checkLinks([...links(["/slow"]), ...links(["/slow"], other)], OPTIONS);
		expect(most).toBe(2);
	});

	it("are asked once more where nothing was to be seen", async () => {
		expect((await checkLinks(links(["/second-time"]), OPTIONS))[0]?.state).toEqual({ kind: "alive" });
	});

	it("are left when time is over", async () => {
		const found = await checkLinks(links(["/alive"]), { ...OPTIONS, most: 0 });
		expect(found[0]?.state).toEqual({ kind: "unsure", why: "not asked: out of time" });
	});
});

describe("the links of a digest", () => {
	it("are those of our own words and of sources, each once with its files", () => {
		const source = "https://one.example/a";
		const digest = digestOf({
			"posts/2026/copy.md": post("A copy that links <https://theirs.example/>.", { source }),
			"posts/2026/brief.md": post("Our words, with [a link](https://ours.example/).", {
				source,
				form: "brief",
				rights: "brief",
			}),
			"projects/acme.md":
				"---\nname: Acme\nlayer: compute\nhomepage: https://acme.example\n---\n\nSee [docs](https://docs.example/x) and [us](/about/).\n",
		});
		expect(externalLinks(digest)).toEqual([
			{ url: "https://acme.example", files: ["projects/acme.md"] },
			{ url: "https://docs.example/x", files: ["projects/acme.md"] },
			{ url: source, files: ["posts/2026/brief.md", "posts/2026/copy.md"] },
			{ url: "https://ours.example/", files: ["posts/2026/brief.md"] },
		]);
	});
});

describe("the report", () => {
	const link = (url: string, state: LinkState): CheckedLink => ({ url, files: ["posts/2026/a.md"], state });

	it("is empty when nothing is to be mended", () => {
		expect(
			reportLinks([
				link("https://a.example", { kind: "alive" }),
				link("https://b.example", { kind: "unsure", why: "x" }),
			]),
		).toBe("");
	});

	it("names what is gone and what moved, in code spans that nothing gets out of", () => {
		const report = reportLinks([
			link("https://a.example/`@everyone`", { kind: "gone", why: "answers 404" }),
			link("https://b.example/", { kind: "moved", to: "https://c.example/" }),
			link("https://d.example/", { kind: "unsure", why: "answers 403" }),
		]);
		expect(report).toContain("Of 3 links, 1 lead nowhere and 1 moved for good. 1 did not let us see");
		expect(report).toContain("- `` https://a.example/`@everyone` ``: `answers 404`, in");
		expect(report).toContain("- `https://b.example/`: now `https://c.example/`, in `posts/2026/a.md`");
		expect(report).not.toContain("d.example");
	});

	it("fits into an issue, however much is gone", () => {
		const long = `https://a.example/${"x".repeat(3000)}`;
		const state = { kind: "moved", to: long } as const;
		const files = Array.from({ length: 9 }, () => "y".repeat(300));
		const all = Array.from({ length: 500 }, (_, i) => [
			{ url: `${long}${i}`, files, state },
			{ url: `${long}${i}`, files, state: { kind: "gone", why: "z".repeat(999) } as const },
		]).flat();
		expect(reportLinks(all).length).toBeLessThan(65_536);
	});
});
