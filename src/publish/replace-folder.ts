import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Makes an empty folder beside `target`, on the same file system, named after this process. Clears what
 * builds that were cut off have left: their half-built folders go, and the old site goes back where
 * its place is empty. Folders of builds that still run are left alone.
 */
export function openFreshFolder(target: string): string {
	const parent = dirname(target);
	mkdirSync(parent, { recursive: true });
	const old = oldFolder(target);
	if (!existsSync(target) && existsSync(old)) renameSync(old, target);
	const prefix = `.${basename(target)}-new-`;
	for (const name of readdirSync(parent)) {
		if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
			rmSync(join(parent, name), { recursive: true, force: true });
		}
	}
	const fresh = join(parent, `${prefix}${process.pid}`);
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh);
	return fresh;
}

/** Moves a folder, also to another file system. */
export function moveFolder(from: string, to: string): void {
	rmSync(to, { recursive: true, force: true });
	try {
		renameSync(from, to);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
		cpSync(from, to, { recursive: true });
		rmSync(from, { recursive: true });
	}
}

/** Puts `fresh` in the place of `target` by two renames; a cut between them is mended by {@link openFreshFolder}. */
export function replaceFolder(target: string, fresh: string): void {
	const old = oldFolder(target);
	rmSync(old, { recursive: true, force: true });
	if (existsSync(target)) renameSync(target, old);
	renameSync(fresh, target);
	rmSync(old, { recursive: true, force: true });
}

function oldFolder(target: string): string {
	return join(dirname(target), `.${basename(target)}-old`);
}

function isRunning(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		// Signal 0 only asks whether the process is there.
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
