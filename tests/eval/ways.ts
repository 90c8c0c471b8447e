/** Two ways to say one part of a sentence. Every way fits every sentence. */
export type Ways = readonly [string, string];

/** Reads one pair a line, the two ways parted by ` | `. */
export function readWays(lines: string): Ways[] {
	return lines
		.trim()
		.split("\n")
		.map((line) => {
			const [first = "", second = ""] = line.split(" | ");
			return [first, second];
		});
}
