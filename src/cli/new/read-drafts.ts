import { CaptureError } from "#capture/capture-error.ts";
import { decodePage, isHtml } from "#capture/decode-page.ts";
import { draftPageInWorker } from "#capture/draft-page-in-worker.ts";
import { fetchPage, wayOn } from "#capture/fetch-page.ts";
import type { PageDraft, Wall } from "#capture/page-draft.ts";
import type { PostDraft } from "#capture/post-draft.ts";
import { readInput } from "#capture/read-input.ts";
import { draftText } from "#capture/text-draft.ts";
import { type GivenFacts, withGiven } from "./given-facts.ts";
import { readLines } from "./read-lines.ts";

export interface ReadOptions extends GivenFacts {
	/** A web address, a file, or `-` for standard input. */
	readonly from?: string | undefined;
	/** A file of many posts instead. */
	readonly jsonl?: string | undefined;
	readonly sighting?: boolean | undefined;
	/** Whether what stands before a page's wall is enough. */
	readonly force?: boolean | undefined;
}

/** Drafts, and what the one who asked should know of how they came about. */
export interface ReadDrafts {
	readonly drafts: readonly PostDraft[];
	readonly notes: readonly string[];
}

/**
 * Reads what the caller named.
 *
 * @throws {CaptureError} when there is nothing to make a draft of
 */
export async function readDrafts(options: ReadOptions): Promise<ReadDrafts> {
	const drafts =
		options.jsonl === undefined ? await readOne(options) : { drafts: readMany(options.jsonl, options), notes: [] };
	const bare = options.sighting ? drafts.drafts.map((draft) => nameless(draft, options)) : drafts.drafts;
	if (options.sighting && bare.some(({ source }) => source === null)) {
		throw new CaptureError("A sighting needs the post's address: add --source https://…");
	}
	return { ...drafts, drafts: bare };
}

/** A title that a page gives is words of its text, and an author is a person: a sighting keeps neither. */
function nameless(draft: PostDraft, given: GivenFacts): PostDraft {
	return { ...draft, title: given.title ?? null, authors: [] };
}

function readMany(file: string, given: GivenFacts): PostDraft[] {
	return readLines(file).map(({ text, url, published }) =>
		withGiven(draftText(text).draft, { ...given, source: url, published: published ?? given.published }),
	);
}

async function readOne(options: ReadOptions): Promise<ReadDrafts> {
	const { from, source, force } = options;
	if (from === undefined) {
		throw new CaptureError("Name a web address, a file, or - to paste the text on standard input.");
	}
	const isOnline = /^https?:\/\//i.test(from);
	const page = isOnline ? await readPage(from, source) : await readFileOrPaste(from, source);
	const { draft, wall } = page;
	if (wall !== null && !force && (isOnline || draft.text.trim() === "")) {
		throw new CaptureError(
			`${isOnline ? from : "This page"} ${WALLS[wall]}.${wayOn(isOnline ? from : (source ?? null))}`,
		);
	}
	return { drafts: [withGiven(draft, options)], notes: notesOn(page, source) };
}

async function readPage(from: string, source: string | undefined): Promise<PageDraft> {
	const { bytes, contentType, address } = await fetchPage(from);
	const text = decodePage(bytes, contentType);
	return draft(text, isHtml(text, contentType), source ?? address);
}

async function readFileOrPaste(from: string, source: string | undefined): Promise<PageDraft> {
	if (from === "-" && process.stdin.isTTY) console.error("Paste the text, then press Ctrl-D on a line of its own.");
	const text = decodePage(await readInput(from), null);
	if (text.trim() === "") {
		throw new CaptureError(`${from === "-" ? "Nothing was pasted" : `${from} is empty`}: the post's text is needed.`);
	}
	return draft(text, isPageName(from) ?? isHtml(text, null), source ?? null);
}

async function draft(text: string, isPage: boolean, address: string | null): Promise<PageDraft> {
	if (isPage) return draftPageInWorker({ html: text, address });
	const read = draftText(text);
	return { ...read, draft: { ...read.draft, source: address ?? read.draft.source }, wall: null, original: null };
}

function isPageName(name: string): boolean | null {
	if (/\.x?html?$/i.test(name)) return true;
	return /\.(?:md|markdown|txt)$/i.test(name) ? false : null;
}

const WALLS: Readonly<Record<Wall, string>> = {
	login: "shows its text only to people who log in",
	paywall: "says that it shows only a part of its text without payment; add --force to take that part",
	script: "holds no text until its scripts run, and they are not run here",
	empty: "holds no text that could be told from its menus",
};

function notesOn({ repeatedWords, original }: PageDraft, source: string | undefined): string[] {
	const repeated = `${repeatedWords} words stood twice; they were left out.`;
	const elsewhere = `The page calls ${original} its original. If it is, say so: --source ${original}`;
	return [
		...(repeatedWords === 0 ? [] : [repeated]),
		...(original === null || source !== undefined ? [] : [elsewhere]),
	];
}
