import type { FaultLog } from "./fault-log.ts";
import type { PostFields } from "./post-fields.ts";
import type { ReadFields } from "./read-fields.ts";

/** Checks what one field of a post says of another. Fields that could not be read are passed over. */
export function checkPostFields({ values, at }: ReadFields<PostFields>, faults: FaultLog): void {
	const { form, rights, licence, permission, fingerprint, words, published, added } = values;

	if (rights === "full" && licence === null && permission === null) {
		const remedy = 'Add "licence: CC-BY-4.0" or "permission: who gave it, and where", or write "rights: excerpt".';
		faults.error("post/rights", at("rights"), "Full rights need a licence or a permission.", remedy);
	}
	if (form !== undefined && rights !== undefined && (form === "brief") !== (rights === "brief")) {
		const remedy = 'Write "form: brief" and "rights: brief", or neither.';
		faults.error("post/rights", at("rights"), `Rights "${rights}" do not go with form "${form}".`, remedy);
	}
	if (form !== undefined && rights !== undefined && (form === "sighting") !== (rights === "none")) {
		const remedy = 'Write "form: sighting" and "rights: none", or neither.';
		faults.error("post/rights", at("rights"), `Rights "${rights}" do not go with form "${form}".`, remedy);
	}
	for (const name of ["fingerprint", "words"] as const) {
		const given = name === "words" ? words : fingerprint;
		if (form === "sighting" && given === null) {
			const remedy = "Let the command new --sighting write the file.";
			faults.error("post/sighting", at("form"), `A sighting needs the field "${name}".`, remedy);
		}
		if (form !== undefined && form !== "sighting" && given !== null && given !== undefined) {
			faults.error("post/sighting", at(name), `Only a sighting has the field "${name}".`, "Remove the line.");
		}
	}
	for (const name of ["incentive", "substance", "signals", "tags"] as const) {
		const given = values[name];
		const isGiven = given !== null && given !== undefined && given.length > 0;
		if (form !== undefined && form !== "sighting" && isGiven) {
			const message = `Only a sighting has the field "${name}"; of other posts it is read from the text.`;
			faults.error("post/sighting", at(name), message, "Remove the line.");
		}
	}
	if (typeof published === "string" && added !== undefined && published > added) {
		const message = `The post was published on ${published}, after it was added on ${added}.`;
		faults.warn("post/dates", at("published"), message, 'Check both dates; "added" is the day it entered the digest.');
	}
}
