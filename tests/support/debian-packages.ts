import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs packages where apt-get is; returns what went wrong, or an empty string. */
export function installFromDebian(packages: readonly string[]): string {
	if (!existsSync("/usr/bin/apt-get")) return "apt-get: not on this machine.";
	const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	console.log(`Installing Debian's ${packages.join(", ")} for the tests.`);
	return attempt([
		[...sudo, "apt-get", "update", "-qq"],
		[...sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages],
	]);
}

/** Runs the commands one after another; returns what went wrong, or an empty string. */
export function attempt(commands: readonly (readonly string[])[]): string {
	for (const [program = "", ...rest] of commands) {
		try {
			execFileSync(program, rest, {
				stdio: ["ignore", "ignore", "pipe"],
				env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			});
		} catch (error) {
			return `${program} ${rest.join(" ")}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`;
		}
	}
	return "";
}
