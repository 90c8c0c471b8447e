import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLabelledPosts } from "./labelled-posts.ts";
import { readMarkup } from "./markup.ts";
import { CHECKABLE, scoreAnnotations } from "./score.ts";
import {
	ANNOTATION_ACCURACY_FILE,
	annotateLabelled,
	annotationJson,
	annotationTable,
	measureAnnotations,
	SPLITS,
} from "./table.ts";

const posts = readLabelledPosts();
const said = annotateLabelled(posts);
const table = annotationTable(measureAnnotations(posts));

const FLOORS: readonly (readonly [kind: string, precision: number, recall: number])[] = [
	["signals", 0.95, 0.85],
	[CHECKABLE, 0.9, 0.8],
];

describe("the labelled posts", () => {
	it("are enough, and no two have one id", () => {
		expect(posts.length).toBeGreaterThanOrEqual(160);
		expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
		for (const manner of ["critical-campaign", "empty-praise"]) {
			expect(posts.filter((labelled) => labelled.manner === manner).length).toBeGreaterThanOrEqual(20);
		}
	});

	it("are split three to two", () => {
		const dev = posts.filter(({ split }) => split === "dev").length;
		expect(dev / posts.length).toBeCloseTo(0.6, 2);
	});

	it.each(posts.map(({ id, post, labels }) => ({ id, post, labels })))(
		"quote words that stand in $id",
		({ post, labels }) => {
			for (const { span } of labels) {
				expect(span.start).toBeLessThan(span.end);
				expect(span.end).toBeLessThanOrEqual(post.text.length);
			}
		},
	);

	it("carry the levels that their labels make by the written definition", () => {
		for (const { id, labels, incentive, substance } of posts) {
			const kinds = new Set(labels.map(({ kind }) => kind));
			const checkable = labels.filter(({ kind }) => kind === CHECKABLE).length;
			const isDisclosed = kinds.delete("disclosure");
			kinds.delete(CHECKABLE);
			const isStrong = kinds.size > 1 || ["referral", "giveaway", "required-tags"].some((kind) => kinds.has(kind));
			const step = (isStrong ? 2 : kinds.size) - (isDisclosed ? 1 : 0);
			expect([id, incentive]).toEqual([id, ["none", "some", "strong"][Math.max(0, step)]]);
			expect([id, substance]).toEqual([id, ["none", "some", "some", "strong"][Math.min(3, checkable)]]);
		}
	});
});

describe("the marks", () => {
	it("are taken out, and their words are found, outer ones first", () => {
		const { text, marked } = readMarkup("One {a+b: two {c: three}} four.");
		expect(text).toBe("One two three four.");
		expect(marked).toEqual([
			{ kind: "a", words: "two three" },
			{ kind: "b", words: "two three" },
			{ kind: "c", words: "three" },
		]);
	});

	it.each(["One {a: two.", "One} two.", "One {two}."])("are refused in %j", (text) => {
		expect(() => readMarkup(text)).toThrow();
	});
});

describe("a find", () => {
	const [labelled] = posts;
	const score = (label: [number, number], found: [number, number], kind: string) => {
		if (!labelled) throw new Error("There is no post.");
		const [labels, finds] = [label, found].map(([start, end]) => [{ kind, span: { start, end } }]);
		const statements = kind === CHECKABLE ? (finds ?? []).map(({ span }) => span) : [];
		const signals = kind === CHECKABLE ? [] : (finds ?? []);
		const level = "some" as const;
		const annotations = { annotations: [], incentive: { level, signals }, substance: { level, statements } };
		return scoreAnnotations([[{ ...labelled, labels: labels ?? [] }, annotations]]).counts.get(kind)?.right;
	};
	it.each([
		["covers half of the shorter", "referral", [0, 10], [5, 40], 1],
		["covers less of the shorter", "referral", [0, 10], [6, 40], 0],
		["covers half of the longer", CHECKABLE, [0, 20], [0, 10], 1],
		["covers less of the longer", CHECKABLE, [0, 21], [0, 10], 0],
		["stands elsewhere", CHECKABLE, [0, 20], [20, 40], 0],
	] as const)("that %s, of the kind %s, is counted so", (_, kind, label, found, right) => {
		expect(score([...label], [...found], kind)).toBe(right);
	});
});

describe.each(SPLITS)("the rules on the posts of %s", (split) => {
	const rows = table.find((part) => part.split === split)?.kinds ?? [];

	it.each(FLOORS)("find %s with precision %d and recall %d", (kind, precision, recall) => {
		const row = rows.find((each) => each.kind === kind);
		expect(row?.precision).toBeGreaterThanOrEqual(precision);
		expect(row?.recall).toBeGreaterThanOrEqual(recall);
	});
});

describe("the levels", () => {
	it.each(posts.filter(({ manner }) => manner === "critical-campaign"))(
		"of $id keep the substance of criticism in a campaign's form",
		(labelled) => {
			expect(said.get(labelled)?.substance.level).toBe("strong");
			expect(said.get(labelled)?.incentive.level).toBe(labelled.incentive);
		},
	);

	it.each(posts.filter(({ manner }) => manner === "empty-praise"))("of $id hold nothing to check", (labelled) => {
		expect(said.get(labelled)?.substance).toEqual({ level: "none", statements: [] });
	});
});

it("is published with the figures measured here", () => {
	expect(readFileSync(ANNOTATION_ACCURACY_FILE, "utf8")).toBe(annotationJson(table));
});
