/** Shared items that chance alone is taken to give at the least. */
const LEAST_CHANCE = 0.05;

/**
 * How surprising it is that two texts share so many items: the log-likelihood ratio against the count that chance gives
 * (Dunning 1993, https://aclanthology.org/J93-1003/).
 *
 * @param chance items that two unrelated texts of these lengths would share
 * @returns 0 where chance explains as many, more the less it does
 */
export function surprise(shared: number, chance: number): number {
	const expected = Math.max(LEAST_CHANCE, chance);
	return shared <= expected ? 0 : shared * Math.log(shared / expected) - (shared - expected);
}
