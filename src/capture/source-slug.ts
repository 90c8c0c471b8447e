import { createHash } from "node:crypto";
import { sourceIdentity } from "#pipeline/index.ts";

const HASH_DIGITS = 10;
/** Room is left for the hash within the 64 characters of a name. */
const LONGEST_PLACE = 48;

/**
 * A file name for what stands at an address, which says nothing of the text: platform and post number
 * (`binance-square-339337474980434`, `arxiv-2401-01234`), elsewhere the host and a hash (`example-org-3f9a2b1c04`).
 * Two addresses of one source have the same name.
 *
 * @param url a web address
 */
export function sourceSlug(url: string): string {
	const identity = sourceIdentity(url);
	const { platform = "", key = "" } = /^(?<platform>[^:]*):(?<key>.*)$/s.exec(identity)?.groups ?? {};
	if (platform !== "web" && /^\d[\d./-]{3,40}$/.test(key)) return toSlug(`${platform}-${key}`);
	const place = platform === "web" ? (key.split("/", 1)[0] ?? "") : platform;
	const hash = createHash("sha256").update(identity).digest("hex").slice(0, HASH_DIGITS);
	return `${toSlug(place).slice(0, LONGEST_PLACE)}-${hash}`;
}

/** Letters and digits of ASCII, everything else between them one hyphen. */
export function toSlug(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}
