import type { Nodes, Root } from "hast";
import type { FaultLog } from "./fault-log.ts";
import type { TreeLimits } from "./parse-options.ts";

const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** Elements that are never open: HTML gives them no end tag. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

const SHORTEN = "Shorten the text, or keep the post as a brief or an excerpt.";
const REMEDY = "Write the text in Markdown instead of HTML, or keep the post as a brief or an excerpt.";

/**
 * Counts the tags in the HTML of a text, before they are read. Reading HTML opens each formatting element that was left
 * open again in every block after it, so that a few hundred tags would make millions of elements.
 *
 * @param firstLine the line of the file on which the text begins
 * @returns whether all limits are kept
 */
export function checkHtmlLimits(tree: Root, firstLine: number, faults: FaultLog, limits: TreeLimits): boolean {
	const open = new Map<string, number>();
	let tags = 0;
	let left = 0;
	return everyNode(tree, (node) => {
		if (node.type !== "raw") return true;
		for (const [, slash, written = ""] of node.value.matchAll(TAG)) {
			const name = written.toLowerCase();
			const before = open.get(name) ?? 0;
			tags++;
			if (VOID.has(name) || (slash !== "" && before === 0)) continue;
			const step = slash === "" ? 1 : -1;
			open.set(name, before + step);
			left += step;
			if (left > limits.openTags) break;
		}
		if (tags <= limits.tags && left <= limits.openTags) return true;
		const what =
			tags > limits.tags
				? `${limits.tags} HTML tags`
				: `${limits.openTags} HTML elements inside each other or unclosed`;
		const at = { line: firstLine + (node.position?.start.line ?? 1) - 1, column: 1 };
		faults.error("post/too-complex", at, `The text has more than ${what}.`, REMEDY);
		return false;
	});
}

/** Bounds what a text has become: everything that comes later takes time by its nodes. Returns whether all limits are kept. */
export function checkTreeSize(tree: Root, firstLine: number, faults: FaultLog, limits: TreeLimits): boolean {
	let nodes = 0;
	let links = 0;
	const isSmall = everyNode(tree, (node) => {
		if (node.type === "element" && node.tagName === "a") links++;
		return ++nodes <= limits.nodes && links <= limits.links;
	});
	if (isSmall) return true;
	const what =
		links > limits.links ? `holds more than ${limits.links} links` : `becomes more than ${limits.nodes} pieces`;
	faults.error("post/too-complex", { line: firstLine, column: 1 }, `The text ${what}.`, SHORTEN);
	return false;
}

/** Visits nodes in document order until one does not hold. */
function everyNode(node: Nodes, holds: (node: Nodes) => boolean): boolean {
	return holds(node) && (!("children" in node) || node.children.every((child) => everyNode(child, holds)));
}
