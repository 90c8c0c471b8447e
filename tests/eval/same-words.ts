import type { Random } from "./random.ts";

type Change = (text: string, random: Random) => string;

const LOOK_ALIKES: Readonly<Record<string, string>> = {
	a: "\u0430",
	c: "\u0441",
	e: "\u0435",
	o: "\u043e",
	p: "\u0440",
	x: "\u0445",
	y: "\u0443",
	i: "\u0456",
	A: "\u0391",
	E: "\u0395",
	T: "\u0422",
	O: "\u041e",
};
const INVISIBLE = ["\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad", "\u200e"];
const DASHES = ["\u2014", "\u2013", "\u2015", "--", " \u2014", "-\u200b"];
const EMOJI = ["🔥", "🚀", "👇", "🧵", "💡", "👩‍💻", "✅", "🇨🇭", "❤️", "1️⃣"];
const SPACES = ["  ", "\u00a0", "\t", " \n", "\u2003", "\u202f "];
const MATHS_BOLD_A = 0x1d41a;

/** Changes of writing that leave every word as it is: texts that differ by these only are identical. */
const SAME_WORDS: Readonly<Record<string, Change>> = {
	"unicode form": (text) => text.normalize("NFD"),
	quotes: (text) =>
		text
			.replace(/"([^"]*)"/g, "\u201c$1\u201d")
			.replace(/(?<=[\p{L}\p{N}])'/gu, "\u2019")
			.replace(/'/g, "\u2018"),
	dashes: (text, random) => text.replace(/ - /g, () => ` ${random.pick(DASHES).trim()} `).replace(/\.\.\./g, "\u2026"),
	emoji: (text, random) =>
		`${random.pick(EMOJI)} ${text.replace(/([.?!]) /g, (whole, mark: string) => (random.chance(0.4) ? `${mark} ${random.pick(EMOJI)} ` : whole))}`,
	"zero width": (text, random) =>
		text.replace(/(?<=[a-z])(?=[a-z])/g, () => (random.chance(0.06) ? random.pick(INVISIBLE) : "")),
	"look-alikes": (text, random) => {
		const share = random.next() * 0.6 + 0.1;
		return text.replace(/[a-zA-Z]/g, (letter) => (random.chance(share) ? (LOOK_ALIKES[letter] ?? letter) : letter));
	},
	case: (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
	"white space": (text, random) =>
		text.replace(/ /g, () => (random.chance(0.2) ? random.pick(SPACES) : " ")).replace(/\n\n/g, "\r\n\r\n\r\n"),
	"styled letters": (text, random) =>
		text.replace(/[a-z]{4,}/g, (word) => (random.chance(0.2) ? toMathsBold(word) : word)),
};

/** Applies one to three of the changes. */
export function writeOtherwise(text: string, random: Random): { readonly text: string; readonly how: string } {
	const chosen = random.shuffled(Object.keys(SAME_WORDS)).slice(0, random.between(1, 3));
	const changed = chosen.reduce((written, name) => SAME_WORDS[name]?.(written, random) ?? written, text);
	return { text: changed, how: chosen.join(", ") };
}

function toMathsBold(word: string): string {
	return word.replace(/[a-z]/g, (letter) => String.fromCodePoint(MATHS_BOLD_A + letter.charCodeAt(0) - 97));
}
