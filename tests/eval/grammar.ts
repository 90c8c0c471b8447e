import { CLAUSES, EVENTS } from "./grammar-circumstances.ts";
import { AGENTS, OBJECTS, VERBS } from "./grammar-words.ts";
import type { Random } from "./random.ts";
import type { Ways } from "./ways.ts";

const RELATIONS: readonly Ways[] = [
	["before", "ahead of"],
	["after", "in the wake of"],
	["during", "in the course of"],
];
const CONNECTIVES: readonly Ways[] = [
	["because", "since"],
	["although", "even though"],
];

/** What one sentence says: the same statement can be said in many ways. */
export interface Statement {
	readonly agent: Ways;
	readonly active: Ways;
	readonly passive: Ways;
	readonly object: Ways;
	readonly relation: Ways;
	readonly event: Ways;
	readonly connective: Ways;
	readonly clause: Ways;
}

/** One of some thirty million statements. */
export function makeStatement(random: Random): Statement {
	const [active, passive] = random.pick(VERBS);
	return {
		agent: random.pick(AGENTS),
		active,
		passive,
		object: random.pick(OBJECTS),
		relation: random.pick(RELATIONS),
		event: random.pick(EVENTS),
		connective: random.pick(CONNECTIVES),
		clause: random.pick(CLAUSES),
	};
}

const ORDERS = 5;

/** Which order and which words a statement is said in. */
export interface Saying {
	readonly order: number;
	/** For agent, verb, object, relation, event, connective and clause: the first way or the second. */
	readonly ways: readonly number[];
}

export function makeSaying(random: Random): Saying {
	return { order: random.below(ORDERS), ways: Array.from({ length: 7 }, () => random.below(2)) };
}

/** Another order of the parts, and other words for half of them. */
export function sayAgain({ order, ways }: Saying, random: Random): Saying {
	return {
		order: (order + random.between(1, ORDERS - 1)) % ORDERS,
		ways: ways.map((way) => (random.chance(0.5) ? 1 - way : way)),
	};
}

/** The statement as one sentence of 15 to 30 words. */
export function sayStatement(statement: Statement, { order, ways }: Saying): string {
	const way = (list: Ways, part: number): string => list[ways[part] ?? 0] ?? "";
	const who = way(statement.agent, 0);
	const did = way(statement.active, 1);
	const wasDone = way(statement.passive, 1);
	const what = way(statement.object, 2);
	const when = `${way(statement.relation, 3)} ${way(statement.event, 4)}`;
	const why = `${way(statement.connective, 5)} ${way(statement.clause, 6)}`;
	const orders = [
		`${who} ${did} ${what} ${when}, ${why}.`,
		`${when}, ${who} ${did} ${what}, ${why}.`,
		`${what} ${wasDone} by ${who} ${when}, ${why}.`,
		`${when}, ${what} ${wasDone} by ${who}, ${why}.`,
		`${why}, ${who} ${did} ${what} ${when}.`,
	];
	const sentence = orders[order % orders.length] ?? "";
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
