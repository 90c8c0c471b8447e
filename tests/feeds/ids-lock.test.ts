import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { editionEntries } from "#feeds/edition-entries.ts";
import { feedEntries } from "#feeds/feed-entries.ts";
import { buildDigest, defaultOptions } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";
import { siteOf } from "../support/sample-site.ts";

const LOCK = "tests/feeds/ids.lock.json";
const REMEDY = `Feed readers that hold an entry under an id which is gone show its post again under another.
A renamed post needs "formerly:" with its old name. Where a copy took over, of the same day or of an earlier one, or
where the first copy was taken down, the copy that is now the first needs "entry:" with the last part of the id.
Where an entry is gone on purpose, taken down or merged into another, delete its line from ${LOCK}.
Ids that are not locked yet are added by LOCK_IDS=1 vitest run tests/feeds/ids-lock.test.ts.`;

/** The id of every entry that the real content makes. */
async function presentIds(): Promise<string[]> {
	const sources = await readSources("content");
	const digest = buildDigest(sources.value, defaultOptions);
	const site = siteOf(digest);
	return [...feedEntries(site), ...editionEntries(site)].map(({ id }) => id);
}

it("keeps every id that was ever published", async () => {
	const present = await presentIds();
	expect(new Set(present).size).toBe(present.length);
	const locked: string[] = existsSync(LOCK) ? JSON.parse(readFileSync(LOCK, "utf8")) : [];
	if (process.env["LOCK_IDS"] === "1") {
		const all = [...new Set([...locked, ...present])].sort();
		writeFileSync(LOCK, `${JSON.stringify(all, null, "\t")}\n`);
	} else expect(locked.length, `${LOCK} is empty.\n${REMEDY}`).toBeGreaterThan(0);
	expect(
		locked.filter((id) => !present.includes(id)),
		REMEDY,
	).toEqual([]);
});
