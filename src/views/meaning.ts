import type { FrontMatter, Post, Project, Question, TrackedClaim } from "#pipeline/index.ts";
import type { PageIntent } from "./frame.ts";
import { postPicture } from "./pictures.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";
import { type Thing, websiteId } from "./structured-data.ts";
import { DATA_FILES } from "./urls.ts";

/** What a page tells machines beyond its title: its type, what it is about, and the picture that stands for it. */
type Meaning = Pick<PageIntent, "type" | "things" | "picture">;

const SOURCE_TYPES: Record<NonNullable<FrontMatter["kind"]>, string> = {
	post: "Article",
	thread: "SocialMediaPosting",
	paper: "ScholarlyArticle",
	report: "Report",
	docs: "TechArticle",
	repository: "SoftwareSourceCode",
};

/** A post: our summary based on a source, the source's own words, or a work of which no word is kept. */
export function postMeaning(site: Site, post: Post): Meaning {
	const { digest, urls } = site;
	const { matter, title } = post;
	const { profile } = digest.vocabulary;
	const about = stancesOf(site, post).map(({ question }) => ({ "@id": questionId(site, question) }));
	const common = { "@id": textId(site, post.id), name: title, ...(about.length > 0 ? { about } : {}) };
	const picture = postPicture(site, post);
	const things = ((): Thing => {
		switch (matter.form) {
			case "brief":
				return {
					"@type": "Article",
					...common,
					headline: title,
					url: urls.absolute(urls.post(post.id)),
					author: { "@type": "Organization", name: profile.title },
					datePublished: matter.added,
					license: licenceAddress(profile.licence),
					isBasedOn: { "@type": SOURCE_TYPES[matter.kind ?? "post"], name: title, ...originOf(matter) },
				};
			case "copy":
				return { "@type": SOURCE_TYPES[matter.kind ?? "post"], ...common, headline: title, ...originOf(matter) };
			case "sighting":
				return { "@type": "CreativeWork", ...common, ...originOf(matter) };
		}
	})();
	return { type: "ItemPage", things: [things], ...(picture === undefined ? {} : { picture }) };
}

/** A question of the debate. Its positions are counts of sources, so none is given as an answer. */
export function questionMeaning(site: Site, { id, question, label }: Question): Meaning {
	return {
		picture: { of: { kind: "question", id }, alt: question },
		things: [{ "@type": "Question", "@id": questionId(site, id), name: question, alternateName: label }],
	};
}

/** A claim with the texts that say it. The digest counts and compares; it rates no claim, so this is no ClaimReview. */
export function claimMeaning(site: Site, { claim, repeatedBy }: TrackedClaim): Meaning {
	const thing: Thing = {
		"@type": "Claim",
		"@id": `${site.urls.absolute(site.urls.claim(claim.id))}#claim`,
		name: claim.label,
		text: claim.claim,
		about: claim.questions.map((id) => ({ "@id": questionId(site, id) })),
		appearance: repeatedBy.map(({ post }) => ({ "@id": textId(site, post) })),
	};
	return { picture: { of: { kind: "claim", id: claim.id }, alt: claim.claim }, things: [thing] };
}

/** A named project, protocol or tool. */
export function projectMeaning(site: Site, { id, name, aliases, homepage, repository }: Project): Meaning {
	const places = [homepage, repository].filter((each) => each !== null);
	const thing: Thing = {
		"@type": "Project",
		"@id": `${site.urls.absolute(site.urls.project(id))}#project`,
		name,
		...(aliases.length > 0 ? { alternateName: aliases } : {}),
		...(places.length > 0 ? { sameAs: places } : {}),
	};
	return { picture: { of: { kind: "project", id }, alt: name }, things: [thing] };
}

/** A month of the digest. */
export function editionMeaning(site: Site, month: string, name: string): Meaning {
	const date = site.digest.editions.get(month)?.date;
	const thing: Thing = {
		"@type": "PublicationIssue",
		"@id": `${site.urls.absolute(site.urls.edition(month))}#issue`,
		name,
		issueNumber: month,
		isPartOf: { "@id": websiteId(site) },
		...(date === undefined ? {} : { datePublished: date }),
	};
	return { type: "CollectionPage", picture: { of: { kind: "edition", id: month }, alt: name }, things: [thing] };
}

/** A family of posts; people are not named in it. */
export function familyMeaning(id: string, name: string): Meaning {
	return { type: "CollectionPage", picture: { of: { kind: "family", id }, alt: name } };
}

/** The glossary as a set of terms; their definitions stand on the page. */
export function glossaryMeaning({ digest, urls }: Site): Meaning {
	const terms = [...digest.vocabulary.terms.values()].map(({ id, term }) => ({
		"@type": "DefinedTerm",
		"@id": urls.absolute(urls.term(id)),
		name: term,
	}));
	const set: Thing = {
		"@type": "DefinedTermSet",
		"@id": `${urls.absolute(urls.glossary())}#terms`,
		name: `Glossary of ${digest.vocabulary.profile.title}`,
		hasDefinedTerm: terms,
	};
	return { things: [set] };
}

/** The open data, on the page that says what they are. */
export function dataMeaning({ digest, urls }: Site): Meaning {
	const { title, licence, description } = digest.vocabulary.profile;
	const dataset: Thing = {
		"@type": "Dataset",
		"@id": `${urls.absolute(urls.about())}#data`,
		name: `Open data of ${title}`,
		description: `Posts, clusters of copies, claims and decisions of this digest as JSON, with schemas. ${description}`,
		url: urls.absolute(urls.about()),
		license: licenceAddress(licence),
		creator: { "@type": "Organization", name: title, url: urls.absolute(urls.home()) },
		isAccessibleForFree: true,
		distribution: DATA_FILES.map((name) => ({
			"@type": "DataDownload",
			name: `${name}.json`,
			contentUrl: urls.absolute(urls.dataFile(name)),
			encodingFormat: "application/json",
		})),
	};
	return { type: "AboutPage", things: [dataset] };
}

/** Who wrote a source, where and when; what is not known is left out. */
function originOf({ authors, publisher, published, source, licence }: FrontMatter) {
	return {
		...(source === null ? {} : { url: source }),
		...(authors.length > 0 ? { author: authors.map(({ name }) => ({ "@type": "Person", name })) } : {}),
		...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
		...(published === null ? {} : { datePublished: published }),
		...(licence === null ? {} : { license: licenceAddress(licence) }),
	};
}

function licenceAddress(spdx: string): string {
	return `https://spdx.org/licenses/${spdx}.html`;
}

function textId({ urls }: Site, id: Post["id"]): string {
	return `${urls.absolute(urls.post(id))}#text`;
}

function questionId({ urls }: Site, id: Question["id"]): string {
	return `${urls.absolute(urls.question(id))}#question`;
}
