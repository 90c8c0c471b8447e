/** Runs in a worker: does with each shape, and with an edited copy of it, what a build does, and says how long it took. */
import { parentPort } from "node:worker_threads";
import {
	buildDigest,
	collateCopies,
	defaultOptions,
	renderPosts,
	type SourceFiles,
	toWebAnnotations,
} from "#pipeline/index.ts";
import { createUrls } from "#views/urls.ts";
import { post, sourceFiles } from "../support/corpus.ts";
import { SLOW_SHAPES } from "./slow-shapes.ts";

/** What a shape took. */
export interface Measure {
	readonly name: string;
	/** Code units of the largest text that was not refused; 0 when all were. */
	readonly accepted: number;
	/** Milliseconds of the processor for the slowest of its texts, refused or not. */
	readonly cpu: number;
}

const href = createUrls("/", "https://digest.example");
const project = "---\nname: Example Network\nlayer: compute\naliases: [$OPG, '#OPG']\n---\n\nA network.\n";

function now(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}

/** Whether the text was accepted. */
function build(text: string): boolean {
	const edited = `${text.slice(0, text.length / 2)} edited ${text.slice(text.length / 2 + 40)}`;
	const files: SourceFiles = sourceFiles({
		"projects/example.md": project,
		"posts/2026/a.md": post(text),
		"posts/2026/b.md": post(edited),
	});
	const digest = buildDigest(files, defaultOptions);
	renderPosts(digest, { ...defaultOptions.render, href });
	collateCopies(digest, { ...defaultOptions.render, ...defaultOptions.dedupe.diff });
	for (const [id, { annotations }] of digest.annotations) {
		const of = digest.posts.get(id);
		const options = { ...defaultOptions.annotate, publishable: of?.text.length ?? 0 };
		if (of !== undefined) toWebAnnotations(annotations, of, digest.vocabulary.profile, "", options);
	}
	return digest.posts.size > 0;
}

/** What is near the limit is measured again, and the least counts: a busy machine only ever adds. */
const NEAR = 1000;
const TRIES = 3;

function measure(text: string): { readonly accepted: boolean; readonly cpu: number } {
	let cpu = Number.POSITIVE_INFINITY;
	let accepted = false;
	for (let tries = 0; tries < TRIES && cpu > NEAR; tries++) {
		const started = now();
		accepted = build(text);
		cpu = Math.min(cpu, now() - started);
	}
	return { accepted, cpu };
}

build("A first text, so that what is measured is not the program's own start. *So* it is.");
const measures = SLOW_SHAPES.map(([name, texts]): Measure => {
	let cpu = 0;
	for (const text of texts) {
		const tried = measure(text);
		cpu = Math.max(cpu, tried.cpu);
		if (tried.accepted) return { name, accepted: text.length, cpu };
	}
	return { name, accepted: 0, cpu };
});
parentPort?.postMessage(measures);
