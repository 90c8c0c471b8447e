import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Package {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
	readonly link?: boolean;
}

const own = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const wanted: Readonly<Record<string, string>> = { ...own.dependencies, ...own.devDependencies };
const locked = Object.entries<Package>(lock.packages).filter(([path]) => path !== "");

describe("packages", () => {
	it("are wanted in one exact version, which is the one that is locked", () => {
		for (const [name, version] of Object.entries(wanted)) {
			expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
			expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
		}
		expect(lock.packages[""]).toMatchObject({ dependencies: own.dependencies, devDependencies: own.devDependencies });
	});

	it("are each held against a hash when they are installed", () => {
		expect(lock.lockfileVersion).toBe(3);
		expect(locked.length).toBeGreaterThan(300);
		for (const [path, { integrity, link, resolved }] of locked) {
			expect(link, path).toBeUndefined();
			expect(integrity, path).toMatch(/^sha512-/);
			if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\//);
		}
	});

	it("run a script when they are installed only if that was approved", () => {
		const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
		expect([...new Set(scripted)].sort()).toEqual(Object.keys(own.allowScripts).sort());
		expect(Object.values(own.allowScripts)).toEqual(scripted.map(() => true));
	});

	it("stand in the bill of materials, each with its hash", () => {
		const bill = JSON.parse(execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8", maxBuffer: 1 << 28 }));
		const listed = new Map<string, { hashes?: unknown[] }>(
			bill.components.map((each: { name: string; group?: string }) => [
				each.group ? `${each.group}/${each.name}` : each.name,
				each,
			]),
		);
		expect(Object.keys(wanted).filter((name) => !listed.has(name))).toEqual([]);
		expect(Object.keys(wanted).filter((name) => !listed.get(name)?.hashes?.length)).toEqual([]);
	});
});

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}
