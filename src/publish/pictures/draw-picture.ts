import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import satori from "satori";
import sharp from "sharp";
import { PICTURE_HEIGHT, PICTURE_WIDTH, type PictureNode } from "./picture-design.ts";

/** Drawn pictures, by the digest of their drawing: the slow step is done once for each. */
const CACHE = resolve(".cache/pictures");

/** Bytes of the checksum that stands before a kept picture. */
const CHECKSUM = 32;

/** Six flat colours and the steps between them at the edges of letters. */
const COLOURS = 16;

/** satori reads neither woff2 nor variable fonts. */
const FONTS = [
	{
		name: "Literata",
		weight: 600,
		files: ["literata/files/literata-latin-600", "literata/files/literata-latin-ext-600"],
	},
	{
		name: "Atkinson",
		weight: 400,
		files: ["atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400"],
	},
] as const;

const fonts = FONTS.flatMap(({ name, weight, files }) =>
	files.map((file) => ({ name, weight, style: "normal" as const, data: readFont(`${file}-normal.woff`) })),
);

/**
 * Draws a page as a PNG with a palette. The same page gives the same bytes: letters become outlines before they become
 * pixels, so the machine's own fonts play no part.
 *
 * @param cache folder of pictures that were drawn before; one that was cut or damaged there is drawn anew
 */
export async function drawPicture(page: PictureNode, cache = CACHE): Promise<Buffer> {
	const drawing = await satori(page, { width: PICTURE_WIDTH, height: PICTURE_HEIGHT, fonts });
	const kept = join(cache, checksum(`${COLOURS} ${sharp.versions.sharp} ${drawing}`).toString("hex").slice(0, 32));
	const known = readKept(kept);
	if (known !== null) return known;
	const picture = await sharp(Buffer.from(drawing))
		.png({ palette: true, colours: COLOURS, compressionLevel: 9 })
		.toBuffer();
	mkdirSync(cache, { recursive: true });
	// Renamed when it is whole, because another build may look for it meanwhile.
	writeFileSync(`${kept}.${process.pid}`, Buffer.concat([checksum(picture), picture]));
	renameSync(`${kept}.${process.pid}`, kept);
	return picture;
}

/** What was kept, where it is there and as it was. */
function readKept(file: string): Buffer | null {
	try {
		const bytes = readFileSync(file);
		const picture = bytes.subarray(CHECKSUM);
		return bytes.subarray(0, CHECKSUM).equals(checksum(picture)) ? picture : null;
	} catch {
		return null;
	}
}

function checksum(data: string | Buffer): Buffer {
	return createHash("sha256").update(data).digest();
}

function readFont(file: string): Buffer {
	return readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${file}`)));
}
