import type { Plugin } from "vite";

/** The module whose value is computed from the content; see `site.ts`. */
const SITE_MODULE = /\/src\/loaders\/site\.ts$/;

/**
 * Lets `npm run dev` follow the content: a saved, added or removed file makes the site module, and with it
 * every page, be computed again, and the browser reload.
 *
 * @param folder the content folder, absolute
 */
export function contentReload(folder: string): Plugin {
	return {
		name: "content-reload",
		apply: "serve",
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on("all", (_event, file) => {
				if (!file.startsWith(folder)) return;
				for (const environment of Object.values(server.environments)) {
					for (const [id, module] of environment.moduleGraph.idToModuleMap) {
						if (SITE_MODULE.test(id)) environment.moduleGraph.invalidateModule(module);
					}
				}
				server.environments["client"]?.hot.send({ type: "full-reload" });
			});
		},
	};
}
