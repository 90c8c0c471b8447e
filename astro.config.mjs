import { defineConfig } from "astro/config";
import { contentReload } from "./src/loaders/content-reload.ts";
import { oneSite } from "./src/loaders/one-site.ts";
import { contentFolder } from "./src/sources/content-folder.ts";
import { readProfile } from "./src/sources/read-profile.ts";

const content = contentFolder();
const address = new URL((await readProfile(content)).url);

export default defineConfig({
	site: address.origin,
	base: address.pathname,
	trailingSlash: "always",
	// White space between inline elements is content here, and Astro's own compression drops it.
	compressHTML: false,
	build: { format: "directory", inlineStylesheets: "never" },
	devToolbar: { enabled: false },
	vite: {
		build: { assetsInlineLimit: 0 },
		plugins: [contentReload(content), oneSite()],
		worker: { format: "es" },
		// Scripts run in workers too: of packages that offer both, take the module that needs no document.
		resolve: { conditions: ["worker", "module", "browser", "development|production"] },
	},
});
