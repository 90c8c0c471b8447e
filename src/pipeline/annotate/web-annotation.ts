import type { Nodes } from "hast";
import type { Annotation, AnnotationBody, AnnotationSource } from "#pipeline/model/annotation.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { DigestProfile } from "#pipeline/model/vocabulary.ts";
import { type CodePointIndex, indexCodePoints } from "#pipeline/text/code-points.ts";
import {
	type ContextLimits,
	describeTextQuote,
	type QuotableText,
	readQuotable,
	type TextQuote,
} from "./describe-text-quote.ts";

/** Where quotes come from and how far they may reach. */
export interface WebAnnotationOptions extends ContextLimits {
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
 * Writes the annotations of a post as W3C Web Annotations, in their order. One that covers the whole text has the post
 * itself as its target, without a selector.
 *
 * @param address the post's page on the site, in full.
 */
export function toWebAnnotations(
	annotations: readonly Annotation[],
	{ text }: Pick<Post, "text">,
	profile: DigestProfile,
	address: string,
	options: WebAnnotationOptions,
): WebAnnotation[] {
	if (annotations.length === 0) return [];
	const reading = { quotable: readQuotable(text), index: indexCodePoints(text) };
	return annotations.map((annotation) => {
		const selector = selectorsOf(annotation.span, reading, options);
		return {
			"@context": "http://www.w3.org/ns/anno.jsonld",
			id: `${address}#${annotation.id}`,
			type: "Annotation",
			motivation: motivationOf(annotation.body),
			creator: creatorOf(annotation.by, profile),
			body: bodyOf(annotation.body, profile),
			target: selector.length > 0 ? { source: address, selector } : { source: address },
		};
	});
}

interface Reading {
	readonly quotable: QuotableText;
	readonly index: CodePointIndex;
}

function selectorsOf(span: Span, { quotable, index }: Reading, options: WebAnnotationOptions): Selector[] {
	if (span.start === 0 && span.end === quotable.text.length) return [];
	const start = index.toCodePoint(span.start);
	const position = { type: "TextPositionSelector", start, end: index.toCodePoint(span.end) } as const;
	const quote = describeTextQuote(quotable, span, options);
	const isPublishable = quote !== null && span.end + quote.suffix.length <= options.publishable;
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
