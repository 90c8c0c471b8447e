import { type ClaimLine, claimLine } from "./claim-line.ts";
import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import type { Site } from "./site.ts";

/** The claims of one question. */
interface ClaimGroup {
	readonly id: string;
	/** The question in a word or two. */
	readonly label: string;
	readonly question: Link;
	readonly claims: readonly ClaimLine[];
}

/** The ledger of all claims. */
export interface ClaimsPage {
	readonly frame: Frame;
	readonly facts: string;
	/** In the order of the questions; a claim stands under the first one that its file names. */
	readonly groups: readonly ClaimGroup[];
	/** How the counts are made. */
	readonly counting: readonly string[];
	/** When two sources are one. */
	readonly independence: readonly string[];
	readonly contribute: string;
	readonly data: readonly Link[];
}

/** Shapes the ledger. */
export function claimsPage(site: Site): ClaimsPage {
	const { digest, urls, rules } = site;
	const all = [...digest.claims.values()];
	const resting = (sources: number) => all.filter(({ support }) => support.length === sources).length;
	const facts = `${counted(all.length, "checkable statement")} that texts repeat. ${resting(1)} rest on one independent source, ${resting(0)} on none.`;
	return {
		frame: frameOf(site, {
			title: "Claims",
			description: `How many really say it, and on what evidence: ${facts}`,
			path: urls.claims(),
		}),
		facts,
		groups: [...digest.vocabulary.questions.values()].flatMap(({ id, label, question }) => {
			const claims = all.filter(({ claim }) => claim.questions[0] === id).map((each) => claimLine(site, each));
			return claims.length === 0 ? [] : [{ id, label, question: { href: urls.question(id), text: question }, claims }];
		}),
		counting: rules.claims.counting,
		independence: rules.claims.independence,
		contribute: urls.contribute(),
		data: [
			{ href: urls.dataFile("claims"), text: "claims.json" },
			{ href: urls.dataSchema("claims"), text: "its schema" },
		],
	};
}
