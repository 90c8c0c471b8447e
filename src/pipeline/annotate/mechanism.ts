import type { Mention } from "./mentions.ts";

const ACTS = [
	"uses|runs?|stores?|splits?|verif(?:y|ies)|signs?|encrypts?|attests?|routes?|batches|compress(?:es)?|hashes|slash(?:es)?|shards?|samples?|re-?runs?|re-?executes?|proves?|records?|posts?|settles?|checks?|compares?|relays?|forwards?|replicates?|encodes?|commits?|publishes|selects?|assigns?|burns?|mints?|pays|charges|requires?|exchanges?|synchroni[sz]es?|averages?|quanti[sz]es?|isolates?|measures",
	"picks|drafts|destroys|derives|restores|changes|moves|drops|replaces|repeats|redeems|maps|fetches|writes|resumes|serves|caches|accepts|rejects|executes|narrows|sends|sums|streams|loads|produced|produces|sees?|ends|keeps? (?:[\\p{L}]+ ){1,4}from",
].join("|");
/** A verb that says what a part of a system does, or what is done with it. */
const ACT = new RegExp(
	`\\b(?:${ACTS}|(?:is|are) (?:still |only |always |first )?(?:called|written|encrypt(?:ed)?|signed|hashed|cached|stored|routed|sent|compressed|split|checked|selected|verified|forwarded|executed))\\b`,
	"u",
);

/** Parts that any networked system has; names of techniques come from the glossary. */
const PARTS =
	/\b(?:gateway|router|scheduler|worker|verifier|prover|client|processor|contract|operator|watcher|host|kernel|chip|gpu|wallet|receipt|key|hash|nonce|signature|proof|shard|weight|layer|checkpoint(?:ing)?|batch|session|state|output|input|prompt|response|request|bond|stake|voucher|ciphertext|tls|https|merkle|pcie|memory|cache|storage|circuit|floating-point|bit|token|model|api|endpoint|relay|proxy|server|disk|buffer|queue|ledger|enclave|attestation|validator|node)(?:e?s)?\b/giu;

/**
 * Whether a sentence names at least two parts or techniques, one of them more than a project, joined by a verb that
 * says what is done.
 */
export function isMechanism(text: string, inside: readonly Mention[]): boolean {
	if (!ACT.test(text)) return false;
	const named = inside.filter(({ kind, id }) => kind === "project" || !isPart(id));
	const things = new Set<string>(named.map(({ kind, id }) => `${kind} ${id}`));
	const parts = new Set([...text.matchAll(PARTS)].map(([word]) => word.toLowerCase().replace(/(?<=\w)s$/u, "")));
	const terms = named.filter(({ kind }) => kind === "term").length;
	return parts.size + terms > 0 && things.size + parts.size >= 2;
}

/** Whether the glossary term is one of the parts, so that it is not counted twice. */
function isPart(id: string): boolean {
	return id.replaceAll("-", " ").search(PARTS) >= 0;
}
