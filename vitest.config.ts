import { defineConfig } from "vitest/config";

/** Tests that need the built site; the others start without waiting for it. */
const SITE = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
	test: {
		// Browsers and builds run in processes of their own, which leave a worker waiting: none need be spared for them.
		maxWorkers: "100%",
		projects: [
			{
				test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: SITE, testTimeout: 30_000 },
			},
			{
				test: {
					name: "site",
					include: SITE,
					globalSetup: ["tests/support/built-site.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
