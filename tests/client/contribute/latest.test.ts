import { describe, expect, it } from "vitest";
import { latest } from "#client/contribute/latest.ts";

const tick = () => new Promise((done) => setTimeout(done));

describe("latest", () => {
	it("never runs twice at a time, and once more after all that was asked for meanwhile", async () => {
		const seen: number[] = [];
		let now = 0;
		let running = 0;
		const run = latest(async () => {
			expect(++running).toBe(1);
			const value = now;
			await tick();
			seen.push(value);
			running--;
		}, String);
		for (now = 1; now <= 5; now++) run();
		now = 5;
		await tick();
		await tick();
		await tick();
		expect(seen).toEqual([1, 5]);
	});

	it("goes on after a failure", async () => {
		const failures: unknown[] = [];
		const run = latest(
			() => Promise.reject(new Error("no")),
			(reason) => failures.push(reason),
		);
		run();
		await tick();
		run();
		await tick();
		expect(failures).toHaveLength(2);
	});
});
