#!/usr/bin/env node
import { defineCommand, runMain } from "citty";
import { annotate } from "./annotate.ts";
import { check } from "./check.ts";
import { clusters } from "./clusters.ts";
import { explain } from "./explain.ts";
import { review } from "./review.ts";

await runMain(
	defineCommand({
		meta: { name: "digest", description: "Looks after the content of a reading digest." },
		subCommands: { check, clusters, explain, annotate, review },
	}),
);
