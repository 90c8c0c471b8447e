import { parentPort, workerData } from "node:worker_threads";
import { type Captured, convert } from "./convert.ts";

/** The worker of `convertInWorker`: one page in, one draft out. */
parentPort?.postMessage(convert(workerData as Captured));
