/** A number with its noun: `1 source`, `12 sources`. */
export function counted(count: number, one: string, more = `${one}s`): string {
	return `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
}

/** A sentence's list: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? "";
	return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
