import { describe, expect, it } from "vitest";
import { agreementOf, measureFingerprints } from "./fingerprints.ts";
import { HARD_NEGATIVES } from "./hard-negatives.ts";
import { makeBatches } from "./labelled-batch.ts";

const rows = measureFingerprints(makeBatches());

describe("fingerprints", () => {
	it("say what full texts say on at least 98 % of the labelled pairs", () => {
		expect(agreementOf(rows)).toBeGreaterThanOrEqual(0.98);
	});

	it.each(HARD_NEGATIVES)("merge no %s pair", (category) => {
		expect(rows.find(({ label }) => label === category)?.byFingerprint).toBe(0);
	});

	it("find nearly every copy that is not reworded, and most that are", () => {
		const share = (tier: string) => {
			const row = rows.find(({ label }) => label === tier);
			return row === undefined ? 0 : row.byFingerprint / row.pairs;
		};
		expect(share("identical")).toBe(1);
		expect(share("near")).toBeGreaterThanOrEqual(0.97);
		expect(share("excerpt")).toBeGreaterThanOrEqual(0.97);
		expect(share("reworded")).toBeGreaterThanOrEqual(0.75);
	});
});
