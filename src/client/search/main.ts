import { drawResult } from "./draw-result.ts";
import { type Found, find } from "./find.ts";
import { listenToKeys } from "./keys.ts";
import { openIndex, type SearchIndex } from "./open-index.ts";
import {
	fillForm,
	type PageParts,
	pageParts,
	queryOf,
	replaceRows,
	setBusy,
	showCounts,
	titleLink,
} from "./page-parts.ts";
import { isEmptyQuery, type Query, readQuery, wordsOf, writeQuery } from "./query.ts";
import { countText } from "./said.ts";

/** Results shown at once. */
const SHOWN = 20;
/** Questions offered when nothing is found. */
const NEAREST = 3;
/** Milliseconds of silence: after the last key before searching, and of waiting before saying so. */
const PAUSE = 150;
const PATIENCE = 300;

const parts = pageParts();
let opened: Promise<SearchIndex> | null = null;
let latest = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

parts.form.addEventListener("focusin", () => void open().catch(() => undefined), { once: true });
parts.form.addEventListener("submit", (event) => {
	event.preventDefault();
	ask("push");
});
parts.form.addEventListener("change", (event) => {
	if (event.target !== parts.field) ask("push");
});
parts.field.addEventListener("input", () => {
	clearTimeout(pause);
	setBusy(parts, true);
	// The first words leave the way back to the empty page; what is typed after them is no step of its own.
	pause = setTimeout(() => ask(location.search === "" ? "push" : "replace"), PAUSE);
});
addEventListener("popstate", () => show(fromAddress()));
listenToKeys(parts);
show(fromAddress());

function fromAddress(): Query {
	const query = readQuery(new URLSearchParams(location.search));
	fillForm(parts, query);
	return query;
}

/** Searches for what the form says, and lets the address say it too. */
function ask(how: "push" | "replace"): void {
	clearTimeout(pause);
	const query = queryOf(parts);
	const address = `${location.pathname}${writeQuery(query)}`;
	if (how === "push" && address !== `${location.pathname}${location.search}`) history.pushState(null, "", address);
	else history.replaceState(null, "", address);
	show(query);
}

function open(): Promise<SearchIndex> {
	opened ??= openIndex(parts.form.dataset["index"] ?? "").catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

/** Shows what a query finds, unless another one has been asked meanwhile. */
async function show(query: Query): Promise<void> {
	latest += 1;
	const mine = latest;
	setBusy(parts, true);
	if (isEmptyQuery(query)) return showIndex("");
	const waiting = setTimeout(() => {
		if (mine === latest) parts.status.textContent = "Searching…";
	}, PATIENCE);
	try {
		const index = await open();
		const found = await find(query, index);
		const rows = await drawRows(query, found, index);
		if (mine === latest) showFound(query, found, rows);
	} catch {
		if (mine === latest) showIndex("Search could not be loaded. The lists below lead to every text.");
	} finally {
		clearTimeout(waiting);
	}
}

/** The first results, or the nearest questions where there are none. */
async function drawRows(query: Query, found: Found, index: SearchIndex): Promise<HTMLElement[]> {
	const { matches } = found.matches.length > 0 ? found : await nearestQuestions(query, index);
	const most = found.matches.length > 0 ? SHOWN : NEAREST;
	return Promise.all(matches.slice(0, most).map((match) => drawResult(match, wordsOf(query))));
}

/** Questions with some of the words, then any. */
async function nearestQuestions(query: Query, index: SearchIndex): Promise<Pick<Found, "matches">> {
	const only: Query = { ...query, question: "", project: "", kind: "question", year: "" };
	const [near, any] = await Promise.all([find(only, index), find({ ...only, q: "" }, index)]);
	const known = new Set(near.matches.map(({ id }) => id));
	return { matches: [...near.matches, ...any.matches.filter(({ id }) => !known.has(id))] };
}

function showIndex(status: string): void {
	parts.status.textContent = status;
	parts.found.hidden = true;
	replaceRows(parts, []);
	showCounts(parts, null);
	for (const part of parts.index) part.hidden = false;
	setBusy(parts, false);
}

function showFound(query: Query, found: Found, rows: readonly HTMLElement[]): void {
	parts.status.textContent = countText(found, wordsOf(query).length);
	replaceRows(parts, rows);
	parts.found.hidden = false;
	for (const part of parts.index) part.hidden = true;
	showCounts(parts, found.counts);
	offerMore(parts, query, found.matches.slice(SHOWN));
	setBusy(parts, false);
}

/** Lets the button add the next results, once; the keyboard goes to the first of them. */
function offerMore({ more, list }: PageParts, query: Query, rest: Found["matches"]): void {
	const mine = latest;
	more.hidden = rest.length === 0;
	more.onclick = async () => {
		more.onclick = null;
		const rows = await Promise.all(rest.slice(0, SHOWN).map((match) => drawResult(match, wordsOf(query))));
		if (mine !== latest) return;
		list.append(...rows);
		const [first] = rows;
		if (first !== undefined) titleLink(first)?.focus();
		offerMore(parts, query, rest.slice(SHOWN));
	};
}
