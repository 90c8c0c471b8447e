/** Orders names as an index does, letters before their case; the same on every machine, unlike `localeCompare`. */
export function byWords(a: string, b: string): number {
	const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
	if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1;
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
