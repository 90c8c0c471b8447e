/** What a content file is for. */
export type Slot = "digest" | "glossary" | "posts" | MarkdownFolder | "decisions" | "editions";

/** What to do with an entry of the content folder. */
export type Place =
	| { readonly kind: "ignored" }
	| { readonly kind: "folder" }
	| { readonly kind: "file"; readonly slot: Slot }
	| { readonly kind: "refused"; readonly rule: string; readonly message: string; readonly remedy: string };

type EntryKind = "file" | "folder" | "link" | "other";

const MARKDOWN_NAME = /^[a-z0-9][a-z0-9-]{0,63}\.md$/;
const EDITION_NAME = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])\.md$/;
const DECISION_NAME = /^\d{4}-\d{2}-\d{2}-[a-z0-9][a-z0-9-]{0,63}\.yaml$/;

const SAMPLES: Partial<Record<Slot, string>> = {
	decisions: "2026-11-21-merge-two-copies.yaml",
	editions: "2026-11.md",
};

/** Steps of addresses that pages of the site use, and names that no file can have on Windows. */
const RESERVED = new Set([
	...["index", "404", "page", "new", "feed", "atom", "rss", "by", "copies", "sitemap", "robots"],
	...["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4"],
]);

const MARKDOWN_FOLDERS = ["questions", "projects", "claims", "notes"] as const;
const FOLDERS = ["posts", "decisions", "editions"] as const;
type MarkdownFolder = (typeof MARKDOWN_FOLDERS)[number];

/**
 * Where an entry of the content folder belongs, judged by its path and kind alone.
 *
 * @param path below the content folder, with forward slashes
 */
export function placeOf(path: string, entry: EntryKind): Place {
	const steps = path.split("/");
	const name = steps.at(-1) ?? "";
	if (name.startsWith(".")) return { kind: "ignored" };
	if (entry === "link") return refuse("file/symlink", "Symbolic links are not followed.", "Put the file itself here.");
	if (entry === "other") return refuse("file/stray", "This is not a plain file.", "Remove it.");
	if (entry === "folder") return placeOfFolder(steps);
	const [top = "", year] = steps;
	if (steps.length === 1) return placeOfTopFile(top);
	if (top === "posts") {
		if (year !== undefined && steps.length === 3) return named(name, "posts", MARKDOWN_NAME);
		return refuse("file/stray", "Posts stand in the folder of a year.", "Move it to for example posts/2026/.");
	}
	if (top === "decisions") return named(name, "decisions", DECISION_NAME);
	if (top === "editions") return named(name, "editions", EDITION_NAME);
	const slot = MARKDOWN_FOLDERS.find((folder) => folder === top);
	return slot === undefined ? { kind: "ignored" } : named(name, slot, MARKDOWN_NAME);
}

function placeOfFolder(steps: readonly string[]): Place {
	const [top = "", year = ""] = steps;
	const known = [...FOLDERS, ...MARKDOWN_FOLDERS].some((folder) => folder === top);
	if (!known) return { kind: "ignored" };
	if (steps.length === 1 || (top === "posts" && steps.length === 2 && /^[1-9]\d{3}$/.test(year)))
		return { kind: "folder" };
	return refuse(
		"file/stray",
		"No folder is expected here.",
		"Posts stand in posts/<year>/, other files directly in their folder.",
	);
}

function placeOfTopFile(name: string): Place {
	if (name === "digest.yaml") return { kind: "file", slot: "digest" };
	if (name === "glossary.yaml") return { kind: "file", slot: "glossary" };
	return { kind: "ignored" };
}

function named(name: string, slot: Slot, pattern: RegExp): Place {
	const ending = slot === "decisions" ? ".yaml" : ".md";
	const sample = SAMPLES[slot] ?? "a-post.md";
	if (!name.endsWith(ending)) {
		return refuse(
			"file/stray",
			`Only ${ending} files are expected here.`,
			`Remove it, or name it for example ${sample}.`,
		);
	}
	if (!pattern.test(name)) {
		const [message, rule] =
			slot === "editions"
				? ["The file's name is not a month of the calendar.", "Use the month"]
				: ["The file's name cannot become an address.", "Use 1 to 64 of a-z, 0-9 and -, not starting with a hyphen"];
		return refuse("file/name", message, `${rule}, for example ${sample}.`);
	}
	if (RESERVED.has(name.slice(0, -ending.length))) {
		return refuse("file/reserved", `The name "${name}" is reserved.`, "Choose another name.");
	}
	return { kind: "file", slot };
}

function refuse(rule: string, message: string, remedy: string): Place {
	return { kind: "refused", rule, message, remedy };
}
