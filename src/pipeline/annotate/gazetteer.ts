import type { ProjectId, TermId } from "#pipeline/model/ids.ts";
import type { Project, Term, Vocabulary } from "#pipeline/model/vocabulary.ts";

/** What a name stands for, and how it must be spelled to do so. */
export interface Entry {
	readonly names: { readonly kind: "project"; readonly id: ProjectId } | { readonly kind: "term"; readonly id: TermId };
	/** The spelling that alone counts, folded like {@link foldSeparators}; null where case does not matter. */
	readonly exact: string | null;
	/** Whether it is spelled like an ordinary word with a capital, so that a capital at a sentence's start proves nothing. */
	readonly ordinary: boolean;
}

/** A word or sign of a text. */
interface Token {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

interface TrieNode {
	readonly next: Map<string, TrieNode>;
	readonly entries: Entry[];
	/** Whether the words up to here are a phrase that names nothing. */
	isPhrase: boolean;
}

/** All names of the vocabulary, ready to be found in a text in one pass. */
export interface Gazetteer {
	readonly root: TrieNode;
	/** Tags with their sign, in lower case. */
	readonly tags: ReadonlyMap<string, ProjectId>;
}

/** A place where a name stands. */
export interface Occurrence {
	readonly start: number;
	readonly end: number;
	readonly entries: readonly Entry[];
}

/** Builds the gazetteer: a trie over words, so that a name begins and ends only where words do. */
export function buildGazetteer(vocabulary: Vocabulary): Gazetteer {
	const root = emptyNode();
	for (const project of vocabulary.projects.values()) {
		for (const name of [project.name, ...project.aliases]) insert(root, name, projectEntry(project, name));
	}
	for (const term of vocabulary.terms.values()) {
		for (const name of [term.term, ...term.aliases]) {
			insert(root, name, termEntry(term, name));
			insert(root, plural(name), termEntry(term, plural(name)));
		}
		for (const phrase of term.except ?? []) nodeOf(root, tokenize(phrase)).isPhrase = true;
	}
	return { root, tags: tagIndex(vocabulary.projects.values()) };
}

/**
 * Names in a text: leftmost first, of several that begin at one word the longest whose spelling passes. A spelling
 * that two projects share names neither, nor one that two terms share, and no word of a phrase that a term excepts
 * names anything.
 */
export function findNames(gazetteer: Gazetteer, text: string): Occurrence[] {
	const tokens = tokenize(text);
	const found: Occurrence[] = [];
	for (let first = 0; first < tokens.length; ) {
		const hit = longestAt(gazetteer.root, tokens, first, text);
		if (hit?.occurrence) found.push(hit.occurrence);
		first = hit ? hit.next : first + 1;
	}
	return found;
}

function longestAt(root: TrieNode, tokens: readonly Token[], first: number, text: string) {
	const start = tokens[first]?.start ?? 0;
	let node = root.next.get(tokens[first]?.key ?? "");
	let best: { readonly occurrence: Occurrence | null; readonly next: number } | null = null;
	for (let at = first; node; at += 1) {
		const end = tokens[at]?.end ?? start;
		const spelled = foldSeparators(text.slice(start, end));
		const entries = unambiguous(node.entries.filter((entry) => entry.exact === null || entry.exact === spelled));
		if (node.isPhrase) best = { occurrence: null, next: at + 1 };
		else if (entries.length > 0 && isFree(text, start, end))
			best = { occurrence: { start, end, entries }, next: at + 1 };
		node = node.next.get(tokens[at + 1]?.key ?? "");
	}
	return best;
}

/** Not part of a tag, a host name or a longer identifier. */
function isFree(text: string, start: number, end: number): boolean {
	return (
		!/[.@_$#＃＄＠\\]/u.test(text.charAt(start - 1)) && !/^(?:[@_]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 2))
	);
}

function unambiguous(entries: readonly Entry[]): Entry[] {
	const ids = { project: new Set<string>(), term: new Set<string>() };
	for (const { names } of entries) ids[names.kind].add(names.id);
	const single = entries.filter(({ names }) => ids[names.kind].size === 1);
	return single.filter((entry, at) => single.findIndex((other) => other.names.kind === entry.names.kind) === at);
}

function emptyNode(): TrieNode {
	return { next: new Map(), entries: [], isPhrase: false };
}

function insert(root: TrieNode, name: string, entry: Entry): void {
	const tokens = /^[$#@]/u.test(name) ? [] : tokenize(name);
	if (tokens.length === 0) return;
	nodeOf(root, tokens).entries.push(entry);
}

function nodeOf(root: TrieNode, tokens: readonly Token[]): TrieNode {
	let node = root;
	for (const { key } of tokens) {
		const next = node.next.get(key) ?? emptyNode();
		node.next.set(key, next);
		node = next;
	}
	return node;
}

/** Words in lower case, and the signs between them; blanks and hyphens are one and the same sign. */
function tokenize(text: string): Token[] {
	return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[\s‐‑-]+|[^\p{L}\p{M}\p{N}\s]/gu)].map((match) => ({
		key: foldSeparators(match[0]).toLowerCase(),
		start: match.index,
		end: match.index + match[0].length,
	}));
}

function foldSeparators(text: string): string {
	return text.replace(/[\s‐‑-]+/gu, " ");
}

/** Longest all-capital name that is taken for an acronym, which may be a word in lower case (TEE, SWARM). */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,4}s?$/u;

function projectEntry(project: Project, name: string): Entry {
	const isExact = project.exactCase || (name !== project.name && ACRONYM.test(name));
	return {
		names: { kind: "project", id: project.id },
		exact: isExact ? foldSeparators(name) : null,
		ordinary: project.exactCase && /^\p{Lu}\p{Ll}+$/u.test(name),
	};
}

function termEntry(term: Term, name: string): Entry {
	return { names: { kind: "term", id: term.id }, exact: ACRONYM.test(name) ? name : null, ordinary: false };
}

function plural(name: string): string {
	if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
	return /(?:s|x|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}

/** The tags that name a project: its aliases with a sign, their hashtag twins, and its whole name as a hashtag. */
function tagIndex(projects: Iterable<Project>): Map<string, ProjectId> {
	const owners = new Map<string, Set<ProjectId>>();
	for (const project of projects) {
		const signed = project.aliases.filter((alias) => /^[$#@]/u.test(alias));
		const twins = signed.filter((alias) => alias.startsWith("$")).map((alias) => `#${alias.slice(1)}`);
		const whole = project.exactCase ? [] : [`#${project.name.replace(/[^\p{L}\p{N}]/gu, "")}`];
		for (const tag of [...signed, ...twins, ...whole]) {
			const key = tag.toLowerCase();
			owners.set(key, (owners.get(key) ?? new Set()).add(project.id));
		}
	}
	return new Map([...owners].flatMap(([tag, ids]) => (ids.size === 1 ? [...ids].map((id) => [tag, id] as const) : [])));
}
