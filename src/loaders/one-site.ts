import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/**
 * Keeps the site module out of what `astro build` bundles, so that pages import the very module that the build
 * has imported already, and the digest is computed once.
 */
export function oneSite(): Plugin {
	return {
		name: "one-site",
		apply: "build",
		enforce: "pre",
		resolveId(source) {
			if (source !== "#loaders/site.ts") return null;
			return { id: fileURLToPath(new URL("site.ts", import.meta.url)), external: "absolute" };
		},
	};
}
