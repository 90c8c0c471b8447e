import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../support/build-site.ts";
import { BASE, copies } from "../support/claim-corpus.ts";
import { contentDir, post } from "../support/corpus.ts";

const FILLER = Array.from({ length: 80 }, (_, at) => `word${at}`).join(" ");
const SECRET = "Deep below, relays answer in 9 seconds on wet days.";

let out = "";
beforeAll(() => {
	out = mkdtempSync(join(tmpdir(), "claims-"));
	const secret = post(`${FILLER}. ${SECRET}`, { rights: "excerpt", source: "https://cellar.example/a" });
	const content = contentDir({ ...BASE, ...copies(6), "posts/2026/secret.md": secret });
	const run = buildSite(content, join(out, "dist"));
	if (run.code !== 0) throw new Error(run.output);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

const page = (path: string) => readFileSync(join(out, "dist", path, "index.html"), "utf8").replace(/\s+/g, " ");

describe("the page of a claim", () => {
	it("counts who repeats it and on what it rests", () => {
		const counts = "Repeated by 7 posts in 2 clusters, supported by 1 independent source.";
		for (const path of ["claims", "claims/nine", "questions/speed", "posts/measurement"]) {
			expect(page(path), path).toContain(counts);
		}
	});

	it("quotes each post and leads to it and to its source", () => {
		const html = page("claims/nine");
		expect(html).toContain("“The relay answers in 9 seconds.”");
		expect(html).toContain("“a relay answered within 9 seconds”");
		expect(html).toContain('href="/posts/measurement/"');
		expect(html).toContain('href="https://kitchen.example/asks"');
		expect(html).toContain("The same text as");
	});

	it("keeps words that may not be shown", () => {
		const html = page("claims/nine");
		expect(html).toContain("Its words are beyond what may be shown here.");
		for (const path of ["claims/nine", "posts/secret"]) expect(page(path), path).not.toContain("Deep below");
		expect(readFileSync(join(out, "dist/data/claims.json"), "utf8")).not.toContain("Deep below");
		expect(readFileSync(join(out, "dist/posts/secret/annotations.jsonld"), "utf8")).not.toContain("Deep below");
	});
});
