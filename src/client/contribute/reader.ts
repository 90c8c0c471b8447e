import type { Draft } from "./draft.ts";
import type { Answer, DraftAnswer, Places, Request, TextAnswer } from "./messages.ts";
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
	private readonly waiting = new Map<number, { resolve(answer: Answer): void; reject(reason: Error): void }>();
	private worker: Worker | null = null;
	private asked = 0;

	constructor({ base, version }: Places) {
		const address = new URL(workerAddress, location.href);
		address.search = new URLSearchParams({ base, v: version }).toString();
		this.address = trusted(address.href);
	}

	/** Starts the worker, so that it has loaded what it needs when the first question comes. */
	start(): void {
		this.running();
	}

	async readText(text: string): Promise<TextAnswer> {
		const answer = await this.ask({ kind: "text", id: ++this.asked, text });
		if (answer.kind !== "text") throw new TypeError(`a ${answer.kind} answer`);
		return answer.answer;
	}

	async checkDraft(draft: Draft): Promise<DraftAnswer> {
		const answer = await this.ask({ kind: "draft", id: ++this.asked, draft });
		if (answer.kind !== "draft") throw new TypeError(`a ${answer.kind} answer`);
		return answer.answer;
	}

	private ask(request: Request): Promise<Answer> {
		const worker = this.running();
		const { id } = request;
		return new Promise<Answer>((resolve, reject) => {
			const timer = setTimeout(() => this.end("It takes too long to read."), PATIENCE);
			const settle = () => {
				clearTimeout(timer);
				this.waiting.delete(id);
			};
			this.waiting.set(id, {
				resolve: (answer) => {
					settle();
					if (answer.kind === "failed") reject(new Error(answer.reason));
					else resolve(answer);
				},
				reject: (reason) => {
					settle();
					reject(reason);
				},
			});
			worker.postMessage(request);
		});
	}

	private running(): Worker {
		if (this.worker !== null) return this.worker;
		const worker = new Worker(this.address, { type: "module" });
		worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.waiting.get(data.id)?.resolve(data));
		worker.addEventListener("error", () => this.end("The reading part of this page could not be loaded."));
		this.worker = worker;
		return worker;
	}

	private end(reason: string): void {
		this.worker?.terminate();
		this.worker = null;
		for (const { reject } of [...this.waiting.values()]) reject(new Error(reason));
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
