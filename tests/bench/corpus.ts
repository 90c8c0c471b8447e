import { closeSync, openSync, writeSync } from "node:fs";

/**
 * Writes a made-up corpus as JSON Lines: posts of about 150 words of invented language with word frequencies as in
 * prose (Zipf), a fifth of them copies of earlier posts (tagged, cut, edited), some campaign posts, some quotations.
 *
 * @param seed - the same seed gives the same bytes.
 */
export function writeCorpus(file: string, count: number, seed: number): void {
	const random = mulberry32(seed);
	const words = vocabulary(random, 40_000);
	const recent: string[][] = [];
	const descriptor = openSync(file, "w");
	let lines: string[] = [];
	for (let n = 0; n < count; n++) {
		const text = nextPost(random, words, recent);
		lines.push(JSON.stringify({ id: `p${n}`, text }));
		if (lines.length === 1000 || n === count - 1) {
			writeSync(descriptor, `${lines.join("\n")}\n`);
			lines = [];
		}
	}
	closeSync(descriptor);
}

type Random = () => number;

/** Tommy Ettinger's generator: 32 bits of state, evenly spread, enough for test data. */
function mulberry32(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za bra cle dri flo gru".split(" ");

/** Frequent words are short: the words of a post have 4.8 letters on average, as in English. */
function vocabulary(random: Random, size: number): string[] {
	const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "";
	return Array.from({ length: size }, (_, rank) =>
		Array.from({ length: 1 + Math.floor(0.75 * Math.log10(rank + 2) + random()) }, syllable).join(""),
	);
}

/** Rank r with a chance of about 1 / r. */
function pick(random: Random, words: readonly string[]): string {
	return words[Math.floor(words.length ** random()) - 1] ?? "";
}

function nextPost(random: Random, words: readonly string[], recent: string[][]): string {
	const kind = random();
	const old = recent[Math.floor(random() * recent.length)];
	if (old !== undefined && kind < 0.2) return toText(vary(random, words, old));
	if (kind < 0.24) return campaignPost(random, words);
	const own = Array.from({ length: 110 + Math.floor(random() * 80) }, () => pick(random, words));
	if (old !== undefined && kind < 0.28) return `${toText(own)}\n\n> ${toText(old.slice(0, 60))}`;
	recent.push(own);
	if (recent.length > 5000) recent.splice(Math.floor(random() * recent.length), 1);
	return toText(own);
}

function vary(random: Random, words: readonly string[], old: readonly string[]): string[] {
	const kind = random();
	if (kind < 0.3) return [...old, "#one", "#two", "#three"];
	if (kind < 0.5) return old.slice(0, Math.floor(old.length * 0.6));
	const rate = random() * 0.2;
	return old.map((word) => (random() < rate ? pick(random, words) : word));
}

function campaignPost(random: Random, words: readonly string[]): string {
	const number = () => Math.floor(random() * 900) + 100;
	const name = pick(random, words);
	return `The ${name} recap for today: it closed at ${number()} after a high of ${number()}, and volume came to ${number()}
million against an average of ${number()}. Support sits at ${number()}, so keep your stops tight and bring your questions
to the live session at ${number() % 12}:00. Nothing of this is advice; please do your own research before you trade.`;
}

function toText(words: readonly string[]): string {
	let text = "";
	for (const [n, word] of words.entries()) {
		text += n % 14 === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
		text += n % 14 === 13 ? (n % 56 === 55 ? ".\n\n" : ". ") : " ";
	}
	return text.trim();
}
