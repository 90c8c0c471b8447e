import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** What a server does with one address: sends a body, or whatever a test wants of it. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PageServer {
	/** For example `http://127.0.0.1:40123`. */
	readonly origin: string;
	close(): Promise<void>;
}

/**
 * Serves the pages of a folder on loopback without naming their encoding, so that the pages must do so themselves.
 *
 * @param answers what other addresses do, by path
 */
export async function servePages(folder: string, answers: Readonly<Record<string, Answer>>): Promise<PageServer> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const answer = answers[pathname];
		if (answer !== undefined) return answer(request, response);
		const file = join(folder, pathname);
		if (!existsSync(file)) return void response.writeHead(404, { "content-type": "text/html" }).end("<p>Nothing here.");
		return void response.writeHead(200, { "content-type": "text/html" }).end(readFileSync(file));
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
	};
}
