import { placeOf } from "#sources/content-layout.ts";

/** Room is left for a number within the 64 characters of a name. */
const LONGEST = 60;

/**
 * The first free name for a post: the wanted one, otherwise with a number behind it.
 *
 * @param taken names of posts without `.md`
 */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
	const base = wanted.slice(0, LONGEST).replace(/-+$/, "");
	for (let count = 1; ; count++) {
		const name = count === 1 ? base : `${base}-${count}`;
		if (!taken.has(name) && placeOf(`posts/2026/${name}.md`, "file").kind === "file") return name;
	}
}
