import { counted } from "#views/counted.ts";
import { byId, refill } from "./element.ts";
import type { DraftAnswer } from "./messages.ts";
import { LONGEST_ADDRESS, newFileLink } from "./new-file-link.ts";
import { faultsText } from "./show-faults.ts";
import { visibleText } from "./visible-text.ts";

/** Shows a draft's file, and the way to send it once nothing is wrong with it. */
export function showFile({ name, year, file, faults }: DraftAnswer, folder: string): void {
	refill(byId("file-path", HTMLElement), [`content/posts/${year}/${name}.md`]);
	refill(byId("file-text", HTMLElement), visibleText(file));
	byId("preview", HTMLElement).hidden = false;
	const errors = faults.filter(({ severity }) => severity === "error");
	refill(byId("ready", HTMLElement), errors.length === 0 ? ["The file is ready."] : faultsText(errors));
	byId("send", HTMLElement).hidden = errors.length > 0;
	if (errors.length > 0) return;
	const link = newFileLink(folder, year, name, file);
	const open = byId("open", HTMLAnchorElement);
	open.href = link.href;
	open.textContent = link.prefilled ? "Open it as a new file on GitHub" : "Open an empty new file on GitHub";
	const long = byId("too-long", HTMLElement);
	long.hidden = link.prefilled;
	refill(long, link.prefilled ? [] : [tooLong(link.length)]);
}

function tooLong(length: number): string {
	const sizes = `With this file the address would have ${counted(length, "character")}, and GitHub takes ${counted(LONGEST_ADDRESS, "character")}.`;
	return `${sizes} Copy the file first, open the empty one, and paste it there.`;
}

/** As the page was before anything was pasted. */
export function showNoFile(): void {
	for (const id of ["preview", "send"]) byId(id, HTMLElement).hidden = true;
	for (const id of ["file-path", "file-text", "copied"]) refill(byId(id, HTMLElement), []);
	refill(byId("ready", HTMLElement), ["Paste a text first."]);
}

/** Puts the file on the clipboard, and says so; where the browser refuses, marks it for copying by hand. */
export async function copyFile(file: string): Promise<void> {
	const said = byId("copied", HTMLElement);
	try {
		await navigator.clipboard.writeText(file);
		refill(said, ["Copied."]);
	} catch {
		byId("file-shown", HTMLElement).focus();
		getSelection()?.selectAllChildren(byId("file-text", HTMLElement));
		refill(said, ["The browser does not allow it. The file is marked: copy it by hand."]);
	}
}
