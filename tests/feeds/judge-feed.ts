import { readFileSync } from "node:fs";
import { memoryPages, validateXML, type XMLFileInfo } from "xmllint-wasm";

export type XmlFormat = "atom" | "rss";

const SCHEMAS: Readonly<Record<XmlFormat, string>> = {
	atom: readFileSync("tests/feeds/schemas/atom.rng", "utf8"),
	rss: readFileSync("tests/feeds/schemas/rss.rng", "utf8"),
};

/**
 * What libxml2 finds wrong with feeds by the format's RELAX NG schema: one sentence a fault, with file and line; files
 * that are not well-formed included.
 */
export async function judgeFeeds(format: XmlFormat, files: readonly XMLFileInfo[]): Promise<string[]> {
	const { errors, valid, rawOutput } = await validateXML({
		xml: files.map(({ fileName, contents }) => ({ fileName: fileName.replaceAll("/", "_"), contents })),
		schema: SCHEMAS[format],
		extension: "relaxng",
		maxMemoryPages: 1 * memoryPages.GiB,
	});
	const found = errors.map(({ rawMessage }) => rawMessage);
	return valid || found.length > 0 ? found : [rawOutput];
}

/** The same of one feed. */
export function judgeFeed(format: XmlFormat, contents: string): Promise<string[]> {
	return judgeFeeds(format, [{ fileName: "feed.xml", contents }]);
}
