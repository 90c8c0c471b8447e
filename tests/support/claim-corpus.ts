import { REWORDINGS_OF_MACHINES } from "../eval/rewordings-of-machines.ts";
import { type Corpus, post } from "./corpus.ts";

const QUESTION =
	"---\nquestion: Is it fast?\nlabel: Speed\norder: 1\nsupports: Yes.\nopposes: No.\nsettle: A test.\n---\n";
export const CLAIM = `---
claim: A relay answers within nine seconds.
label: relay, nine seconds
questions: [speed]
recognise:
  - all: [[relay, relays], [answer, answers, reply, replies, answered]]
    figures: ["9"]
evidence:
  - {post: measurement, bearing: supports, because: "a relay answered within 9 seconds"}
---

Somebody said so.
`;

/** The same essay in other words each time, and in it the claim: two copies share a third of their sentences at most. */
function copy(number: number): string {
	const ways = REWORDINGS_OF_MACHINES.filter(([first]) => !first.includes("{")).slice(0, 16);
	const sentences = ways.map((way, at) => way[(number + Math.floor(number / 3) * at) % 3] ?? "");
	const claims = [
		"The relay answers in 9 seconds.",
		"Every relay's answer takes 9 seconds.",
		"Within 9 seconds relays reply.",
	];
	const text = [...sentences.slice(0, 7), claims[number % 3], ...sentences.slice(7)];
	return [text.slice(0, 6), text.slice(6, 12), text.slice(12)].map((part) => part.join(" ")).join("\n\n");
}

/** Posts that tell one essay, each by another writer. */
export const copies = (count: number): Corpus =>
	Object.fromEntries(
		Array.from({ length: count }, (_, at) => [
			`posts/2026/copy-${at + 1}.md`,
			post(copy(at), { source: `https://host-${at + 1}.example/essay`, author: `Writer ${at + 1}` }),
		]),
	);

export const MEASUREMENT = post(
	"I asked from my own kitchen: a relay answered within 9 seconds, over a hundred asks.",
	{
		source: "https://kitchen.example/asks",
		author: "Ada Example",
		evidence: "measured",
	},
);

/** A claim, with one source that supports it. */
export const BASE: Corpus = {
	"questions/speed.md": QUESTION,
	"claims/nine.md": CLAIM,
	"posts/2026/measurement.md": MEASUREMENT,
};
