import type { Checked } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { DigestProfile } from "../model/vocabulary.ts";
import { FaultLog, FILE_START } from "./fault-log.ts";
import type { ParseOptions } from "./parse-options.ts";
import { optional, readFields, required } from "./read-fields.ts";
import { readYaml } from "./read-yaml.ts";
import { languageTag, licenceId, orUnknown, text, webAddress } from "./readers.ts";

/** Stands where `digest.yaml` is missing or wrong, so that everything else can still be checked. */
const NEUTRAL: DigestProfile = {
	title: "Untitled digest",
	tagline: "",
	question: "",
	description: "",
	url: "https://example.org",
	repository: "https://example.org",
	language: "en",
	licence: "CC-BY-4.0",
	contact: null,
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
	const { values } = readFields<DigestProfile>(
		value,
		"digest.yaml",
		{
			title: required(text, "The Harder Question"),
			tagline: required(text, "A reading digest"),
			question: required(text, "What is the debate about?"),
			description: required(text, "One or two sentences."),
			url: required(webAddress, "https://example.org"),
			repository: required(webAddress, "https://example.org/repository"),
			language: optional(languageTag, NEUTRAL.language, "en"),
			licence: optional(licenceId, NEUTRAL.licence, "CC-BY-4.0"),
			contact: optional(orUnknown(text), null, "mailto:editors@example.org"),
		},
		faults,
	);
	const profile = { ...NEUTRAL, ...values };
	return { value: { ...profile, url: profile.url.replace(/\/+$/, "") }, diagnostics: faults.diagnostics };
}
