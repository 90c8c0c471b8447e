import { parse } from "yaml";

interface Step {
	readonly id?: string;
	readonly name?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly if?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
	readonly permissions?: unknown;
	readonly "timeout-minutes"?: unknown;
	readonly "runs-on"?: unknown;
	readonly uses?: string;
	readonly container?: unknown;
	readonly services?: unknown;
	readonly steps?: readonly Step[];
}

/** A workflow file: its text, and what GitHub reads in it. */
export interface Workflow {
	readonly text: string;
	readonly triggers: readonly string[];
	readonly permissions: unknown;
	readonly concurrency: unknown;
	readonly jobs: readonly (readonly [name: string, job: Job])[];
	readonly steps: readonly Step[];
}

/** Finds one kind of weakness: what is weak, in words; nothing where all is well. */
export type Audit = (workflow: Workflow) => readonly string[];

export function readWorkflow(text: string): Workflow {
	const { on, permissions, concurrency, jobs } = parse(text);
	const triggers = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on);
	const named = Object.entries<Job>(jobs);
	return {
		text,
		triggers,
		permissions,
		concurrency,
		jobs: named,
		steps: named.flatMap(([, job]) => job.steps ?? []),
	};
}

const TRIGGERS = ["pull_request", "push", "schedule", "workflow_dispatch"];
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const LONGEST_MINUTES = 60;

/** The audits of zizmor (https://docs.zizmor.sh/audits/) that apply here, under its names, and a few of our own. */
export const AUDITS: Readonly<Record<string, Audit>> = {
	"dangerous-triggers": ({ triggers }) => triggers.filter((trigger) => !TRIGGERS.includes(trigger)),

	"unpinned-uses": ({ text, jobs, steps }) => {
		const used = [...steps.map(({ uses }) => uses), ...jobs.map(([, { uses }]) => uses)];
		return used.filter(
			(uses) =>
				uses !== undefined &&
				!(PINNED.test(uses) && text.split("\n").some((line) => isWithVersion(line) && line.includes(uses))),
		) as string[];
	},

	"unpinned-images": ({ jobs }) =>
		jobs.flatMap(([name, { container, services }]) => ((container ?? services) ? [name] : [])),

	"template-injection": ({ steps }) =>
		steps.flatMap(({ run, with: inputs }) =>
			[run, inputs?.["script"]].filter((code): code is string => typeof code === "string" && code.includes("${{")),
		),

	"excessive-permissions": ({ triggers, permissions, jobs }) => [
		...(isRecord(permissions) && Object.keys(permissions).length === 0 ? [] : ["the workflow"]),
		...jobs.filter(([, job]) => !hasLeastPermissions(job, triggers)).map(([name]) => name),
	],

	artipacked: ({ steps }) => [
		...steps.flatMap(({ uses, with: inputs }) =>
			isAction(uses, "actions/checkout") && inputs?.["persist-credentials"] !== false ? [String(uses)] : [],
		),
		...steps.flatMap(({ uses, with: inputs }) =>
			String(uses).includes("/upload-") && /^\.?\/?$|\*|\.git/.test(String(inputs?.["path"] ?? "."))
				? [String(uses)]
				: [],
		),
	],

	"missing-timeout": ({ jobs }) =>
		jobs.flatMap(([name, { "timeout-minutes": minutes }]) =>
			typeof minutes === "number" && minutes <= LONGEST_MINUTES ? [] : [name],
		),

	"concurrency-limits": ({ concurrency }) =>
		isRecord(concurrency) && typeof concurrency["group"] === "string" ? [] : ["the workflow"],

	"secrets-in-forks": ({ text, triggers }) =>
		triggers.includes("pull_request") ? (text.match(/\bsecrets\b|github\.token|GITHUB_TOKEN/g) ?? []) : [],

	"cache-poisoning": ({ triggers, steps }) =>
		steps.flatMap(({ uses, with: inputs }) => {
			const isOurs = !triggers.includes("pull_request");
			if (isAction(uses, "actions/cache")) return isOurs ? [] : [String(uses)];
			if (!isAction(uses, "actions/setup-node")) return [];
			const isTrusted = isOurs && inputs?.["cache"] === "npm";
			return isTrusted || (inputs?.["package-manager-cache"] === false && inputs["cache"] === undefined)
				? []
				: [String(uses)];
		}),

	"github-env": ({ steps }) => runsWith(steps, /GITHUB_(?:ENV|PATH)|::set-env|::add-path/),

	"insecure-commands": ({ text }) => text.match(/ACTIONS_ALLOW_UNSECURE_COMMANDS/g) ?? [],

	"bot-conditions": ({ text }) => text.match(/github\.(?:actor|triggering_actor)\b/g) ?? [],

	"self-hosted-runner": ({ jobs }) =>
		jobs.flatMap(([name, job]) => (/^ubuntu-\d+\.\d+$/.test(String(job["runs-on"])) ? [] : [name])),

	"install-scripts": ({ steps }) => [
		...runsWith(steps, /\bnpm (?:i|install|exec)\b|\bnpx\b/),
		...runsWith(steps, /\bnpm ci\b(?!.*--ignore-scripts)/),
	],

	"pipe-to-shell": ({ steps }) => runsWith(steps, /\b(?:curl|wget)\b[^\n]*\|\s*(?:sudo\s+)?(?:ba|z)?sh\b/),
};

function isWithVersion(line: string): boolean {
	return / # v\d+\.\d+\.\d+$/.test(line);
}

function isAction(uses: string | undefined, action: string): boolean {
	return uses !== undefined && (uses.startsWith(`${action}@`) || uses.startsWith(`${action}/`));
}

function runsWith(steps: readonly Step[], pattern: RegExp): string[] {
	return steps.flatMap(({ run }) => (run !== undefined && pattern.test(run) ? [run] : []));
}

/**
 * Only reading the code is allowed; to the job that deploys, which runs nothing else, what deploying needs; and to a job
 * that runs no action, so has no code of the repository, writing issues. Never for what strangers ask to be merged.
 */
function hasLeastPermissions({ permissions, steps = [] }: Job, triggers: readonly string[]): boolean {
	if (!isRecord(permissions)) return false;
	const isOurs = !triggers.includes("pull_request");
	const deploys = isOurs && steps.length === 1 && steps.every(({ uses }) => isAction(uses, "actions/deploy-pages"));
	const hasNoCode = isOurs && steps.every(({ uses }) => uses === undefined);
	return Object.entries(permissions).every(
		([scope, level]) =>
			(scope === "contents" && level === "read") ||
			(deploys && (scope === "pages" || scope === "id-token")) ||
			(hasNoCode && scope === "issues"),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
