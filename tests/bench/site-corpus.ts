import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeProse } from "../eval/essay.ts";
import { Random } from "../eval/random.ts";

/** What a post of the corpus is, and how many in a hundred are so. */
const SHARES = { copyOfEarlier: 8, campaign: 10, brief: 12 };

/**
 * Writes a content folder of a real digest and `count` made-up posts of about 300 words: prose with headings, lists,
 * tables, links, figures and names of projects; some copies, some of a campaign, some briefs.
 *
 * @param digest the content folder of the real digest
 * @param seed the same seed gives the same bytes
 */
export function writeSiteCorpus(folder: string, count: number, digest: string, seed = 7): void {
	cpSync(digest, folder, { recursive: true });
	const random = new Random(seed);
	const recent: string[] = [];
	for (let place = 0; place < count; place++) {
		const { text, matter } = makePost(place, random, recent);
		const year = `${2022 + (place % 4)}`;
		mkdirSync(join(folder, "posts", year), { recursive: true });
		writeFileSync(join(folder, "posts", year, `post-${place}.md`), toFile(matter, text));
	}
}

type Matter = Readonly<Record<string, string>>;

function toFile(matter: Matter, text: string): string {
	const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
	return `---\n${lines.join("\n")}\n---\n\n${text}\n`;
}

function makePost(place: number, random: Random, recent: string[]): { text: string; matter: Matter } {
	const day = `${1 + (place % 28)}`.padStart(2, "0");
	const month = `${1 + (place % 12)}`.padStart(2, "0");
	const published = `${2022 + (place % 4)}-${month}-${day}`;
	const matter = { source: `https://posts.example.org/${place}`, author: `Writer ${place % 700}`, published };
	const added = { added: "2026-11-21" };
	const own = { form: "copy", rights: "full", permission: "Made for a measurement" };
	const kind = random.below(100);
	const earlier = recent.length > 0 ? random.pick(recent) : null;
	if (earlier !== null && kind < SHARES.copyOfEarlier) {
		return { text: `${earlier}\n\n#one #two`, matter: { ...matter, ...added, ...own } };
	}
	const text = makeText(place, random);
	recent.push(text);
	if (recent.length > 500) recent.shift();
	if (kind < SHARES.copyOfEarlier + SHARES.campaign) {
		const tagged = `${text}\n\n$OPG #OPG @OpenGradient Follow the campaign and earn points before ${day} May.`;
		return { text: tagged, matter: { ...matter, ...added, ...own } };
	}
	if (kind < SHARES.copyOfEarlier + SHARES.campaign + SHARES.brief) {
		const brief = { form: "brief", rights: "brief", title: `Brief number ${place}`, evidence: "reported" };
		return { text, matter: { ...matter, ...added, ...brief } };
	}
	return { text, matter: { ...matter, ...added, ...own } };
}

const PROJECTS = ["OpenGradient", "Bittensor", "Akash", "Gensyn", "Ritual", "io.net"];

function makeText(place: number, random: Random): string {
	const project = random.pick(PROJECTS);
	const figure = random.between(2, 900);
	return [
		`Note ${place} on ${project}: a request took ${figure} ms in ${random.between(2, 40)} tests. ${makeProse(2, random)}`,
		`## What was measured`,
		makeProse(2, random),
		[1, 2, 3].map(() => `- ${makeProse(1, random)}`).join("\n"),
		`| node | ms |\n| --- | --- |\n| first | ${figure} |\n| second | ${random.between(2, 900)} |`,
		`The [record](https://records.example.org/${place}) says *more*: ${makeProse(2, random)}`,
		`> ${makeProse(1, random)}`,
		makeProse(2, random),
	].join("\n\n");
}
