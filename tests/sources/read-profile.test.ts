import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { readProfile } from "#sources/read-profile.ts";
import { contentDir } from "../support/corpus.ts";

it.each([
	["the address of the digest", {}, "https://digest.example"],
	["a neutral one where digest.yaml is empty", { "digest.yaml": "" }, "https://example.org"],
])("gives %s", async (_, corpus, url) => {
	const folder = contentDir(corpus);
	expect(await readProfile(folder)).toMatchObject({ url });
	rmSync(folder, { recursive: true });
});
