import { describe, expect, it } from "vitest";
import { newestFirst, writeDate } from "#views/partial-date.ts";

describe("writeDate", () => {
	it.each([
		["2026", "2026"],
		["2026-06", "June 2026"],
		["2026-06-05", "5 June 2026"],
	])("writes %s as %s", (date, written) => {
		expect(writeDate(date)).toBe(written);
	});
});

describe("newestFirst", () => {
	it("sorts the unknown last and a whole date before its year", () => {
		const dates = ["2025", null, "2026-06-05", "2026-06", "2026"];
		expect(dates.sort(newestFirst)).toEqual(["2026-06-05", "2026-06", "2026", "2025", null]);
	});
});
