import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".xml": "application/xml; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".jsonld": "application/ld+json; charset=utf-8",
	".opml": "text/x-opml; charset=utf-8",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
	".txt": "text/plain; charset=utf-8",
};

/** What hosts let browsers keep. */
const KEPT = /\.(?:css|js|woff2)$/;

export interface StaticServer {
	/** For example `http://127.0.0.1:40123`. */
	readonly origin: string;
	close(): Promise<void>;
}

/** Serves a built site on loopback as a plain static host would: folders by their index, unknown addresses by 404.html. */
export async function serve(folder: string): Promise<StaticServer> {
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
		const wanted = join(folder, path.endsWith("/") ? `${path}index.html` : path);
		const found = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile();
		const file = found ? wanted : join(folder, "404.html");
		response.writeHead(found ? 200 : 404, {
			"content-type": TYPES[extname(file)] ?? "application/octet-stream",
			"cache-control": KEPT.test(file) ? "max-age=3600" : "no-cache",
		});
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
	};
}
