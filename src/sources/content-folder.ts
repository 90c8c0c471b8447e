import { relative, resolve } from "node:path";

/** Where the content lies: the given folder, otherwise `DIGEST_CONTENT`, otherwise `content` below the working folder. */
export function contentFolder(given?: string): string {
	return resolve(given ?? process.env["DIGEST_CONTENT"] ?? "content");
}

/** The content folder as people name it from where they stand, for messages. */
export function contentFolderName(given?: string): string {
	return relative(process.cwd(), contentFolder(given)) || ".";
}
