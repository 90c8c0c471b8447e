/** What a page does beyond showing text. `script`: runs the site's own; `search`: also WebAssembly, which Pagefind is written in. */
export type Ability = "form" | "script" | "search";

const READING = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
];
/** No string ever becomes markup or code, not even by a policy that a script would make for itself. */
const SCRIPTED = ["connect-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"];

/** The Content Security Policy of a page: what it needs and nothing else. */
export function contentPolicy(abilities: readonly Ability[]): string {
	const searches = abilities.includes("search");
	const scripted = searches || abilities.includes("script");
	const form = `form-action ${abilities.includes("form") ? "'self'" : "'none'"}`;
	const script = searches ? ["script-src 'self' 'wasm-unsafe-eval'"] : scripted ? ["script-src 'self'"] : [];
	return [...READING, ...script, ...(scripted ? SCRIPTED : []), form].join("; ");
}
