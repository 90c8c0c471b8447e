import { type ArgsDef, type CommandDef, runCommand } from "citty";
import { vi } from "vitest";

/** What a command left behind. */
export interface CommandRun {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** Runs a command of the CLI in this process; what it throws is thrown. */
export async function runHere<T extends ArgsDef>(command: CommandDef<T>, args: readonly string[]): Promise<CommandRun> {
	const [out, err]: [string[], string[]] = [[], []];
	const spies = [
		vi.spyOn(console, "log").mockImplementation((line) => void out.push(`${line}\n`)),
		vi.spyOn(console, "error").mockImplementation((line) => void err.push(`${line}\n`)),
	];
	const before = process.exitCode;
	process.exitCode = 0;
	try {
		await runCommand(command, { rawArgs: [...args] });
		return { code: Number(process.exitCode), out: out.join(""), err: err.join("") };
	} finally {
		process.exitCode = before;
		for (const spy of spies) spy.mockRestore();
	}
}
