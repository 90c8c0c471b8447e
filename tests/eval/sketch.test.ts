import { describe, expect, it } from "vitest";
import { makeBatches } from "./labelled-batch.ts";
import { measureSketchOf } from "./sketch.ts";

describe("the sketch", () => {
	const { documents, byFingerprint, candidates, byText, found } = measureSketchOf(makeBatches());

	it("has the other post among the candidates of nearly every pair that fingerprints call the same", () => {
		expect(documents).toBeGreaterThan(1000);
		expect(candidates / byFingerprint).toBeGreaterThanOrEqual(0.995);
	});

	it("loses next to nothing of what fingerprints find among all that full texts call the same", () => {
		expect(found / byText).toBeGreaterThanOrEqual(0.93);
	});
});
