import { describe, expect, it } from "vitest";
import { annotate, samplePost, wordsOf } from "./sample.ts";

type Table = readonly (readonly [string, readonly string[]])[];

const PROJECTS: Table = [
	["People use Quarzgrid and quarzgrid.", ["Quarzgrid = quarzgrid", "quarzgrid = quarzgrid"]],
	["Quarzgrid's nodes, Quarzgrid-based", ["Quarzgrid = quarzgrid", "Quarzgrid = quarzgrid"]],
	["Megaquarzgrid and Quarzgrids", []],
	[
		"By tag: $qzg #QZG @QUARZGRID #quarzgrid",
		["$qzg = quarzgrid", "#QZG = quarzgrid", "@QUARZGRID = quarzgrid", "#quarzgrid = quarzgrid"],
	],
	["We render frames; I bless you; a walrus swims.", []],
	["They moved to Walrus and to Bless.", ["Walrus = walrus", "Bless = bless"]],
	["Render the frame. Bless you.", []],
	["Render is slow. I left Render.", ["Render = render", "Render = render"]],
	["Render is slow. $RNDX", ["Render = render", "$RNDX = render"]],
	["#render and #walrus are words", []],
	["The Render Farm Nine of RNDX, not rndx", ["Render Farm Nine = render", "RNDX = render"]],
	["At node.works and Node Works", ["node.works = node-works", "Node Works = node-works"]],
	["At api.quarzgrid.example and quarzgrid.example", []],
	["https://quarzgrid/ and quarzgrid@example.org", []],
	["`Quarzgrid` in code", []],
	["The SBX stands for sealbox, the sbx does not", ["SBX = sealbox", "sealbox = sealbox"]],
	["From [Quarzgrid](https://example.org)", ["Quarzgrid = quarzgrid"]],
];

const TERMS: Table = [
	["An enclave gives an attestation.", ["enclave = trusted-execution-environment", "attestation = attestation"]],
	["Enclaves and proxy nodes", ["Enclaves = trusted-execution-environment", "proxy nodes = proxy-node"]],
	["A remote attestation", ["remote attestation = attestation"]],
	[
		"A zero knowledge proof, Zero-Knowledge Proofs",
		["zero knowledge proof = zero-knowledge-proof", "Zero-Knowledge Proofs = zero-knowledge-proof"],
	],
	["TEEs and a TEE but a golf tee", ["TEEs = trusted-execution-environment", "TEE = trusted-execution-environment"]],
	["gradient compression of a gradient", ["gradient compression = gradient-compression", "gradient = gradient"]],
	[
		"service-level agreements, an SLA",
		["service-level agreements = service-level-agreement", "SLA = service-level-agreement"],
	],
	["`enclave` and [enclave](https://example.org) and https://example.org/enclave", []],
	["reattestation, validatory", []],
	["A shared name of two terms names neither", []],
	["A stake of two stakes", ["stake = stake", "stakes = stake"]],
	["Much is at stake, and the stakes are high.", []],
	["The maker Gradient and its gradient", ["gradient = gradient"]],
];

describe("projects", () => {
	it.each(PROJECTS)("in %j", (markdown, expected) => {
		const post = samplePost(markdown);
		expect(wordsOf(post, annotate(post), "project")).toEqual(expected);
	});

	it("count at a sentence's start when the front matter names them", () => {
		const post = samplePost("Bless is a network.", { projects: "[bless]" });
		expect(wordsOf(post, annotate(post), "project")).toEqual(["Bless = bless"]);
	});
});

describe("terms", () => {
	it.each(TERMS)("in %j", (markdown, expected) => {
		const post = samplePost(markdown);
		expect(wordsOf(post, annotate(post), "term")).toEqual(expected);
	});

	it("are not looked for in headings, and do not run over a paragraph's end", () => {
		const post = samplePost("# The enclave\n\nzero knowledge\n\nproof of it");
		expect(wordsOf(post, annotate(post), "term")).toEqual([]);
	});
});
