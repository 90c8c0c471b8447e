import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawPicture } from "#publish/pictures/draw-picture.ts";
import { picturePage } from "#publish/pictures/picture-design.ts";
import type { PictureCard } from "#views/pictures.ts";

const CARDS: Record<string, PictureCard> = {
	short: { of: { kind: "site" }, kind: "Project", title: "Acme", line: "3 sources.", balance: null },
	"with a bar": {
		of: { kind: "site" },
		kind: "Question",
		title: "Is it quick enough that nobody waits?",
		line: "3 for and 3 against; 5 authors.",
		balance: {
			sources: 6,
			rows: [],
			grades: [],
			text: "",
			counts: "",
			width: 272,
			segments: [
				{ side: "for", x: 0, width: 135 },
				{ side: "against", x: 137, width: 135 },
			],
		},
	},
	"far too long": {
		of: { kind: "site" },
		kind: "Claim",
		title: "Nine otters ".repeat(60),
		line: "One.",
		balance: null,
	},
	"in letters that no font has": {
		of: { kind: "site" },
		kind: "Claim",
		title: "東京 → Tokyo 🦦",
		line: "One.",
		balance: null,
	},
	"without a drawable letter": { of: { kind: "site" }, kind: "Claim", title: "東京", line: "", balance: null },
};

describe.each(Object.entries(CARDS))("a picture that is %s", (_name, card) => {
	it("has the size that previews take, few colours and few bytes", async () => {
		const picture = await drawPicture(picturePage(card, "A Digest"));
		expect(await sharp(picture).metadata()).toMatchObject({ format: "png", width: 1200, height: 630, isPalette: true });
		expect(picture.length).toBeLessThan(40_000);
	});
});

describe("pictures", () => {
	it("differ where their cards do, and are drawn alike each time", async () => {
		const digest = async (card: PictureCard) =>
			createHash("sha256")
				.update(await drawPicture(picturePage(card, "A Digest")))
				.digest("hex");
		const cards = Object.values(CARDS);
		const [once, again] = [await Promise.all(cards.map(digest)), await Promise.all(cards.map(digest))];
		expect(again).toEqual(once);
		expect(new Set(once).size).toBe(cards.length);
	});

	it("keep a margin: nothing is drawn at the edges", async () => {
		for (const card of Object.values(CARDS)) {
			const { data, info } = await sharp(await drawPicture(picturePage(card, "A Digest")))
				.raw()
				.toBuffer({ resolveWithObject: true });
			const paper = data.subarray(0, info.channels).toString("hex");
			for (const x of [0, 40, info.width - 40, info.width - 1]) {
				for (let y = 0; y < info.height; y++) {
					const at = (y * info.width + x) * info.channels;
					expect(data.subarray(at, at + info.channels).toString("hex"), `${x},${y}`).toBe(paper);
				}
			}
		}
	});

	it.each<[string, (kept: Buffer) => Buffer]>([
		["whole", (kept) => kept],
		["cut", (kept) => kept.subarray(0, kept.length - 100)],
		["cut within its checksum", (kept) => kept.subarray(0, 7)],
		["empty", () => Buffer.alloc(0)],
		["damaged in one byte", (kept) => kept.map((byte, at) => (at === kept.length - 50 ? byte ^ 1 : byte)) as Buffer],
		["another picture's", (kept) => Buffer.concat([kept.subarray(0, 32), Buffer.from("not a picture")])],
	])("are right where the kept one is %s, and are kept right after that", async (_, spoil) => {
		const cache = mkdtempSync(join(tmpdir(), "pictures-"));
		const draw = () => drawPicture(picturePage(CARDS["short"] as PictureCard, "A Digest"), cache);
		const drawn = await draw();
		const [name = ""] = readdirSync(cache);
		const kept = readFileSync(join(cache, name));
		writeFileSync(join(cache, name), spoil(kept));
		expect((await draw()).equals(drawn)).toBe(true);
		expect(readdirSync(cache)).toEqual([name]);
		expect(readFileSync(join(cache, name)).equals(kept)).toBe(true);
		rmSync(cache, { recursive: true });
	});
});
