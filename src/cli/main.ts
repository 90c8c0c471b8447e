#!/usr/bin/env node
import { defineCommand, runMain } from "citty";

/** Only the command that is asked for is loaded: to read all the others takes longer than most of them run. */
await runMain(
	defineCommand({
		meta: { name: "digest", description: "Looks after the content of a reading digest." },
		subCommands: {
			new: () => import("./new.ts").then(({ add }) => add),
			check: () => import("./check.ts").then(({ check }) => check),
			clusters: () => import("./clusters.ts").then(({ clusters }) => clusters),
			find: () => import("./find.ts").then(({ find }) => find),
			explain: () => import("./explain.ts").then(({ explain }) => explain),
			annotate: () => import("./annotate.ts").then(({ annotate }) => annotate),
			decide: () => import("./decide.ts").then(({ decide }) => decide),
			schemas: () => import("./schemas.ts").then(({ schemas }) => schemas),
			links: () => import("./links.ts").then(({ links }) => links),
			review: () => import("./review.ts").then(({ review }) => review),
		},
	}),
);
