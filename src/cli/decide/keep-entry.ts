import type { Digest, PostId, SourceFile } from "#pipeline/index.ts";
import { claimedName, firstMember } from "#views/entry-names.ts";

/**
 * When a post that is taken down gave its text the name under which feed readers know it, the first of the copies that
 * stay takes the name on: the file of that copy with the field `entry`. `null` when no copy stays, or the name stays.
 */
export function keepEntry(gone: PostId, digest: Digest, posts: readonly SourceFile[]): SourceFile | null {
	const ids = digest.clusterOf.get(gone)?.members.map(({ id }) => id) ?? [];
	const members = ids.flatMap((id) => digest.posts.get(id) ?? []);
	const staying = members.filter(({ id }) => id !== gone);
	if (staying.length === 0) return null;
	const name = claimedName(members);
	if (claimedName(staying) === name) return null;
	const first = firstMember(staying);
	const file = posts.find(({ path }) => path === first.file);
	if (file === undefined) return null;
	const lines = file.text.split("\n");
	const kept = lines.filter((line, at) => at >= first.bodyLine - 1 || !/^entry:/.test(line));
	const close = kept.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
	return { path: file.path, text: kept.toSpliced(close, 0, `entry: ${name}`).join("\n") };
}
