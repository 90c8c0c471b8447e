import type { Family } from "#pipeline/index.ts";
import type { Site } from "./site.ts";

/** What the posts of a family share, as far as it may be shown. */
interface FamilyMarkers {
	/** Tags, cashtags and handles. */
	readonly tags: readonly string[];
	/** Runs of words of a common skeleton. */
	readonly runs: readonly string[];
	/** How many runs stand only where no word may be shown. */
	readonly withheld: number;
}

const TAG = /^[#$@]\S+$/u;
/** Tags that a name holds. */
const NAMED = 4;

/** Sorts what a family shares; a run of words is shown only where the page of a member shows it too. */
export function familyMarkers({ digest, rendered }: Site, { members, markers }: Family): FamilyMarkers {
	const isShown = (run: string) =>
		members.some((id) => {
			const text = digest.posts.get(id)?.text ?? "";
			return rendered.get(id)?.shown.some(({ start, end }) => text.slice(start, end).includes(run)) ?? false;
		});
	const runs = markers.filter((marker) => !TAG.test(marker));
	const shown = runs.filter(isShown);
	return { tags: markers.filter((marker) => TAG.test(marker)), runs: shown, withheld: runs.length - shown.length };
}

/** A family's name: its tags, otherwise words of its skeleton, otherwise its first post. It names texts, never people. */
export function familyName(site: Site, family: Family): string {
	const { tags, runs } = familyMarkers(site, family);
	if (tags.length > 0) return tags.slice(0, NAMED).join(" ");
	const [run] = runs;
	return run === undefined ? `template of ${family.id}` : `“${run}”`;
}
