import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const site = inject("site");

/** Figures for the same thing that sources give differently, and the figure that each page must show. */
const CONFLICTS: readonly (readonly [what: string, sides: Readonly<Record<string, string>>])[] = [
	[
		"overhead of zero-knowledge proofs",
		{ "zkml-overhead-hundredfold": "100 to 1,000 times", "zkml-overhead-thousandfold": "1,000 to 10,000 times" },
	],
	[
		"overhead of trusted hardware",
		{
			"tee-overhead-two-to-three-times": "2 to 3 times",
			"tee-overhead-negligible": "negligible",
			"tee-overhead-under-seven-percent": "less than 7 %",
			"tee-overhead-thirty-percent": "about 30 %",
		},
	],
	["use of Akash", { "akash-h100-use-over-80": "over 80 %", "akash-use-about-a-third": "mid-thirties per cent" }],
	[
		"machines of Aethir",
		{
			"aethir-40000-gpus": "40,000 GPUs in 32,000 containers",
			"aethir-430000-containers": "more than 430,000 containers",
		},
	],
	[
		"an H100 hour on Vast.ai",
		{
			"vast-h100-under-two-dollars": "1.49 to 1.87 US dollars an hour",
			"vast-h100-two-fifty-to-four": "2.50 to 4.00 US dollars an hour",
		},
	],
	// no source that was read gives the price before the cut: the claim says that it is quoted, and names no figure
	[
		"AWS before and after the cut",
		{ "aws-h100-390-after-cut": "3.90 US dollars", "aws-h100-price-before-cut-quoted": "" },
	],
];

const page = (id: string) => readFileSync(join(site, "claims", id, "index.html"), "utf8").replace(/\s+/g, " ");

describe.each(CONFLICTS)("%s", (_, sides) => {
	it.each(Object.keys(sides))("stands with the other figures on the page of %s", (id) => {
		for (const [other, figure] of Object.entries(sides)) {
			expect(page(id)).toContain(figure);
			if (other !== id) expect(page(id)).toContain(`href="/claims/${other}/"`);
		}
	});
});
