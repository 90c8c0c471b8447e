import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findExpressions, type Growth, growthOf, nameOf } from "./regular-expressions.ts";

/** What `npm run expressions` has found; thinking about all of them anew takes minutes. */
const checked: Readonly<Record<string, Growth>> = JSON.parse(
	readFileSync(new URL("regular-expressions.lock.json", import.meta.url), "utf8"),
);

describe("regular expressions", async () => {
	const expressions = await findExpressions();

	it("are found where they are written and where they are put together", () => {
		expect(expressions.length).toBeGreaterThan(400);
		const built = expressions.filter(({ file, source }) => file.endsWith("/figures.ts") && source.length > 100);
		expect(built.length).toBeGreaterThan(5);
	});

	it("take no more than the square of what they read, which is bounded", async () => {
		const worse: string[] = [];
		for (const expression of expressions) {
			const growth = checked[nameOf(expression)] ?? (await growthOf(expression, 3));
			if (growth === "worse") worse.push(`${expression.file}: ${nameOf(expression)}`);
		}
		expect(worse).toEqual([]);
	});

	it.each([
		["safe", "^a+$"],
		["quadratic", "a+$"],
		["worse", "^(?:a|a)*$"],
		["worse", "\\s*,\\s*,?\\s*$"],
	])("%s: %s", async (growth, source) => {
		expect(await growthOf({ file: "", source, flags: "" }, 5)).toBe(growth);
	});
});
