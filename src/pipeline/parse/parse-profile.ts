import type { Checked } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { DigestProfile } from "../model/vocabulary.ts";
import { FaultLog, FILE_START } from "./fault-log.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type Fields, optional, type Reader, reader, readFields, required } from "./read-fields.ts";
import { readYaml } from "./read-yaml.ts";
import { languageTag, licenceId, orUnknown, reject, text, webAddress } from "./readers.ts";

/** Stands where `digest.yaml` is missing or wrong, so that everything else can still be checked. */
const NEUTRAL: DigestProfile = {
	id: "digest",
	title: "Untitled digest",
	tagline: "",
	question: "",
	description: "",
	url: "https://example.org",
	repository: "https://example.org",
	language: "en",
	licence: "CC-BY-4.0",
	contact: null,
	hub: null,
};

/** A namespace of RFC 8141, without capitals. */
const FEED_NAME = /^[a-z0-9][a-z0-9-]{0,30}[a-z0-9]$/;

const feedName: Reader<string> = reader({ type: "string", pattern: FEED_NAME.source }, (value, field) => {
	const given = text(value, field);
	if (given === undefined || FEED_NAME.test(given)) return given;
	const remedy = "Use 2 to 32 of a-z, 0-9 and -, without a hyphen at either end.";
	return reject(value, field, "feed-name", `holds "${given}", which cannot stand in ids of feed entries`, remedy);
});

/** The fields of `digest.yaml`. */
export const PROFILE_FIELDS: Fields<DigestProfile> = {
	id: optional(feedName, "", "the-harder-question"),
	title: required(text, "The Harder Question"),
	tagline: required(text, "A reading digest"),
	question: required(text, "What is the debate about?"),
	description: required(text, "One or two sentences."),
	url: required(webAddress, "https://example.org"),
	repository: required(webAddress, "https://example.org/repository"),
	language: optional(languageTag, NEUTRAL.language, "en"),
	licence: optional(licenceId, NEUTRAL.licence, "CC-BY-4.0"),
	contact: optional(orUnknown(text), null, "mailto:editors@example.org"),
	hub: optional(orUnknown(webAddress), null, "https://hub.example.org/"),
};

/** Parses `digest.yaml`, the digest's own name and place. */
export function parseProfile(file: SourceFile | null, options: ParseOptions): Checked<DigestProfile> {
	const faults = new FaultLog(file?.path ?? "digest.yaml");
	const value = file === null ? null : readYaml(file.text, 1, faults, options);
	if (value?.kind !== "map") {
		if (!faults.failed) {
			const remedy = 'Write it with title, tagline, question, description, url and repository, each as "key: value".';
			faults.error("digest/missing", FILE_START, "The digest has no digest.yaml, or an empty one.", remedy);
		}
		return { value: NEUTRAL, diagnostics: faults.diagnostics };
	}
	const { values } = readFields<DigestProfile>(value, "digest.yaml", PROFILE_FIELDS, faults);
	const profile = { ...NEUTRAL, ...values };
	const id = profile.id || nameFrom(profile.title);
	return { value: { ...profile, id, url: profile.url.replace(/\/+$/, "") }, diagnostics: faults.diagnostics };
}

/** A feed name made of a title; a title without Latin letters or digits gives the neutral one. */
function nameFrom(title: string): string {
	const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	const name = words.join("-").slice(0, 32).replace(/-$/, "");
	return FEED_NAME.test(name) ? name : NEUTRAL.id;
}
