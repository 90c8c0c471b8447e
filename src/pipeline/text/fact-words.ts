import { hashString } from "./hash.ts";

/** Words that state a quantity or a date: a template's sibling has others in their place. */
const FACT_WORDS =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
	"eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion " +
	"january february march april may june july august september october november december " +
	"monday tuesday wednesday thursday friday saturday sunday " +
	"jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun";

const hashes = new Set(FACT_WORDS.split(" ").map(hashString));

/** A first look that settles nearly every word: whether any fact word's hash has the same low bits. */
const lowBits = new Uint8Array(4096);
for (const hash of hashes) lowBits[hash & 4095] = 1;

/** Whether a word, given by the hash of its folded letters, is a number word, a month or a weekday (English). */
export function isFactWord(hash: number): boolean {
	return lowBits[hash & 4095] === 1 && hashes.has(hash);
}
