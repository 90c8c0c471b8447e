import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FETCH_OPTIONS, fetchPage } from "#capture/fetch-page.ts";
import { type Answer, type PageServer, servePages } from "../support/page-server.ts";

const status =
	(code: number, headers: Record<string, string> = {}): Answer =>
	(_, response) =>
		void response.writeHead(code, { "content-type": "text/html", ...headers }).end("<p>Words.");

const ANSWERS: Readonly<Record<string, Answer>> = {
	"/": status(200),
	"/moved": status(301, { location: "/moved-again" }),
	"/moved-again": status(302, { location: "bare.html" }),
	"/round": status(302, { location: "/round" }),
	"/away": status(302, { location: "ftp://example.org/" }),
	"/gone-home": status(302, { location: "/" }),
	"/private": status(401),
	"/forbidden": status(403),
	"/often": status(429),
	"/broken": status(503),
	"/paper.pdf": status(200, { "content-type": "application/pdf" }),
	"/note.md": status(200, { "content-type": "text/markdown; charset=utf-8" }),
	"/large": (_, response) => {
		response.writeHead(200, { "content-type": "text/html" });
		const more = (): void => {
			while (response.write("<p>Words and words. ".repeat(4000)));
			response.once("drain", more);
		};
		more();
	},
	"/slow": (_, response) => void response.writeHead(200, { "content-type": "text/html" }).write("<p>Wo"),
	"/silent": () => {},
	"/cut": (_, response) => {
		response.writeHead(200, { "content-type": "text/html", "content-length": "1000" }).write("<p>Wo");
		setTimeout(() => response.destroy(), 50);
	},
};

let server: PageServer;
beforeAll(async () => {
	server = await servePages("tests/capture/pages", ANSWERS);
});
afterAll(() => server.close());

describe("a page from the web", () => {
	it("is found where it moved to", async () => {
		const { address, contentType, bytes } = await fetchPage(`${server.origin}/moved`);
		expect({ address, contentType }).toEqual({ address: `${server.origin}/bare.html`, contentType: "text/html" });
		expect(bytes.toString()).toContain("Nothing on this page says");
	});

	it("may be Markdown", async () => {
		expect((await fetchPage(`${server.origin}/note.md`)).contentType).toBe("text/markdown; charset=utf-8");
	});

	it.each([
		["/round", "leads on more than 8 times"],
		["/away", "leads to what is no http or https address"],
		["/gone-home", "leads to the front page of its site"],
		["/private", "answers 401: it asks for a login"],
		["/forbidden", "answers 403: it is not shown to programs"],
		["/nothing", "answers 404: there is no such page"],
		["/often", "answers 429: it was asked too often"],
		["/broken", "answers 503: its server has trouble"],
		["/paper.pdf", "is no page but application/pdf"],
		["/large", "is larger than 1 MB"],
		["/slow", "cannot be reached (no answer in time)"],
		["/silent", "cannot be reached (no answer in time)"],
		["/cut", "cannot be reached ("],
	])("is refused with what to do instead: %s", async (path, why) => {
		const options = { ...FETCH_OPTIONS, timeout: 1000, mostBytes: 1 << 20 };
		const address = server.origin + path;
		await expect(fetchPage(address, options)).rejects.toThrow(`${address} ${why}`);
		await expect(fetchPage(address, options)).rejects.toThrow(`npm run digest -- new - --source ${address}`);
	});

	it.each([
		["https://no-such-host.invalid/", ", E"],
		["http://ada:secret@127.0.0.1/", "no http or https address"],
	])("that is not there is refused: %s", async (address, why) => {
		await expect(fetchPage(address)).rejects.toThrow(why);
	});

	it("whose server is off is refused", async () => {
		const off = await servePages("tests/capture/pages", {});
		await off.close();
		await expect(fetchPage(`${off.origin}/blog.html`)).rejects.toThrow(
			"cannot be reached (its host takes no connections, ECONNREFUSED)",
		);
	});

	it("is named in the way on as a shell takes it", async () => {
		const address = `${server.origin}/nothing?a=1&b='x'`;
		await expect(fetchPage(address)).rejects.toThrow(`--source '${server.origin}/nothing?a=1&b='\\''x'\\'''`);
	});
});
