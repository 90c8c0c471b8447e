/** A file that cannot be read as what it should be is the caller's to mend: one sentence, no stack. */
export function sayFileFault(error: unknown): void {
	if (!(error instanceof SyntaxError || (error instanceof Error && "syscall" in error))) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
