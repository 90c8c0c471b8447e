/**
 * Runs a task whenever it is asked for, never twice at a time: what is asked while it runs is done once, afterwards, with
 * what is known by then.
 */
export function latest(task: () => Promise<void>, fail: (reason: unknown) => void): () => void {
	let running = false;
	let again = false;
	const run = (): void => {
		again = running;
		if (running) return;
		running = true;
		task()
			.catch(fail)
			.finally(() => {
				running = false;
				if (again) run();
			});
	};
	return run;
}
