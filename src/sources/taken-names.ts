import type { Diagnostic } from "#pipeline/index.ts";

/**
 * Posts whose name another post already has. A post's address is its name without the year, so a name is unique
 * over all years; the first by path keeps it.
 */
export function findTakenNames(
	files: readonly { readonly path: string; readonly slot: string }[],
): readonly Diagnostic[] {
	const owners = new Map<string, string>();
	return files.flatMap(({ path, slot }): Diagnostic[] => {
		if (slot !== "posts") return [];
		const name = path.slice(path.lastIndexOf("/") + 1);
		const owner = owners.get(name);
		if (owner === undefined) {
			owners.set(name, path);
			return [];
		}
		return [
			{
				severity: "error",
				rule: "file/duplicate",
				file: path,
				line: 1,
				column: 1,
				message: `The name ${name} is taken by ${owner}.`,
				remedy: "Choose another name; a post's address does not hold its year.",
			},
		];
	});
}
