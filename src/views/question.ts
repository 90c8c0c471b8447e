import type { Position, Question, QuestionId } from "#pipeline/index.ts";
import { type Balance, balanceOf } from "./balance.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import { counted } from "./counted.ts";
import { type DebateTimeline, timelineOf } from "./debate-timeline.ts";
import { type FeedLink, type Frame, frameOf } from "./frame.ts";
import { POSITION_HEADINGS, POSITION_ORDER } from "./labels.ts";
import type { Link } from "./link.ts";
import { questionMeaning } from "./meaning.ts";
import type { Site } from "./site.ts";
import { type Stance, stancesByQuestion } from "./stances.ts";
import { sectionsOf } from "./tree-sections.ts";
import { toWitness, type Witness } from "./witness.ts";

/** Prose of the question's file. */
export interface ProseSection {
	readonly id: string;
	readonly title: string;
	readonly html: string;
}

/** One position: the case for it, where the file makes one, and its sources. */
export interface PositionSection {
	readonly position: Position;
	readonly id: string;
	readonly title: string;
	/** How many sources hold it, as a heading over them. */
	readonly count: string;
	/** What counts as this position. */
	readonly means: string | null;
	/** HTML; empty when the file makes no case. */
	readonly html: string;
	/** Strongest evidence first, then newest. */
	readonly witnesses: readonly Witness[];
	/** Said when there is no source, or none that measured. */
	readonly lacks: string | null;
}

/** One question: why it matters, who stands where with what evidence, and what is missing. */
export interface QuestionPage {
	readonly frame: Frame;
	readonly id: QuestionId;
	readonly facts: string;
	readonly question: string;
	readonly balance: Balance;
	readonly opening: readonly ProseSection[];
	/** For and against, beside each other. */
	readonly sides: readonly PositionSection[];
	/** Evidence that both sides can use, and what is mixed. */
	readonly between: readonly PositionSection[];
	readonly closing: readonly ProseSection[];
	readonly settle: string;
	/** Checkable statements that bear on it. */
	readonly claims: readonly ClaimLine[];
	readonly timeline: DebateTimeline | null;
	/** Where the parts of the page begin. */
	readonly contents: readonly Link[];
	readonly feeds: readonly FeedLink[];
	readonly all: Link;
	readonly contribute: string;
	readonly file: Link;
}

/** Headings of a question's file that make the case for a position; all others are prose of their own. */
const CASES: Partial<Record<string, Position>> = {
	"the case for": "supports",
	"the case against": "opposes",
	"what the evidence shows": "evidence",
};

/** Shapes the page of one question. */
export function questionPage(site: Site, id: QuestionId): QuestionPage {
	const { digest, urls } = site;
	const { profile, questions } = digest.vocabulary;
	const question = questions.get(id);
	if (question === undefined) throw new RangeError(`There is no question "${id}"`);
	const stances = stancesByQuestion(site).get(id) ?? [];
	const prose = sectionsOf(question.tree).map(({ title, tree }, index) => ({
		id: `part-${index + 1}`,
		title: title ?? "Why it matters",
		html: site.html(tree),
	}));
	const firstCase = prose.findIndex(({ title }) => caseOf(title) !== undefined);
	const sections = new Map(
		POSITION_ORDER.map((position) => [position, positionSection(site, question, position, prose, stances)]),
	);
	const held = (...positions: Position[]) => positions.flatMap((position) => sections.get(position) ?? []);
	const frame = frameOf(site, {
		title: question.label,
		description: question.question,
		path: urls.question(id),
		...questionMeaning(site, question),
		feeds: [{ scope: { kind: "question", question: id }, name: question.label }],
	});
	const claims = [...digest.claims.values()].filter(({ claim }) => claim.questions.includes(id));
	const closing = firstCase < 0 ? [] : prose.slice(firstCase).filter(({ title }) => caseOf(title) === undefined);
	const timeline = timelineOf(site, stances);
	return {
		frame,
		id,
		facts: `Question ${question.order} of ${questions.size}: ${question.label}. ${counted(stances.length, "source")}.`,
		question: question.question,
		balance: balanceOf(stances),
		opening: prose.slice(0, firstCase < 0 ? undefined : firstCase),
		sides: held("supports", "opposes"),
		between: held("evidence", "mixed"),
		closing,
		settle: question.settle,
		claims: claims.map((tracked) => claimLine(site, tracked)),
		timeline,
		contents: [
			...[...sections.values()].map(({ id, title }) => ({ href: `#${id}`, text: title })),
			{ href: "#settle", text: "What would settle it" },
			...closing.map(({ id, title }) => ({ href: `#${id}`, text: title })),
			...(claims.length > 0 ? [{ href: "#claims", text: `Claims (${claims.length})` }] : []),
			...(timeline === null ? [] : [{ href: "#timeline", text: "When it was said" }]),
		],
		feeds: frame.feeds.slice(-3),
		all: { href: urls.questions(), text: "All questions" },
		contribute: urls.contribute(),
		file: { href: `${profile.repository}/edit/main/content/${question.file}`, text: `content/${question.file}` },
	};
}

function caseOf(title: string): Position | undefined {
	return CASES[title.toLowerCase()];
}

function positionSection(
	site: Site,
	question: Question,
	position: Position,
	prose: readonly ProseSection[],
	stances: readonly Stance[],
): PositionSection {
	const made = prose.find(({ title }) => caseOf(title) === position);
	const held = stances.filter((stance) => stance.position === position);
	return {
		position,
		id: position,
		title: made?.title ?? POSITION_HEADINGS[position],
		count: held.length > 1 ? `${held.length} sources, strongest evidence first` : counted(held.length, "source"),
		means: position === "supports" ? question.supports : position === "opposes" ? question.opposes : null,
		html: made?.html ?? "",
		witnesses: held.map((stance) => toWitness(site, stance)),
		lacks: lacksOf(position, held),
	};
}

function lacksOf(position: Position, held: readonly Stance[]): string | null {
	if (held.length === 0) return "No source here yet.";
	const takesSide = position === "supports" || position === "opposes";
	return takesSide && held.every(({ grade }) => grade !== "measured") ? "No measured source on this side yet." : null;
}
