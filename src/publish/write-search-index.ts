import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type IndexFile } from "pagefind";
import { type SearchRecord, searchRecords } from "#views/search-records.ts";
import { SEARCH_TABLE, type SearchTable } from "#views/search-table.ts";
import type { Site } from "#views/site.ts";

/** Stands before the JSON of every fragment. */
const SIGNATURE = "pagefind_dcd";

/**
 * Writes the index of the search page into a built site: Pagefind's, and beside it a table of what each record can be
 * narrowed by. The same site gives the same bytes: records come sorted, and Pagefind's own filters, whose order
 * changes from run to run, are not used.
 *
 * @param folder the built site
 * @throws {Error} with Pagefind's words, when it refuses a record
 */
export async function writeSearchIndex(site: Site, folder: string): Promise<void> {
	const records = searchRecords(site);
	const target = join(folder, site.urls.searchIndex().slice(site.urls.base.length));
	const files = await buildIndex(records, site.digest.vocabulary.profile.language);
	for (const { path, content } of files) writeInto(join(target, path), content);
	writeInto(join(target, SEARCH_TABLE), JSON.stringify(toTable(records, files)));
}

async function buildIndex(records: readonly SearchRecord[], language: string): Promise<readonly IndexFile[]> {
	const { index, errors } = await createIndex({ forceLanguage: language });
	if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
	try {
		for (const { row, text, author } of records) {
			// The address is the one field that Pagefind neither searches nor changes, so it carries what a result shows.
			const meta = { title: row.text, ...(author === "" ? {} : { author }) };
			const added = await index.addCustomRecord({ url: JSON.stringify(row), content: text, language, meta });
			if (added.errors.length > 0) throw new Error(`Pagefind refused ${row.href}: ${added.errors.join("; ")}`);
		}
		const { files } = await index.getFiles();
		return files.filter(({ path }) => isNeeded(path, files));
	} finally {
		await close();
	}
}

/** Leaves out Pagefind's own interfaces, its worker, and the program for languages without stemming where it is not used. */
function isNeeded(path: string, files: readonly IndexFile[]): boolean {
	if (path === "wasm.unknown.pagefind") return files.every((file) => !/^wasm\.(?!unknown)/.test(file.path));
	return !/^pagefind-(?!entry\.json$)/.test(path);
}

function toTable(records: readonly SearchRecord[], files: readonly IndexFile[]): SearchTable {
	const ids = new Map(files.flatMap(fragmentOf));
	const facets = [...new Set(records.flatMap((record) => record.facets))].sort();
	const places = new Map(facets.map((key, place) => [key, place]));
	const known = records
		.flatMap((record) => {
			const id = ids.get(record.row.href);
			return id === undefined ? [] : [{ ...record, id }];
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		facets,
		of: Object.fromEntries(known.map(({ id, facets: keys }) => [id, keys.flatMap((key) => places.get(key) ?? [])])),
		listed: Object.fromEntries(
			known.flatMap(({ id, listed }) => (listed === null ? [] : [[id, ids.get(listed) ?? id]])),
		),
	};
}

/** The address of the record in a fragment, with the id under which results name it. */
function fragmentOf({ path, content }: IndexFile): [href: string, id: string][] {
	const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
	if (id === undefined) return [];
	const { url } = JSON.parse(gunzipSync(content).toString("utf8").slice(SIGNATURE.length));
	return [[JSON.parse(url).href, id]];
}

function writeInto(file: string, content: Uint8Array | string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}
