import { parentPort, workerData } from "node:worker_threads";
import { draftPage } from "./page-draft.ts";

/** What the worker of `draftPageInWorker` is given. */
export interface PageWork {
	readonly html: string;
	readonly address: string | null;
}

const { html, address } = workerData as PageWork;
parentPort?.postMessage(draftPage(html, address));
