import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pictureCards } from "#views/pictures.ts";
import type { Site } from "#views/site.ts";
import { drawPicture } from "./draw-picture.ts";
import { picturePage } from "./picture-design.ts";

/** Pictures drawn at once: sharp draws on threads of its own. */
const AT_ONCE = 8;

/** Writes every link picture into a built site. */
export async function writePictures(site: Site, folder: string): Promise<void> {
	const { title } = site.digest.vocabulary.profile;
	const cards = pictureCards(site);
	for (let start = 0; start < cards.length; start += AT_ONCE) {
		await Promise.all(
			cards.slice(start, start + AT_ONCE).map(async (card) => {
				const file = join(folder, site.urls.picture(card.of).slice(site.urls.base.length));
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, await drawPicture(picturePage(card, title)));
			}),
		);
	}
}
