import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DISCLOSURES, RIGHTS } from "#pipeline/model/post.ts";
import { AUDITS, readWorkflow } from "./support/workflow-audits.ts";

const FOLDER = ".github/workflows";
const FILES = readdirSync(FOLDER);
const WORKFLOWS = FILES.map((file) => readWorkflow(readFileSync(`${FOLDER}/${file}`, "utf8")));

describe.each(FILES)("%s", (file) => {
	const workflow = readWorkflow(readFileSync(`${FOLDER}/${file}`, "utf8"));

	it.each(Object.entries(AUDITS))("passes %s", (_, audit) => {
		expect(audit(workflow)).toEqual([]);
	});

	it("calls scripts that package.json has", () => {
		const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
		const called = workflow.steps.flatMap(({ run = "" }) =>
			[...run.matchAll(/npm (?:run (?:--silent )?)?(?!(?:ci|audit)\b)(\S+)/g)].map(([, name = ""]) => name),
		);
		expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
	});
});

const SAMPLE = `
on:
  pull_request:
permissions: {}
concurrency:
  group: sample-\${{ github.ref }}
jobs:
  sample:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v1.2.3
        with:
          persist-credentials: false
      - uses: actions/setup-node@0123456789abcdef0123456789abcdef01234567 # v1.2.3
        with:
          package-manager-cache: false
      - run: npm ci --ignore-scripts
      - uses: actions/upload-artifact@0123456789abcdef0123456789abcdef01234567 # v1.2.3
        with:
          path: dist
`;

const expression = (code: string): string => `\${{ ${code} }}`;

/** What to replace in the sample, so that the audit finds it. */
const SPOILED: readonly (readonly [audit: string, from: string, to: string])[] = [
	["dangerous-triggers", "pull_request:", "pull_request_target:"],
	["dangerous-triggers", "pull_request:", "workflow_run:"],
	["dangerous-triggers", "on:\n  pull_request:", "on: [push, issue_comment]"],
	["unpinned-uses", "checkout@0123456789abcdef0123456789abcdef01234567", "checkout@v7"],
	["unpinned-uses", "checkout@0123456789abcdef0123456789abcdef01234567", "checkout@0123456"],
	["unpinned-uses", "# v1.2.3\n        with:\n          persist", "# v1\n        with:\n          persist"],
	["unpinned-uses", "actions/checkout@", "docker://actions/checkout@"],
	["unpinned-uses", "actions/checkout@0123456789abcdef0123456789abcdef01234567", "./.github/actions/checkout"],
	["unpinned-images", "timeout-minutes: 5", "timeout-minutes: 5\n    container: debian:latest"],
	["template-injection", "npm ci --ignore-scripts", `echo "${expression("github.event.pull_request.title")}"`],
	["template-injection", "path: dist", `path: dist\n          script: return '${expression("github.head_ref")}'`],
	["excessive-permissions", "permissions: {}\n", ""],
	["excessive-permissions", "permissions: {}", "permissions: write-all"],
	["excessive-permissions", "contents: read", "contents: write"],
	["excessive-permissions", "contents: read", "id-token: write"],
	["excessive-permissions", "contents: read", "issues: write"],
	["excessive-permissions", "pull_request:\npermissions: {}", "schedule:\npermissions:\n  issues: write"],
	["excessive-permissions", "    permissions:\n      contents: read\n", ""],
	["artipacked", "persist-credentials: false", "persist-credentials: true"],
	["artipacked", "        with:\n          persist-credentials: false\n", ""],
	["artipacked", "path: dist", "path: ."],
	["missing-timeout", "    timeout-minutes: 5\n", ""],
	["missing-timeout", "timeout-minutes: 5", "timeout-minutes: 360"],
	["concurrency-limits", `concurrency:\n  group: sample-${expression("github.ref")}\n`, ""],
	["secrets-in-forks", "path: dist", `path: dist\n        env:\n          KEY: ${expression("secrets.KEY")}`],
	["secrets-in-forks", "path: dist", `path: dist\n          token: ${expression("github.token")}`],
	["cache-poisoning", "package-manager-cache: false", "cache: npm"],
	["cache-poisoning", "        with:\n          package-manager-cache: false\n", ""],
	["cache-poisoning", "actions/upload-artifact@", "actions/cache@"],
	["cache-poisoning", "actions/upload-artifact@", "actions/cache/save@"],
	["github-env", "npm ci --ignore-scripts", 'echo "A=$(cat content/a)" >> "$GITHUB_ENV"'],
	[
		"insecure-commands",
		"timeout-minutes: 5",
		"timeout-minutes: 5\n    env:\n      ACTIONS_ALLOW_UNSECURE_COMMANDS: true",
	],
	["bot-conditions", "timeout-minutes: 5", "timeout-minutes: 5\n    if: github.actor == 'dependabot[bot]'"],
	["self-hosted-runner", "ubuntu-24.04", "self-hosted"],
	["self-hosted-runner", "ubuntu-24.04", "ubuntu-latest"],
	["install-scripts", "npm ci --ignore-scripts", "npm ci"],
	["install-scripts", "npm ci --ignore-scripts", "npx a-package"],
	["pipe-to-shell", "npm ci --ignore-scripts", "curl https://example.org/install | sudo bash"],
];

describe("the audits", () => {
	it("find nothing in a sound workflow", () => {
		const sound = readWorkflow(SAMPLE);
		for (const [name, audit] of Object.entries(AUDITS)) expect(audit(sound), name).toEqual([]);
	});

	it.each(SPOILED)("%s finds %j changed to %j", (name, from, to) => {
		expect(SAMPLE).toContain(from);
		expect(AUDITS[name]?.(readWorkflow(SAMPLE.replace(from, () => to)))).not.toEqual([]);
	});

	it("let no job that has the repository's code write issues", () => {
		const own = SAMPLE.replace("pull_request:", "schedule:").replace("contents: read", "issues: write");
		expect(AUDITS["excessive-permissions"]?.(readWorkflow(own))).toEqual(["sample"]);
	});

	it("are each shown to find something", () => {
		expect(new Set(SPOILED.map(([name]) => name))).toEqual(new Set(Object.keys(AUDITS)));
	});
});

describe("all workflows", () => {
	it("pin an action to one commit, and say one version of it", () => {
		const pins = new Map<string, Set<string>>();
		for (const { text } of WORKFLOWS) {
			for (const [, action = "", pin = ""] of text.matchAll(/uses: ([^@\s]+)@(.+)$/gm)) {
				pins.set(action, (pins.get(action) ?? new Set()).add(pin));
			}
		}
		expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([]);
	});

	it("build in one job and deploy in another, which alone may have a token for it", () => {
		const withToken = WORKFLOWS.flatMap(({ jobs }) =>
			jobs.filter(([, { permissions }]) => Object.keys(Object(permissions)).includes("id-token")),
		);
		expect(withToken.map(([name]) => name)).toEqual(["deploy"]);
	});
});

describe("the hub step of the deployment", () => {
	const step = WORKFLOWS.flatMap(({ steps }) => steps).find(({ id }) => id === "hub")?.run ?? "";
	const at = "https://digest.example/base";
	const feed = (path: string, hub: object) => ({ [path]: JSON.stringify({ feed_url: `${at}/${path}`, ...hub }) });
	const hubs = { hubs: [{ type: "WebSub", url: "https://hub.example.org/" }] };

	it.each([
		["nothing without a hub", feed("feed.json", {}), "hub=\nfeeds=\n"],
		[
			"the hub, and every feed in every format",
			{ ...feed("feed.json", hubs), ...feed("speed/feed.json", hubs), ...feed("speed/archive/feed.json", {}) },
			`hub=https://hub.example.org/\nfeeds=${["feed.json", "feed.xml", "atom.xml", "speed/feed.json", "speed/feed.xml", "speed/atom.xml"].map((path) => `${at}/${path}`).join(" ")}\n`,
		],
	])("hands on %s", (_, files, written) => {
		const folder = mkdtempSync(join(tmpdir(), "hub-"));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, "dist", path)), { recursive: true });
			writeFileSync(join(folder, "dist", path), text);
		}
		const output = join(folder, "output");
		execFileSync("bash", ["-e", "-c", step], { cwd: folder, env: { ...process.env, GITHUB_OUTPUT: output } });
		expect(readFileSync(output, "utf8")).toBe(written);
		rmSync(folder, { recursive: true });
	});
});

describe("the steps of the link check", () => {
	const steps = WORKFLOWS.flatMap((workflow) => workflow.steps);
	const script = (name: RegExp) => steps.find((step) => name.test(step.name ?? ""))?.run ?? "";

	/** Runs a script with programs of our own in the place of npm and gh; returns what gh was asked, and the output file. */
	function run(code: string, programs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
		const folder = mkdtempSync(join(tmpdir(), "links-"));
		for (const [name, body] of Object.entries(programs)) {
			writeFileSync(join(folder, name), `#!/bin/bash\n${body}\n`, { mode: 0o755 });
		}
		const [asked, output] = [join(folder, "asked"), join(folder, "output")];
		for (const file of [asked, output]) writeFileSync(file, "");
		const path = `${folder}:${process.env["PATH"]}`;
		execFileSync("bash", ["-e", "-o", "pipefail", "-c", code], {
			cwd: folder,
			env: { ...process.env, ...env, PATH: path, ASKED: asked, GITHUB_OUTPUT: output },
		});
		const said = { asked: readFileSync(asked, "utf8"), output: readFileSync(output, "utf8") };
		rmSync(folder, { recursive: true });
		return said;
	}

	it.each(["", "## Gone\n\n- `https://a.example`\n"])(
		"hands on the report %j under a mark that it cannot hold",
		(report) => {
			const { output } = run(script(/Every link/), { npm: `printf '%s' '${report}'` });
			expect(output).toMatch(/^report<<end-[0-9a-f]{32}\n[\s\S]*end-[0-9a-f]{32}\n$/);
			expect(output.split("\n").slice(1, -2).join("\n")).toContain(report.trimEnd());
		},
	);

	it.each<[string, string, string, RegExp]>([
		["opens an issue", "Dead.", "", /^label .*\nissue list .*\nissue create .*--body-file -\n$/],
		["updates the one that is open", "Dead.", "7", /^label .*\nissue list .*\nissue edit 7 --body-file -\n$/],
		["closes it when all is well", "", "7", /^label .*\nissue list .*\nissue close 7 .*\n$/],
		["does nothing when all was well", "", "", /^label .*\nissue list .*\n$/],
	])("%s", (_, report, open, asked) => {
		const gh = `echo "$@" >> "$ASKED"; if [ "$2" = list ]; then echo "${open}"; fi; if [ "$#" -gt 3 ] && [ "\${@: -1}" = - ]; then cat > /dev/null; fi`;
		expect(run(script(/the one issue/), { gh }, { REPORT: report }).asked).toMatch(asked);
	});
});

describe("what GitHub shows to contributors", () => {
	it("asks for rights and disclosure in the words of a post's front matter", () => {
		const { body } = parse(readFileSync(".github/ISSUE_TEMPLATE/post.yml", "utf8"));
		const options = (wanted: string) =>
			body.find(({ id }: { id?: string }) => id === wanted).attributes.options.toSorted();
		expect(options("rights")).toEqual([...RIGHTS].sort());
		expect(options("disclosure")).toEqual([...DISCLOSURES].sort());
	});

	it("has a pull request template of fewer than ten lines", () => {
		expect(readFileSync(".github/pull_request_template.md", "utf8").split("\n").length).toBeLessThan(10);
	});

	it("reads every other file as YAML", () => {
		for (const file of ["ISSUE_TEMPLATE/config.yml", "dependabot.yml"])
			expect(parse(readFileSync(`.github/${file}`, "utf8")), file).toBeTypeOf("object");
	});
});
