/**
 * Lets a view of a whole digest be computed once and read by every page. Digests and sites are values that nobody
 * changes, so what was computed of one stays true of it; it goes when the digest does.
 */
export function oncePer<Source extends object, Result>(
	compute: (source: Source) => Result,
): (source: Source) => Result {
	const known = new WeakMap<Source, { readonly result: Result }>();
	return (source) => {
		const before = known.get(source);
		if (before !== undefined) return before.result;
		const result = compute(source);
		known.set(source, { result });
		return result;
	};
}
