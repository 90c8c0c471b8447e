import { counted, listed } from "#views/counted.ts";
import { POSITION_NAMES, POSITION_ORDER } from "#views/labels.ts";
import type { Summary } from "#views/summary.ts";

/** A digest's counts for people: one line a kind of thing, then one a question, then what is missing. */
export function summaryText(summary: Summary): string {
	const { posts, briefWords, claims, sightings, clusters, families, gaps } = summary;
	const { least, median, most } = briefWords ?? { least: 0, median: 0, most: 0 };
	const { incentive, substance } = sightings;
	const lines: readonly (readonly [name: string, text: string])[] = [
		[
			"posts",
			`${listed([counted(posts.copy, "copy", "copies"), counted(posts.brief, "brief"), counted(posts.sighting, "sighting")])}`,
		],
		["briefs", `${least} to ${most} words, median ${median}`],
		[
			"questions",
			`${summary.questions.length}, both sides on ${summary.questions.filter(({ bothSides }) => bothSides).length}`,
		],
		[
			"claims",
			`${claims.total}; supported ${claims.supports}, contradicted ${claims.contradicts}, qualified ${claims.qualifies}, with conflicting figures ${claims.conflicting}`,
		],
		["vocabulary", listed([counted(summary.projects, "project"), counted(summary.terms, "term")])],
		[
			"curators",
			listed([
				counted(summary.notes, "note"),
				counted(summary.decisions, "decision"),
				counted(summary.editions, "edition"),
			]),
		],
		[
			"sightings",
			`${counted(sightings.words, "word")} seen; incentive ${levels(incentive)}; substance ${levels(substance)}`,
		],
		[
			"clusters",
			`${clusters.total} of ${counted(clusters.posts, "post")}; ${counted(summary.quotations, "quotation")}, ${counted(summary.repeats, "post")} with repeats`,
		],
		["families", families.length === 0 ? "none" : families.map(({ id, posts }) => `${id} (${posts})`).join(", ")],
		["gaps", gaps.length === 0 ? "none" : gaps.map(({ question, lacks }) => `${question}: ${lacks}`).join("; ")],
	];
	const rows = summary.questions.map(({ id, sources, positions }): readonly [string, string] => [
		`  ${id}`,
		`${counted(sources, "source")}: ${POSITION_ORDER.map((each) => `${positions[each]} ${POSITION_NAMES[each]}`).join(", ")}`,
	]);
	const at = lines.findIndex(([name]) => name === "questions") + 1;
	return [...lines.slice(0, at), ...rows, ...lines.slice(at)]
		.map(([name, text]) => `${name.padEnd(16)}${text}`)
		.join("\n");
}

function levels(counts: Summary["sightings"]["incentive"]): string {
	return Object.entries(counts)
		.map(([level, count]) => `${level} ${count}`)
		.join(", ");
}
