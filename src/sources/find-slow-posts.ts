import { Worker } from "node:worker_threads";
import type { Diagnostic, SourceFile, SourceFiles } from "#pipeline/index.ts";

/** What one post may take. */
interface TrialLimits {
	/** Milliseconds of one processor core, so that a busy machine refuses no more than an idle one. */
	readonly cpu: number;
	/** MiB of memory. */
	readonly memory: number;
	/** UTF-16 code units: a shorter text with fewer marks is within the limits, whatever stands in it. */
	readonly plainLength: number;
	/** Characters that are neither letters, digits nor white space. */
	readonly plainMarks: number;
}

/** Measured: texts that are neither long nor full of marks took less than a quarter of this. */
const LIMITS: TrialLimits = { cpu: 2000, memory: 512, plainLength: 24_000, plainMarks: 2_000 };

/** How often a worker's time is looked at, in milliseconds. */
const PULSE = 100;

type Answer = "within the limits" | "too much time" | "too much memory" | "an error";

/**
 * Tries every post that is long or full of marks in a worker of its own, which is stopped when it takes too much. The
 * limits that the parser counts keep every post below that which we could make; this holds what nobody thought of.
 *
 * @returns one error for each post that was stopped; the digest can be built without them
 */
export async function findSlowPosts(
	files: SourceFiles,
	limits: Partial<TrialLimits> = {},
): Promise<readonly Diagnostic[]> {
	const all = { ...LIMITS, ...limits };
	const faults: Diagnostic[] = [];
	for (const post of files.posts.filter((file) => isSuspicious(file, all))) {
		const answer = await tryPost(post, files, all);
		if (answer !== "within the limits") faults.push(slowPost(post.path, answer));
	}
	return faults;
}

function isSuspicious({ text }: SourceFile, { plainLength, plainMarks }: TrialLimits): boolean {
	return text.length > plainLength || (text.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0) > plainMarks;
}

/** Resolves when the worker has said that it is done, was stopped, or ended by itself. */
function tryPost(post: SourceFile, files: SourceFiles, { cpu, memory }: TrialLimits): Promise<Answer> {
	const worker = new Worker(new URL("./try-post.ts", import.meta.url), {
		workerData: { ...files, posts: [post] } satisfies SourceFiles,
		resourceLimits: { maxOldGenerationSizeMb: memory },
	});
	return new Promise((resolve) => {
		let before = Number.POSITIVE_INFINITY;
		const pulse = setInterval(async () => {
			const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
			if ((user + system) / 1000 - before > cpu) end("too much time");
		}, PULSE);
		const end = (answer: Answer) => {
			clearInterval(pulse);
			resolve(answer);
			void worker.terminate();
		};
		worker.on("message", (message: { readonly startedAt: number } | "done") => {
			if (message === "done") end("within the limits");
			else before = message.startedAt;
		});
		worker.on("error", (error: Error & { code?: string }) =>
			end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too much memory" : "an error"),
		);
		worker.on("exit", () => end("an error"));
	});
}

function slowPost(file: string, answer: Exclude<Answer, "within the limits">): Diagnostic {
	return {
		severity: "error",
		rule: "post/too-complex",
		file,
		line: 1,
		column: 1,
		message: `Reading the post took ${answer}.`,
		remedy: "Shorten the text or remove the markup, or keep the post as a brief or an excerpt.",
	};
}
