import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../eval/random.ts";
import { Language } from "./language.ts";

/** What a post of the corpus is, and how many in a hundred are so. */
const SHARES = { copyOfEarlier: 8, campaign: 10, brief: 12 };

/**
 * Writes a content folder of a real digest and `count` made-up posts of about 300 words: prose of invented words as
 * frequent as those of a language, with headings, lists, tables, links, figures and names of projects; some copies,
 * some of a campaign, some briefs.
 *
 * @param digest the content folder of the real digest
 * @param seed the same seed gives the same bytes
 */
export function writeSiteCorpus(folder: string, count: number, digest: string, seed = 7): void {
	cpSync(digest, folder, { recursive: true });
	const random = new Random(seed);
	const language = new Language(random);
	const recent: string[] = [];
	for (const year of [2022, 2023, 2024, 2025]) mkdirSync(join(folder, "posts", `${year}`), { recursive: true });
	for (let place = 0; place < count; place++) {
		const { text, matter } = makePost(place, random, language, recent);
		writeFileSync(join(folder, "posts", `${2022 + (place % 4)}`, `post-${place}.md`), toFile(matter, text));
	}
}

type Matter = Readonly<Record<string, string>>;

function toFile(matter: Matter, text: string): string {
	const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
	return `---\n${lines.join("\n")}\n---\n\n${text}\n`;
}

function makePost(place: number, random: Random, language: Language, recent: string[]) {
	const day = `${1 + (place % 28)}`.padStart(2, "0");
	const month = `${1 + (place % 12)}`.padStart(2, "0");
	const published = `${2022 + (place % 4)}-${month}-${day}`;
	const origin = { source: `https://posts.example.org/${place}`, author: `Writer ${place % 700}`, published };
	const matter: Matter = {
		...origin,
		added: "2026-11-21",
		form: "copy",
		rights: "full",
		permission: "Made to measure",
	};
	const kind = random.below(100);
	const earlier = recent.length > 0 ? random.pick(recent) : null;
	if (earlier !== null && kind < SHARES.copyOfEarlier) return { text: `${earlier}\n\n#one #two`, matter };
	const text = makeText(place, random, language);
	recent.push(text);
	if (recent.length > 500) recent.shift();
	if (kind < SHARES.copyOfEarlier + SHARES.campaign) {
		const call = `$OPG #OPG @OpenGradient Follow the campaign and earn points before ${day} May.`;
		return { text: `${text}\n\n${call}`, matter };
	}
	if (kind < SHARES.copyOfEarlier + SHARES.campaign + SHARES.brief) {
		const { permission: _, ...rest } = matter;
		const brief = { form: "brief", rights: "brief", title: `Brief number ${place}`, evidence: "reported" };
		return { text, matter: { ...rest, ...brief } };
	}
	return { text, matter };
}

const PROJECTS = ["OpenGradient", "Bittensor", "Akash", "Gensyn", "Ritual", "io.net"];

function makeText(place: number, random: Random, language: Language): string {
	const project = random.pick(PROJECTS);
	const figure = random.between(2, 900);
	const prose = (sentences: number) => language.prose(sentences, random);
	return [
		`Note ${place} on ${project}: a request took ${figure} ms in ${random.between(2, 40)} tests. ${prose(3)}`,
		"## What was measured",
		prose(4),
		[1, 2, 3].map(() => `- ${prose(1)}`).join("\n"),
		`| node | ms |\n| --- | --- |\n| first | ${figure} |\n| second | ${random.between(2, 900)} |`,
		`The [record](https://records.example.org/${place}) says *more*: ${prose(4)}`,
		`> ${prose(2)}`,
		prose(4),
	].join("\n\n");
}
