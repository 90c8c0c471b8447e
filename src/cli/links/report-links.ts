import { codeSpan } from "../code-span.ts";
import type { CheckedLink } from "./check-links.ts";

/** GitHub takes 65,536 characters for an issue; this many lines in each section, of such pieces, stay below. */
const LISTED = 30;
const SHOWN = 180;

/** What a maintainer should look at, as Markdown; an empty text when every link leads somewhere. */
export function reportLinks(links: readonly CheckedLink[]): string {
	const gone = links.filter(({ state }) => state.kind === "gone");
	const moved = links.filter(({ state }) => state.kind === "moved");
	if (gone.length + moved.length === 0) return "";
	const unsure = links.filter(({ state }) => state.kind === "unsure").length;
	return [
		`Of ${links.length} links, ${gone.length} lead nowhere and ${moved.length} moved for good.${unsure === 0 ? "" : ` ${unsure} did not let us see; they are not listed.`}`,
		section("Gone", gone),
		section("Moved", moved),
		"Mend them in a pull request: the new address in `source:`, or a sentence that says that the source is gone. This issue is updated by each check and closed when nothing is left.",
	]
		.filter((part) => part !== "")
		.join("\n\n");
}

function section(title: string, links: readonly CheckedLink[]): string {
	if (links.length === 0) return "";
	const rest = links.length - LISTED;
	const lines = links.slice(0, LISTED).map(line);
	return [`## ${title}`, "", ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}

function line({ url, files, state }: CheckedLink): string {
	const where = files
		.slice(0, 3)
		.map((file) => codeSpan(file, SHOWN))
		.join(", ");
	const more = files.length > 3 ? ` and ${files.length - 3} more` : "";
	const said =
		state.kind === "moved" ? `now ${codeSpan(state.to, SHOWN)}` : "why" in state ? codeSpan(state.why, SHOWN) : "";
	return `- ${codeSpan(url, SHOWN)}: ${said}, in ${where}${more}`;
}
