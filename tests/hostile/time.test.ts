import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import type { Measure } from "./measure-shapes.ts";
import { SLOW_SHAPES } from "./slow-shapes.ts";

/** Milliseconds for a post and its copy, of one processor core. */
const MOST = 2000;

let measures: readonly Measure[] = [];
beforeAll(async () => {
	const worker = new Worker(new URL("./measure-shapes.ts", import.meta.url), {
		resourceLimits: { maxOldGenerationSizeMb: 512 },
	});
	[measures] = await once(worker, "message");
	await worker.terminate();
}, 600_000);

describe("a text of any shape, up to the size that a post may have", () => {
	it("is read, compared, annotated and drawn, or refused, in two seconds and 512 MiB", () => {
		expect(measures.length).toBe(SLOW_SHAPES.length);
		expect(measures.filter(({ cpu }) => cpu > MOST)).toEqual([]);
	});

	it("is not refused where it is only long", () => {
		const long = measures.filter(({ name }) => ["sentences", "words"].includes(name));
		for (const { name, accepted } of long) expect(accepted, name).toBeGreaterThan(100_000);
	});
});
