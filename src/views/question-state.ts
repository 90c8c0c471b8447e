import { type Balance, balanceOf } from "./balance.ts";
import { counted } from "./counted.ts";
import { editionMonths, firstDay } from "./intake.ts";
import { monthOf } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { type Stance, stancesByQuestion } from "./stances.ts";

/** A question in a list, with where it stands. */
export interface QuestionState {
	readonly order: number;
	readonly id: string;
	readonly label: string;
	readonly question: string;
	readonly href: string;
	readonly balance: Balance;
	/** What the newest month added; `null` where it added nothing, or everything. */
	readonly news: string | null;
}

/** Every question with its balance, in the digest's order. */
export function questionStates(site: Site): readonly QuestionState[] {
	const stances = stancesByQuestion(site);
	return [...site.digest.vocabulary.questions.values()].map(({ id, label, order, question }) => {
		const held = stances.get(id) ?? [];
		return {
			order,
			id,
			label,
			question,
			href: site.urls.question(id),
			balance: balanceOf(held),
			news: newsOf(site, held),
		};
	});
}

function newsOf({ digest }: Site, held: readonly Stance[]): string | null {
	const [month] = editionMonths(digest);
	const added = held.filter(({ post }) => monthOf(firstDay(digest, post)) === month).length;
	return added === 0 || added === held.length ? null : `${added} new this month`;
}

/** Where the debate stands as counts, for readers in a hurry: on how many questions more sources speak for or against. */
export function stateOfDebate(states: readonly QuestionState[]): string {
	const total = ({ balance }: QuestionState, position: string) =>
		balance.rows.find((row) => row.position === position)?.total ?? 0;
	const lean = (state: QuestionState) => Math.sign(total(state, "supports") - total(state, "opposes"));
	const count = (sign: number) => states.filter((state) => lean(state) === sign).length;
	const bare = states.filter(({ balance }) => {
		const measured = balance.grades.find(({ name }) => name === "measured")?.counts ?? [];
		return balance.rows.some(
			({ position }, index) => (position === "supports" || position === "opposes") && (measured[index] ?? 0) === 0,
		);
	}).length;
	const ties = count(0) === 0 ? "" : `, as many on either side on ${count(0)}`;
	return `More sources speak for than against on ${count(1)} of ${counted(states.length, "question")}, more against on ${count(-1)}${ties}. On ${bare} of them at least one side has no measured source.`;
}
