import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";

/** A project in the list. */
interface ProjectLine extends Link {
	readonly posts: string;
	/** HTML of what we say of it. */
	readonly html: string;
}

/** All projects by layer. */
export interface ProjectsPage {
	readonly frame: Frame;
	readonly facts: string;
	readonly layers: readonly { readonly id: string; readonly name: string; readonly projects: readonly ProjectLine[] }[];
	readonly contribute: string;
}

/** Shapes the list of projects. */
export function projectsPage(site: Site): ProjectsPage {
	const { digest, urls } = site;
	const projects = [...digest.vocabulary.projects.values()];
	const posts = postsByProject(site);
	const layers = [...new Set(projects.map(({ layer }) => layer))].sort();
	const facts = `${counted(projects.length, "project")} that the sources name, by layer. A place in this list says nothing about quality.`;
	return {
		frame: frameOf(site, { title: "Projects", description: facts, path: urls.projects() }),
		facts,
		layers: layers.map((layer) => ({
			id: `layer-${layer.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
			name: `${layer.charAt(0).toUpperCase()}${layer.slice(1)}`,
			projects: projects
				.filter((project) => project.layer === layer)
				.map(({ id, name, tree }) => ({
					href: urls.project(id),
					text: name,
					posts: counted(posts.get(id)?.length ?? 0, "post"),
					html: site.html(tree),
				})),
		})),
		contribute: urls.contribute(),
	};
}
