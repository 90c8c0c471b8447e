import type { Diagnostic } from "../model/diagnostic.ts";

/** A place in a file; both counted from 1, columns in UTF-16 code units. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Collects the faults of one file in the order in which they are met. */
export class FaultLog {
	readonly file: string;
	readonly diagnostics: Diagnostic[] = [];

	constructor(file: string) {
		this.file = file;
	}

	/** Whether an error was met; warnings do not count. */
	get failed(): boolean {
		return this.diagnostics.some((diagnostic) => diagnostic.severity === "error");
	}

	error(rule: string, at: Place, message: string, remedy: string): void {
		this.#add("error", rule, at, message, remedy);
	}

	warn(rule: string, at: Place, message: string, remedy: string): void {
		this.#add("warning", rule, at, message, remedy);
	}

	#add(severity: Diagnostic["severity"], rule: string, { line, column }: Place, message: string, remedy: string): void {
		this.diagnostics.push({ severity, rule, file: this.file, line, column, message, remedy });
	}
}

/** The first character of a file. */
export const FILE_START: Place = { line: 1, column: 1 };
