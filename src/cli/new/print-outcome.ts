import type { Digest } from "#pipeline/index.ts";
import { formatDiagnostics } from "../format-diagnostics.ts";
import { reviewPost } from "../review-markdown.ts";
import type { Outcome } from "./add-posts.ts";
import type { Verdict } from "./verdict.ts";

/** What became of one draft, with all that a reviewer would ask. @param root the content folder, for messages */
export function describeOutcome(outcome: Outcome, digest: Digest, root: string): string {
	const path = `${root}/${outcome.file}`;
	switch (outcome.status) {
		case "refused":
			return `Nothing was written. The file would be at fault:\n\n${formatDiagnostics(outcome.faults, "pretty", root)}`;
		case "here":
			return `${review(outcome, digest)}\n\nNothing was written: the digest has it as ${outcome.as}.\n${waysOn(outcome.form, path)}`;
		case "written":
			return `${review(outcome, digest)}\n\nWritten: ${path}${unknownFacts(outcome)}`;
	}
}

/** A sighting has no entry in any feed, and takes over none. */
function review({ file, form, post }: Exclude<Outcome, { status: "refused" }>, digest: Digest): string {
	return reviewPost(file, post, digest, form === "sighting" ? [] : [file]);
}

function waysOn(form: Outcome["form"], path: string): string {
	const sighting = "To record only that it stands at this address too, add --sighting.\n";
	return `${form === "copy" ? sighting : ""}To write ${path} all the same, add --force.`;
}

/** What nobody has said of a copy, for the one who may know it. */
function unknownFacts({ form, post: { matter } }: Extract<Outcome, { status: "written" }>): string {
	if (form === "sighting") return "";
	const { source, authors, published } = matter;
	const facts = { source, author: authors[0] ?? null, published };
	const unknown = Object.entries(facts).flatMap(([name, value]) => (value === null ? [name] : []));
	return unknown.length === 0 ? "" : `\nNot known: ${unknown.join(", ")}. Write into the file what you know.`;
}

/** The same in one line, for many. */
export function listOutcome(outcome: Outcome, root: string): string {
	const path = `${root}/${outcome.file}`;
	switch (outcome.status) {
		case "refused":
			return `refused  ${path}  ${outcome.faults.map(({ message, remedy }) => `${message} ${remedy}`).join(" ")}`;
		case "here":
			return `here     ${path}  the digest has it as ${outcome.as}`;
		case "written":
			return `written  ${path}  ${verdictLine(outcome.verdict)}`;
	}
}

function verdictLine({ here, families, incentive, substance, claims }: Verdict): string {
	const copy = here === null ? "new" : `copy of ${here.against}, ${here.tier} ${here.score.toFixed(2)}`;
	const family = families.map(({ members }) => `one of a family of ${members}`);
	const repeated = claims.length === 0 ? [] : [`claims ${claims.join(" ")}`];
	return [copy, ...family, `incentive ${incentive.level}`, `substance ${substance.level}`, ...repeated].join("; ");
}

/** What `new --json` prints of one draft. */
export function toOutcomeJson(outcome: Outcome, root: string): object {
	const { status, file } = outcome;
	const path = `${root}/${file}`;
	switch (outcome.status) {
		case "refused":
			return { status, file: path, faults: outcome.faults.map((fault) => ({ ...fault, file: path })) };
		case "here":
			return { status, file: path, as: outcome.as, ...outcome.verdict };
		case "written":
			return { status, file: path, ...outcome.verdict };
	}
}
