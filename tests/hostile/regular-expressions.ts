import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "recheck";
import ts from "typescript";

/** A regular expression of ours. */
export interface Expression {
	readonly file: string;
	readonly source: string;
	readonly flags: string;
}

/** How matching time grows with a text, at worst. `undecided`: within the time given, nothing worse than quadratic was found. */
export type Growth = "safe" | "quadratic" | "undecided" | "worse";

/** Every expression in `src`: those written as literals, and those that modules put together when they are loaded. */
export async function findExpressions(): Promise<readonly Expression[]> {
	const files = readdirSync("src", { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".ts"))
		.map((path) => `src/${path.replaceAll("\\", "/")}`)
		.sort();
	const built: Expression[] = [];
	for (const file of files) {
		if (/^(?:export )?const [^;]*new RegExp\(/m.test(readFileSync(file, "utf8"))) built.push(...(await builtBy(file)));
	}
	return [...files.flatMap(writtenIn), ...built];
}

/** The name of an expression among all that were checked. */
export function nameOf({ source, flags }: Expression): string {
	return `/${source}/${flags}`;
}

/** @param seconds how long to think about it */
export async function growthOf({ source, flags }: Expression, seconds: number): Promise<Growth> {
	const found = await check(source, flags, { timeout: seconds * 1000 });
	if (found.status === "unknown") return "undecided";
	if (found.status === "safe") return "safe";
	const { complexity } = found;
	return complexity.type === "polynomial" && complexity.degree === 2 ? "quadratic" : "worse";
}

function writtenIn(file: string): Expression[] {
	const found: Expression[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf("/");
			found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
	return found;
}

/** Loads a module anew and notes what it builds. */
async function builtBy(file: string): Promise<Expression[]> {
	const found: Expression[] = [];
	const Original = globalThis.RegExp;
	class Noting extends Original {
		constructor(pattern: string | RegExp, flags?: string) {
			super(pattern, flags);
			found.push({ file, source: this.source, flags: this.flags });
		}
	}
	globalThis.RegExp = Noting as RegExpConstructor;
	try {
		await import(`${pathToFileURL(resolve(file)).href}?noted`);
	} finally {
		globalThis.RegExp = Original;
	}
	return found;
}
