/** Orders two texts by their code units, the same on every machine and in every language: below, at or above 0. */
export function compareText(x: string, y: string): number {
	if (x === y) return 0;
	return x < y ? -1 : 1;
}
