import { createUrls } from "#views/urls.ts";
import { byId, element, refill } from "./element.ts";
import { readForm } from "./form.ts";
import { latest } from "./latest.ts";
import type { DraftAnswer } from "./messages.ts";
import { Reader } from "./reader.ts";
import { axesText } from "./show-axes.ts";
import { showFaults } from "./show-faults.ts";
import { copyFile, showFile, showNoFile } from "./show-file.ts";
import { sameSourceText, standingText } from "./show-standing.ts";

/** Names of the performance entries that the page leaves for who measures it. */
const MARKS = { verdict: "contribute-verdict", file: "contribute-file" };

const form = byId("contribute-form", HTMLFormElement);
const text = byId("text", HTMLTextAreaElement);
const { base = "", version = "", folder = "" } = form.dataset;
const urls = createUrls(base, location.origin);
const reader = new Reader({ base, version });
let checked: DraftAnswer | null = null;

const readText = latest(async () => {
	const start = performance.now();
	const given = text.value;
	const standing = await reader.ask("standing", given);
	refill(byId("standing", HTMLElement), standingText(standing, urls));
	performance.measure(MARKS.verdict, { start });
	const { axes, projects } = await reader.ask("axes", given);
	const isOurs = readForm(form, new Date()).keep === "brief";
	refill(byId("axes", HTMLElement), standing.words === 0 || isOurs ? [] : axesText(axes));
	const names = projects.map((id) => document.querySelector(`label[for="project-${id}"]`)?.textContent?.trim() ?? id);
	refill(byId("named", HTMLElement), names.length === 0 ? [] : [`The text names ${names.join(", ")}.`]);
}, fail);

const checkDraft = latest(async () => {
	const start = performance.now();
	const draft = readForm(form, new Date());
	byId("full-rights", HTMLElement).hidden = draft.keep !== "full";
	checked = await reader.ask("draft", draft);
	refill(byId("same-source", HTMLElement), sameSourceText(checked.sameSource, urls));
	const isEmpty = draft.text.trim() === "";
	showFaults(isEmpty ? [] : checked.faults);
	if (isEmpty) showNoFile();
	else showFile(checked, folder);
	performance.measure(MARKS.file, { start });
}, fail);

function fail(reason: unknown): void {
	const message = reason instanceof Error ? reason.message : String(reason);
	const remedy = "The check of your pull request says the same: fill in the file by hand, as described below.";
	refill(byId("standing", HTMLElement), [element("p", {}, `This text could not be read here. ${message} ${remedy}`)]);
}

form.addEventListener("focusin", () => reader.start(), { once: true });
form.addEventListener("input", ({ target }) => {
	if (target === text) readText();
	checkDraft();
});
form.addEventListener("change", ({ target }) => {
	if (target instanceof HTMLSelectElement && target.name === "keep") readText();
	checkDraft();
});
form.addEventListener("focusout", () => {
	if (checked !== null && text.value.trim() !== "") showFaults(checked.faults);
});
form.addEventListener("submit", (event) => {
	event.preventDefault();
	byId("ready", HTMLElement).focus();
});
byId("text-file", HTMLInputElement).addEventListener("change", async ({ currentTarget }) => {
	const [file] = currentTarget instanceof HTMLInputElement ? (currentTarget.files ?? []) : [];
	if (file === undefined) return;
	text.value = await file.text();
	readText();
	checkDraft();
});
byId("copy", HTMLButtonElement).addEventListener("click", () => {
	if (checked !== null) void copyFile(checked.file);
});

form.hidden = false;
if (text.value !== "") {
	readText();
	checkDraft();
}
