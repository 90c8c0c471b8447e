import { POSITION_NAMES } from "./labels.ts";
import { listedPosts } from "./listed-posts.ts";
import { newestFirst } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";

const COLUMNS = ["published", "title", "address", "question", "position", "evidence", "form", "source", "campaign"];

/**
 * What the timeline draws as comma-separated values by RFC 4180: one line for each post and question, and one for each
 * post that speaks to none. What is not known is empty.
 */
export function timelineTable(site: Site): string {
	const { digest, urls } = site;
	const familyOf = new Map(digest.duplicates.families.flatMap(({ id, members }) => members.map((each) => [each, id])));
	const listed = new Set(listedPosts(digest).map(({ id }) => id));
	const posts = [...digest.posts.values()].filter(({ id }) => listed.has(id) || familyOf.has(id));
	const rows = posts
		.sort((a, b) => newestFirst(b.matter.published, a.matter.published) || (a.id < b.id ? -1 : 1))
		.flatMap((post) => {
			const { id, title, matter } = post;
			const stances = stancesOf(site, post).map(({ question, position }) => [question, POSITION_NAMES[position]]);
			return (stances.length > 0 ? stances : [["", ""]]).map(([question = "", position = ""]) => [
				matter.published ?? "",
				title,
				urls.absolute(urls.post(id)),
				question,
				position,
				matter.evidence ?? "",
				matter.form,
				matter.source ?? "",
				familyOf.get(id) ?? "",
			]);
		});
	return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A spreadsheet would run a cell that begins like a formula: an apostrophe makes it plain text. */
function cell(value: string): string {
	const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
