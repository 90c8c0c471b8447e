import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Words of praise and of selling that no page of ours needs; quoting them in quotation marks is another matter. */
const PRAISE =
	/\b(?:revolutioni[sz]\w*|ground-?breaking|game-?chang\w+|cutting-edge|best-in-class|world-class|next-generation|seamless(?:ly)?|exciting|amazing|incredible|unparalleled|unprecedented|thrilled|proudly|empower(?:s|ing)?|unlock(?:s|ing)? the|must-have|skyrocket\w*|to the moon)\b/i;
const QUOTED = /[“"][^”"\n]*[”"]/g;

/** Our own words: all of `content/` but copies, whose words are their authors'. */
function ownFiles(): string[] {
	return readdirSync("content", { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".md") || path.endsWith(".yaml"))
		.filter((path) => !/^form: (?:copy|sighting)$/m.test(readFileSync(join("content", path), "utf8")))
		.sort();
}

describe("our own words", () => {
	it.each(ownFiles())("%s praises and sells nothing", (path) => {
		const text = readFileSync(join("content", path), "utf8");
		// titles are their sources' words
		const own = text.replace(/^title: .*$/m, "").replace(QUOTED, "");
		expect(PRAISE.exec(own)?.[0]).toBeUndefined();
		const prose = own.replace(/^---$[\s\S]*?^---$/m, "").replace(/!\[|<!--/g, "");
		expect(/\w!(?:\s|$)/.exec(prose)?.[0]).toBeUndefined();
	});
});
