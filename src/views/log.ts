import type { ClusterMember, Decision, Evidence, PostId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { familyLine } from "./families.ts";
import { type Frame, frameOf } from "./frame.ts";
import { POSITION_NAMES, TIER_NAMES } from "./labels.ts";
import { hostOf, type Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";

/** One line of the log: which posts, and why. */
interface LogLine {
	/** Its place on the page, where feeds point at it. */
	readonly id?: string;
	readonly posts: readonly Link[];
	readonly what: string;
	readonly why: string;
	/** The page or file that shows more; `null` when there is none. */
	readonly more: Link | null;
}

/** Everything that machine or people decided about posts, with its reason. */
export interface LogPage {
	readonly frame: Frame;
	readonly facts: string;
	readonly sections: readonly {
		readonly id: string;
		readonly title: string;
		readonly lines: readonly LogLine[];
		readonly empty: string;
	}[];
}

/** Shapes the log. */
export function logPage(site: Site): LogPage {
	const { duplicates, decisions } = site.digest;
	const merges = duplicates.clusters.flatMap(({ representative, members }) =>
		members.filter(({ id }) => id !== representative).map((member) => mergeLine(site, representative, member)),
	);
	const repeats = [...duplicates.repeats.values()].map(({ post, keptWords, removedWords }) => ({
		posts: [linkTo(site, post)],
		what: `${counted(removedWords, "word")} stood twice`,
		why: `${counted(keptWords, "word")} are read once.`,
		more: null,
	}));
	const quotations = duplicates.quotations.map(({ outer, inner, spans }) => ({
		posts: [linkTo(site, outer), linkTo(site, inner)],
		what: "the first quotes the second",
		why: `${counted(spans.length, "passage")} in common. Not merged.`,
		more: null,
	}));
	const families = duplicates.families.map((family) => {
		const { href, text, counts } = familyLine(site, family);
		return { posts: [{ href, text }], what: "one campaign or template", why: `${counts} Not merged.`, more: null };
	});
	const facts = `${counted(merges.length, "merge")}, ${counted(repeats.length, "repeat")} and ${counted(decisions.length, "decision")}. What the machine did, people can overrule by a small file with a reason; removing the file restores what the machine said.`;
	return {
		frame: frameOf(site, {
			title: "Log",
			description: facts,
			path: site.urls.log(),
			feeds: [{ scope: { kind: "corrections" }, name: "Corrections" }],
		}),
		facts,
		sections: [
			{ id: "merges", title: "Merges", lines: merges, empty: "No text was found in two places." },
			{ id: "repeats", title: "Repeats", lines: repeats, empty: "No post repeats itself." },
			{ id: "quotations", title: "Quotations", lines: quotations, empty: "No post quotes another one at length." },
			{
				id: "families",
				title: "Campaigns and templates",
				lines: families,
				empty: "No campaign or template was found.",
			},
			{
				id: "decisions",
				title: "Decisions",
				lines: [...decisions].sort((a, b) => (a.id > b.id ? -1 : 1)).map((decision) => decisionLine(site, decision)),
				empty: "No decision by a person yet.",
			},
		],
	};
}

function mergeLine(site: Site, representative: PostId, { id, tier, score, evidence }: ClusterMember): LogLine {
	const isDecided = evidence.kind === "decision";
	return {
		posts: [linkTo(site, id, true), linkTo(site, representative, true)],
		what: isDecided ? "merged by hand" : `${TIER_NAMES[tier]}, ${(100 * score).toFixed(1)}%`,
		why: whyMerged(site, evidence),
		more: { href: site.urls.copies(representative), text: site.collations.has(id) ? "Word by word" : "Measures" },
	};
}

function whyMerged({ digest }: Site, evidence: Evidence): string {
	switch (evidence.kind) {
		case "representative":
			return "";
		case "source":
			return `The same source, ${evidence.identity}.`;
		case "text":
			return `The same text, ${counted(evidence.aligned.length, "aligned passage")}.`;
		case "fingerprint":
			return `By its fingerprint: about ${Math.round(evidence.measures.containment * 100)} % of the shorter text's word triples are in both.`;
		case "decision":
			return digest.decisions.find(({ id }) => id === evidence.decision)?.reason ?? evidence.decision;
	}
}

function decisionLine(site: Site, decision: Decision): LogLine {
	const { repository } = site.digest.vocabulary.profile;
	return {
		id: decision.id,
		...saidBy(site, decision),
		why: `${decision.reason} (${decision.by}, ${writeDate(decision.date)})`,
		more: { href: `${repository}/blob/main/content/${decision.file}`, text: decision.file },
	};
}

function saidBy(site: Site, decision: Decision): Pick<LogLine, "posts" | "what"> {
	switch (decision.kind) {
		case "merge":
			return { posts: decision.posts.map((id) => linkTo(site, id)), what: "merged" };
		case "split":
			return { posts: decision.posts.map((id) => linkTo(site, id)), what: "kept apart" };
		case "representative":
			return { posts: [linkTo(site, decision.post)], what: "chosen as copy text" };
		case "relabel": {
			const label = site.digest.vocabulary.questions.get(decision.question)?.label ?? decision.question;
			const position = decision.position === "none" ? "takes no position" : POSITION_NAMES[decision.position];
			return { posts: [linkTo(site, decision.post)], what: `${label}: ${position}` };
		}
		case "takedown":
			return { posts: [], what: `taken down: ${decision.post}` };
	}
}

/** Names a post; copies carry one title, so that a merge names the place too, and what was only seen has none. */
function linkTo({ digest, urls }: Site, id: PostId, withPlace = false): Link {
	const { title, matter = null } = digest.posts.get(id) ?? {};
	const name = title === undefined || matter?.form === "sighting" ? id : title;
	const place = matter?.source ? hostOf(matter.source) : "place unknown";
	return { href: urls.post(id), text: withPlace ? `${name} (${place})` : name };
}
