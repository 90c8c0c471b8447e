import type { Places, Questions, Reply } from "./messages.ts";
import workerAddress from "./worker.ts?worker&url";

/** Milliseconds after which a text counts as one that cannot be read: a hundred times what the longest honest one takes. */
const PATIENCE = 15_000;
/** Named in the page's policy (`src/views/content-policy.ts`); no other address than the worker's passes. */
const POLICY = "contribute-worker";

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string },
	): { createScriptURL(address: string): string };
}

/** Asks the worker; when it does not answer it is ended and the next question starts another. */
export class Reader {
	private readonly address: string;
	private readonly waiting = new Map<number, (reply: Reply) => void>();
	private worker: Worker | null = null;
	private asked = 0;

	constructor({ base, version }: Places) {
		const address = new URL(workerAddress, location.href);
		address.searchParams.set("base", base);
		address.searchParams.set("v", version);
		this.address = trusted(address.href);
	}

	/** Starts the worker, so that it has loaded what it needs when the first question comes. */
	start(): void {
		this.running();
	}

	/** @throws {Error} where the worker cannot answer. */
	ask<Kind extends keyof Questions>(kind: Kind, given: Questions[Kind]["given"]): Promise<Questions[Kind]["answer"]> {
		const worker = this.running();
		const id = ++this.asked;
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => this.end("It takes too long to read."), PATIENCE);
			this.waiting.set(id, (reply) => {
				clearTimeout(timer);
				this.waiting.delete(id);
				// the worker answers each kind of question with the answer of that kind
				if ("failed" in reply) reject(new Error(reply.failed));
				else resolve(reply.answer as Questions[Kind]["answer"]);
			});
			worker.postMessage({ kind, id, given });
		});
	}

	private running(): Worker {
		if (this.worker !== null) return this.worker;
		const worker = new Worker(this.address, { type: "module" });
		worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.waiting.get(data.id)?.(data));
		worker.addEventListener("error", () => this.end("The reading part of this page could not be loaded."));
		this.worker = worker;
		return worker;
	}

	private end(reason: string): void {
		this.worker?.terminate();
		this.worker = null;
		for (const [id, settle] of [...this.waiting]) settle({ id, failed: reason });
	}
}

/** The address as browsers with Trusted Types ask for it. */
function trusted(address: string): string {
	const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	if (types === undefined) return address;
	const policy = types.createPolicy(POLICY, {
		createScriptURL(given) {
			if (given === address) return given;
			throw new TypeError("not the worker's address");
		},
	});
	return policy.createScriptURL(address);
}
