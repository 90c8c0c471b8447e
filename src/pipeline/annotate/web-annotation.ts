import type { Nodes } from "hast";
import type { Annotation, AnnotationBody, AnnotationSource } from "#pipeline/model/annotation.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { DigestProfile } from "#pipeline/model/vocabulary.ts";
import { indexCodePoints } from "#pipeline/text/code-points.ts";
import { describeTextQuote, type TextQuote } from "./describe-text-quote.ts";

/** Where quotes come from and how far they may reach. */
export interface WebAnnotationOptions {
	/** Code units of context on each side of a quote, unless it needs more to be unique. */
	readonly quoteContext: number;
	/** How much of the text may be published, in UTF-16 code units; what reaches beyond is given by position only. */
	readonly publishable: number;
}

type Selector =
	| ({ readonly type: "TextQuoteSelector" } & TextQuote)
	| { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number };

type Body =
	| { readonly type: "TextualBody"; readonly purpose: string; readonly value: string; readonly format: "text/plain" }
	| { readonly type: "SpecificResource"; readonly purpose: string; readonly source: string };

type Creator =
	| { readonly type: "Software"; readonly name: string; readonly homepage: string }
	| { readonly type: "Organization"; readonly name: string; readonly homepage: string };

/** One annotation in the W3C Web Annotation model, as JSON-LD. Positions count Unicode code points. */
export interface WebAnnotation {
	readonly "@context": "http://www.w3.org/ns/anno.jsonld";
	readonly id: string;
	readonly type: "Annotation";
	readonly motivation: string;
	readonly creator: Creator;
	readonly body: readonly Body[];
	readonly target: { readonly source: string; readonly selector?: readonly Selector[] };
}

/**
 * Writes an annotation of ours as a W3C Web Annotation. One that covers the whole text has the post itself as its
 * target, without a selector.
 *
 * @param address the post's page on the site, in full.
 * @param options without them, everything may be published and the context is what makes a quote unique.
 */
export function toWebAnnotation(
	annotation: Annotation,
	post: Post,
	profile: DigestProfile,
	address: string,
	options: WebAnnotationOptions = { quoteContext: 0, publishable: post.text.length },
): WebAnnotation {
	const selector = selectorsOf(annotation, post, options);
	return {
		"@context": "http://www.w3.org/ns/anno.jsonld",
		id: `${address}#${annotation.id}`,
		type: "Annotation",
		motivation: motivationOf(annotation.body),
		creator: creatorOf(annotation.by, profile),
		body: bodyOf(annotation.body, profile),
		target: selector.length > 0 ? { source: address, selector } : { source: address },
	};
}

function selectorsOf({ span }: Annotation, { text }: Post, options: WebAnnotationOptions): Selector[] {
	if (span.start === 0 && span.end === text.length) return [];
	const index = indexCodePoints(text);
	const start = index.toCodePoint(span.start);
	const position = { type: "TextPositionSelector", start, end: index.toCodePoint(span.end) } as const;
	const quote = describeTextQuote(text, span, options.quoteContext);
	const isPublishable = span.end + quote.suffix.length <= options.publishable;
	return isPublishable ? [{ type: "TextQuoteSelector", ...quote }, position] : [position];
}

function motivationOf(body: AnnotationBody): string {
	switch (body.kind) {
		case "tag":
			return "tagging";
		case "project":
			return "identifying";
		case "term":
		case "claim":
			return "linking";
		case "sentence":
			return "classifying";
		case "position":
			return "assessing";
		case "note":
			return "commenting";
	}
}

function bodyOf(body: AnnotationBody, { url }: DigestProfile): Body[] {
	switch (body.kind) {
		case "tag":
			return [words("tagging", body.name), words("classifying", body.tag)];
		case "project":
			return [{ type: "SpecificResource", purpose: "identifying", source: `${url}/projects/${body.project}/` }];
		case "term":
			return [{ type: "SpecificResource", purpose: "linking", source: `${url}/glossary/#${body.term}` }];
		case "claim":
			return [{ type: "SpecificResource", purpose: "linking", source: `${url}/claims/${body.claim}/` }];
		case "sentence":
			return [words("classifying", body.sentence)];
		case "position":
			return [
				words("assessing", body.position),
				{ type: "SpecificResource", purpose: "linking", source: `${url}/questions/${body.question}/` },
			];
		case "note":
			return [words("commenting", textOf(body.note).trim())];
	}
}

function words(purpose: string, value: string): Body {
	return { type: "TextualBody", purpose, value, format: "text/plain" };
}

function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}

/** A rule is software; a curator's file speaks for the digest, which names that file. */
function creatorOf(by: AnnotationSource, { title, url, repository }: DigestProfile): Creator {
	return by.kind === "rule"
		? { type: "Software", name: by.rule, homepage: repository }
		: { type: "Organization", name: `${title}: ${by.file}`, homepage: url };
}
