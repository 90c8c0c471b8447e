/** `npm run expressions`: looks for slow regular expressions as long as it takes, and notes those that are not. */
import { readFileSync, writeFileSync } from "node:fs";
import { findExpressions, type Growth, growthOf, nameOf } from "./regular-expressions.ts";

const SECONDS = 20;
const path = new URL("regular-expressions.lock.json", import.meta.url);
const known: Readonly<Record<string, Growth>> = JSON.parse(readFileSync(path, "utf8"));
const checked = new Map<string, Growth>();
for (const expression of await findExpressions()) {
	const name = nameOf(expression);
	const growth = known[name] ?? (await growthOf(expression, SECONDS));
	if (growth === "worse") console.error(`${expression.file}: ${name}`);
	else checked.set(name, growth);
}
writeFileSync(path, `${JSON.stringify(Object.fromEntries([...checked].sort()), null, "\t")}\n`);
