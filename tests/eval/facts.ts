import type { Random } from "./random.ts";

/** What one text is about. Everybody and everything here is invented. */
export interface Facts {
	readonly name: string;
	readonly cashtag: string;
	readonly feature: string;
	readonly city: string;
	readonly person: string;
	readonly month: string;
	/** A count. */
	readonly n: string;
	/** A share in percent. */
	readonly p: string;
}

const NAMES = (
	"Quillmesh Oruvian Tessergrid Halvarnet Pomelane Brindlewire Castorin Dovetide Emberlode Fennelbyte Glasswharf " +
	"Hollowmark Inkbarrow Jasperline Kestrelhub Lanternum Mossgate Nettleforge Opalrun Pikestaff Quarrylane Rushlight " +
	"Sableport Thistlenet Umberfold Velvetrack Willowspan Yarrowgrid"
).split(" ");
const FEATURES = [
	"sealed inference on borrowed cards",
	"receipts for every answer",
	"a marketplace for sleeping laptops",
	"training across kitchen tables",
	"storage that pays by the hour",
	"a router for private prompts",
	"proofs that fit in a text message",
	"a queue that nobody owns",
	"models that travel by post",
	"memory for household agents",
];
const CITIES = [
	"Brückwald",
	"Sainte-Odile",
	"Vårholm",
	"Marrowby",
	"Port Ézéchiel",
	"Calder Moss",
	"São Telmo",
	"Nyköra",
];
const PEOPLE = [
	"Zoë Brémond",
	"Jürgen Åsk",
	"Inés Peñalba",
	"Tomás Weir",
	"Léa Quistorp",
	"Björn Hale",
	"Renée Caddow",
];
const MONTHS = "January February March April June July August September October November December".split(" ");

export function makeFacts(random: Random): Facts {
	const name = random.pick(NAMES);
	return {
		name,
		cashtag: `$${name.slice(0, 4).toUpperCase()}`,
		feature: random.pick(FEATURES),
		city: random.pick(CITIES),
		person: random.pick(PEOPLE),
		month: random.pick(MONTHS),
		n: String(random.between(17, 989)),
		p: String(random.between(11, 89)),
	};
}

/** Facts of so many texts, no two about the same project or thing, nor with the same figures. */
export function makeDistinctFacts(count: number, random: Random): Facts[] {
	const names = random.shuffled(NAMES);
	const features = random.shuffled(FEATURES);
	const months = random.shuffled(MONTHS);
	return Array.from({ length: count }, (_, place) => {
		const facts = makeFacts(random);
		const name = names[place % names.length] ?? facts.name;
		return {
			...facts,
			name,
			cashtag: `$${name.slice(0, 4).toUpperCase()}`,
			feature: features[place % features.length] ?? facts.feature,
			month: months[place % months.length] ?? facts.month,
			n: String(100 * (place + 1) + random.between(1, 98)),
			p: String(11 + 9 * (place % 9) + random.below(8)),
		};
	});
}

/** Puts facts into the slots of a sentence. */
export function fillSlots(sentence: string, facts: Facts): string {
	return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => facts[name as keyof Facts] ?? slot);
}
