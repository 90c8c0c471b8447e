import { Worker } from "node:worker_threads";
import { CaptureError } from "./capture-error.ts";
import { wayOn } from "./fetch-page.ts";
import type { PageDraft } from "./page-draft.ts";
import type { PageWork } from "./page-worker.ts";

export interface PageOptions {
	/** Milliseconds; large pages take two seconds on a slow machine. */
	readonly timeout: number;
	/** Megabytes of heap. */
	readonly memory: number;
	/** `<` in one page: each may open an element. */
	readonly mostTags: number;
}

export const PAGE_OPTIONS: PageOptions = { timeout: 20_000, memory: 512, mostTags: 200_000 };

/**
 * `draftPage` in a thread of its own, which is ended when it takes too long or too much memory: a page can be made so that
 * parsers need hours for it.
 *
 * @throws {CaptureError} when no draft comes of it
 */
export async function draftPageInWorker(work: PageWork, options: PageOptions = PAGE_OPTIONS): Promise<PageDraft> {
	const refuse = (why: string) => new CaptureError(`The page ${why}.${wayOn(work.address)}`);
	if (countTags(work.html) > options.mostTags) throw refuse(`holds more than ${options.mostTags} tags`);
	const worker = new Worker(new URL("./page-worker.ts", import.meta.url), {
		workerData: work,
		resourceLimits: { maxOldGenerationSizeMb: options.memory },
		// what libraries print is not for the one who asked
		stdout: true,
		stderr: true,
	});
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise<PageDraft>((resolve, reject) => {
			timer = setTimeout(() => reject(refuse("takes too long to read")), options.timeout);
			worker.once("message", resolve);
			worker.once("error", (error) => reject(toRefusal(error, refuse)));
			worker.once("exit", () => reject(refuse("cannot be read")));
		});
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}

function countTags(html: string): number {
	let count = 0;
	for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) count++;
	return count;
}

function toRefusal(error: Error, refuse: (why: string) => CaptureError): Error {
	if (error instanceof RangeError || error.name === "RangeError") return refuse("is nested too deep to be read");
	if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return refuse("takes too much memory to be read");
	return error;
}
