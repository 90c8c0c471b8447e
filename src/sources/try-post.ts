/** Runs in a worker of `find-slow-posts.ts`: does with one post what a build does, and says when it begins and when it is done. */
import { parentPort, workerData } from "node:worker_threads";
import { buildDigest, defaultOptions, renderPosts, type SourceFiles, toWebAnnotations } from "#pipeline/index.ts";

const files: SourceFiles = workerData;
const href = {
	project: (id: string) => `/${id}`,
	term: (id: string) => `/${id}`,
	post: (id: string) => `/${id}`,
	question: (id: string) => `/${id}`,
	within: (path: string) => path,
	absolute: (path: string) => path,
};

// What the vocabulary takes is no fault of the post.
buildDigest({ ...files, posts: [] }, defaultOptions);
const { user, system } = process.threadCpuUsage();
parentPort?.postMessage({ startedAt: (user + system) / 1000 });

const digest = buildDigest(files, defaultOptions);
renderPosts(digest, { ...defaultOptions.render, href });
for (const [id, { annotations }] of digest.annotations) {
	const post = digest.posts.get(id);
	const options = { ...defaultOptions.annotate, publishable: post?.text.length ?? 0 };
	if (post !== undefined) toWebAnnotations(annotations, post, digest.vocabulary.profile, "", options);
}
parentPort?.postMessage("done");
