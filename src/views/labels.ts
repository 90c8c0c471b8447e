export type { Position } from "#pipeline/index.ts";

import type { Disclosure, EvidenceGrade, Form, Level, Position, Rights, Tier } from "#pipeline/index.ts";

/** Our words for the pipeline's values; no page or component spells one. */

/** Strongest first; what has no grade comes last. */
export const EVIDENCE_ORDER: readonly (EvidenceGrade | null)[] = ["measured", "reported", "asserted", null];

export const POSITION_ORDER: readonly Position[] = ["supports", "opposes", "mixed", "evidence"];

export const POSITION_NAMES: Record<Position, string> = {
	supports: "for",
	opposes: "against",
	mixed: "mixed",
	evidence: "evidence",
};

export const GRADE_MEANINGS: Record<EvidenceGrade, string> = {
	measured: "the source reports its own measurement, or documents something that can be inspected",
	reported: "the source passes on the figures or events of others",
	asserted: "the source argues or claims, and shows no data",
};

export const FORM_NAMES: Record<Form, string> = {
	copy: "Copies: the source's own words, within its rights",
	brief: "Briefs: our summaries of sources",
	sighting: "Sightings: texts seen at an address, no word kept",
};

export const RIGHTS_NOTES: Record<Rights, string> = {
	full: "Shown in full.",
	excerpt: "Shown as an excerpt; the rest is only compared, never published.",
	brief: "A summary in our own words.",
	none: "No word of it is kept.",
};

export const DISCLOSURE_NOTES: Record<Disclosure, string> = {
	none: "The author states that there is no interest.",
	"holds-token": "The author says that they hold the token.",
	paid: "The author says that they were paid.",
	employee: "The author works for the project.",
	unknown: "The text does not say what interest its author has.",
};

export const LEVEL_NAMES: Record<Level, string> = { none: "none found", some: "some", strong: "strong" };

export const TIER_NAMES: Record<Tier, string> = {
	identical: "identical",
	near: "near",
	excerpt: "cut-off copy",
	reworded: "reworded",
};

export const POSITION_HEADINGS: Record<Position, string> = {
	supports: "The case for",
	opposes: "The case against",
	mixed: "Mixed",
	evidence: "Evidence that both sides can use",
};

export const TIER_MEANINGS: Record<Tier, string> = {
	identical: "the same text once case, marks and white space are set aside, or the same source",
	near: "small edits, tags added, or passages moved",
	excerpt: "a copy that was cut off",
	reworded: "the same essay told again in other words",
};
