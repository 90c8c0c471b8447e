import { execFileSync } from "node:child_process";

/**
 * The post files of a content folder that were added or changed since a commit, those that git does not know yet
 * among them: paths below the content folder, sorted.
 *
 * Compares with the point where the two parted; where the history is cut off before it, with the commit itself.
 *
 * @param only `added` leaves out those that were there at that commit
 * @throws {Error} when there is no such commit here, saying how to get it
 */
export function changedPosts(content: string, base: string, only?: "added"): string[] {
	const commit = tryGit(content, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`]);
	if (commit === null) {
		throw new Error(
			`There is no commit ${JSON.stringify(base)} here. Name one, for example --base main, or fetch it first.`,
		);
	}
	const parted = tryGit(content, ["merge-base", commit, "HEAD"]) ?? commit;
	const filter = only === "added" ? "--diff-filter=A" : "--diff-filter=d";
	const changed = ["diff", "--relative", "--name-only", "--no-renames", filter, "-z", parted, "--", "posts"];
	const unknown = ["ls-files", "--others", "--exclude-standard", "-z", "--", "posts"];
	const paths = [changed, unknown].flatMap((args) => git(content, args).split("\0"));
	return [...new Set(paths)].filter((path) => path !== "").sort();
}

function git(folder: string, args: readonly string[]): string {
	return execFileSync("git", ["-C", folder, ...args], {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "pipe"],
		maxBuffer: 1 << 26,
	});
}

function tryGit(folder: string, args: readonly string[]): string | null {
	try {
		return git(folder, args).trim();
	} catch {
		return null;
	}
}
