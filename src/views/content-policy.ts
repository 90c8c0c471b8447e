/**
 * What a page does beyond showing text. `script`: runs the site's own; `worker`: also in a thread of its own; `search`: also
 * WebAssembly, which Pagefind is written in.
 */
export type Ability = "form" | "script" | "worker" | "search";

const READING = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	// without it Lighthouse, which asks for robots.txt as the page would, finds none; what cannot run a script cannot connect
	"connect-src 'self'",
	"base-uri 'none'",
];
/** No string ever becomes markup or code, not even by a policy that a script would make for itself. */
const SCRIPTED = ["require-trusted-types-for 'script'"];
/** Trusted Types let a script name the worker's address; the policy in `src/client/contribute/reader.ts` lets no other pass. */
const WORKER_POLICY = "contribute-worker";

/** The Content Security Policy of a page: what it needs and nothing else. */
export function contentPolicy(abilities: readonly Ability[]): string {
	const searches = abilities.includes("search");
	const works = abilities.includes("worker");
	const scripted = searches || works || abilities.includes("script");
	const form = `form-action ${abilities.includes("form") ? "'self'" : "'none'"}`;
	const script = searches ? ["script-src 'self' 'wasm-unsafe-eval'"] : scripted ? ["script-src 'self'"] : [];
	const trusted = works ? ["worker-src 'self'", `trusted-types ${WORKER_POLICY}`] : ["trusted-types 'none'"];
	return [...READING, ...script, ...(scripted ? [...SCRIPTED, ...trusted] : []), form].join("; ");
}
