import { makeProse } from "./essay.ts";
import type { Facts } from "./facts.ts";
import type { Random } from "./random.ts";

type Edit = (text: string, facts: Facts, random: Random) => string;

const OTHER_WORDS = (
	"quite rather almost nearly often seldom again perhaps clearly gladly softly plainly mostly barely simply " +
	"kettle ribbon harbour lantern basket orchard saddle violin pebble curtain"
).split(" ");
const LEADS = [
	"My uncle sent me this from the harbour and I have to agree with every line.",
	"I do not share many long posts, but this one says what I failed to say.",
	"Found between two meetings, read twice, and sent to everyone at the workshop since.",
];

/** Small edits that leave a text what it is. */
const LIGHT_EDITS: Readonly<Record<string, Edit>> = {
	"words replaced": (text, _, random) => {
		const share = random.next() * 0.06 + 0.03;
		return text.replace(/\b[a-z]{4,}\b/g, (word) => (random.chance(share) ? random.pick(OTHER_WORDS) : word));
	},
	"words left out": (text, _, random) =>
		text.replace(/ [a-z]{3,}(?= [a-z])/g, (word) => (random.chance(0.05) ? "" : word)),
	typos: (text, _, random) => {
		const share = random.next() * 0.06 + 0.03;
		return text.replace(/\b[a-z]{5,}\b/g, (word) => (random.chance(share) ? swapLetters(word, random) : word));
	},
	"sentence added": (text, _, random) => {
		const paragraphs = text.split("\n\n");
		const place = random.below(paragraphs.length);
		return paragraphs.map((each, at) => (at === place ? `${each} ${makeProse(1, random)}` : each)).join("\n\n");
	},
	"sentence dropped": (text, _, random) => {
		const sentences = text.split(/(?<=[.?!]) /);
		const dropped = random.between(1, sentences.length - 2);
		return sentences.filter((__, place) => place !== dropped).join(" ");
	},
	"paragraphs swapped": (text) => {
		const [first = "", second = "", ...others] = text.split("\n\n");
		return [second, first, ...others].join("\n\n");
	},
	"tags and lead": (text, { name, cashtag }, random) =>
		`${random.pick(LEADS)}\n\n${text}\n\n#${name} ${cashtag} #DeAI @${name.toLowerCase()} https://example.org/r?utm_source=${name}`,
};

/** Applies one of the edits. */
export function editLightly(
	text: string,
	facts: Facts,
	random: Random,
): { readonly text: string; readonly how: string } {
	const how = random.pick(Object.keys(LIGHT_EDITS));
	return { text: LIGHT_EDITS[how]?.(text, facts, random) ?? text, how };
}

function swapLetters(word: string, random: Random): string {
	const at = random.between(1, word.length - 3);
	return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** The beginning of a text, 45 to 75 of a hundred words, cut as previews are. */
export function cutShort(text: string, random: Random): { readonly text: string; readonly how: string } {
	const words = text.split(" ");
	const kept = words.slice(0, Math.round(words.length * (random.next() * 0.3 + 0.45))).join(" ");
	const how = random.pick(["mid-sentence", "at a sentence", "with a link"]);
	if (how === "mid-sentence") return { text: `${kept}${random.pick(["…", "...", " […]"])}`, how };
	const whole = kept.slice(0, kept.lastIndexOf(". ") + 1) || kept;
	return { text: how === "at a sentence" ? whole : `${whole}\n\nRead more: https://example.org/p?ref=abc`, how };
}
