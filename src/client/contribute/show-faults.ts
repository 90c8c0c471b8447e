import { type Fault, FIELDS, type Field } from "./draft.ts";
import { byId, element, refill } from "./element.ts";
import { visibleText } from "./visible-text.ts";

/** Puts each fault beside its field. The field that somebody is writing in is left alone until they leave it. */
export function showFaults(faults: readonly Fault[]): void {
	for (const field of FIELDS) {
		const place = byId(`fault-${field}`, HTMLElement);
		const control = document.getElementById(field);
		const isBusy = control !== null && control === document.activeElement;
		const own = isBusy ? [] : faults.filter((fault) => fault.field === field);
		refill(
			place,
			own.map(({ message, remedy }) => element("span", {}, ...visibleText(`${message} ${remedy} `))),
		);
		place.hidden = own.length === 0;
		const isWrong = own.some(({ severity }) => severity === "error");
		if (isWrong && control?.matches("input, select, textarea")) control.setAttribute("aria-invalid", "true");
		else control?.removeAttribute("aria-invalid");
	}
}

/** Says how many things are wrong, each with a link to its field. */
export function faultsText(faults: readonly Fault[]): (Node | string)[] {
	const fields = new Set(faults.map(({ field }) => field));
	const links = [...fields].flatMap((field, place) => [place === 0 ? "" : ", ", linkTo(field)]);
	return [fields.size === 1 ? "To mend: " : `${fields.size} things to mend: `, ...links, "."];
}

function linkTo(field: Field): HTMLElement {
	const control = document.getElementById(field);
	const label = document.querySelector(`label[for="${field}"]`)?.textContent ?? control?.dataset["label"] ?? "the file";
	return element("a", { href: control === null ? "#fault-file" : `#${field}` }, label.trim());
}
