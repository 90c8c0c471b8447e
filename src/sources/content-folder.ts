import { resolve } from "node:path";

/** Where the content lies: the given folder, otherwise `DIGEST_CONTENT`, otherwise `content` below the working folder. */
export function contentFolder(given?: string): string {
	return resolve(given ?? process.env["DIGEST_CONTENT"] ?? "content");
}
