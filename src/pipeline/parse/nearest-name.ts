/**
 * The known name that a mistyped one most likely stands for, by optimal string alignment distance (Damerau,
 * 1964: insertion, deletion, substitution, swap of neighbours); the first of equals.
 *
 * @returns `null` when even the nearest differs in more than a third of its letters; one is always forgiven.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
	const typed = name.slice(0, 80).toLowerCase();
	let nearest: string | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const distance = editDistance(typed, candidate.toLowerCase());
		if (distance < least && distance <= Math.max(1, Math.floor(candidate.length / 3)) && distance < candidate.length) {
			nearest = candidate;
			least = distance;
		}
	}
	return nearest;
}

/** As many names as a message can list, as many alike, and how many letters of one say which is meant. */
const LISTED = 60;
const ALIKE = 5;
const LETTERS = 3;

/** A remedy for a name that is not known: the nearest one, otherwise those that hold it, otherwise all where they are few. */
export function suggestName(name: string, known: Iterable<string>): string {
	const names = [...known];
	const nearest = nearestName(name, names);
	if (nearest !== null) return `Did you mean "${nearest}"?`;
	const alike = name.length < LETTERS ? [] : names.filter((each) => each.includes(name)).slice(0, ALIKE);
	if (alike.length > 0) return `Known names that hold it: ${alike.join(", ")}.`;
	if (names.length > LISTED) return `None of the ${names.length} known names is like it.`;
	return names.length === 0 ? "None is known yet." : `Known: ${names.join(", ")}.`;
}

function editDistance(a: string, b: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const substitution = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			const swap = swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
			current.push(Math.min(substitution, swap, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		[beforeLast, last] = [last, current];
	}
	return last[b.length] ?? 0;
}
