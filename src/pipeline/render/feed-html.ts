import type { Element, ElementContent, Properties, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Reading } from "./article-html.ts";
import { disguisedHost } from "./disguised-host.ts";
import { element, text } from "./hast-build.ts";
import { headingNames } from "./headings.ts";
import { type LinkContext, linkContext } from "./link-attributes.ts";
import type { Remark } from "./remarks.ts";
import type { RenderOptions } from "./render-options.ts";
import { drawShownTree } from "./shown-tree.ts";
import { leadIn, linkedProperties, noteContent, plainText } from "./tree-content.ts";

/** Attributes that feed readers need; names of things and looks stay on the page. */
const KEPT = ["href", "rel", "start", "reversed", "value", "align", "colSpan", "rowSpan", "dir", "lang", "dateTime"];
/** Nothing in a feed may load, run or take input. */
const LEFT_OUT = new Set(["img", "picture", "source", "input", "audio", "video"]);

/** A post for feed readers: plain elements, whole addresses, and our notes as block quotations after their paragraph. */
export function feedHtml({ post, shown, remarks, vocabulary }: Reading, options: RenderOptions): string {
	const links = linkContext(post, options.href, true);
	const nameHeading = headingNames(post.tree);
	const blocks = drawShownTree(post, shown, {
		text: (value, span) => [text(span.end === shown.cut ? value + options.labels.ellipsis : value)],
		element(original, children) {
			const properties = linkedProperties(original, links);
			const drawn = plain({ ...original, tagName: nameHeading(original.tagName), properties, children });
			return original.tagName === "a" ? drawn.flatMap(undisguised) : drawn;
		},
	});
	const html = blocks.flatMap(({ span, nodes }): RootContent[] => [
		...nodes,
		...remarks.remarks
			.filter(({ at }) => span.start < at && at <= span.end)
			.flatMap((remark) => noteOf(remark, vocabulary, links, options)),
	]);
	return toHtml({ type: "root", children: html }).trim();
}

/** A link whose words name another host than its own is only its words: nothing of ours can stand beside it here. */
function undisguised(link: Element): ElementContent[] {
	return disguisedHost(String(link.properties["href"] ?? ""), plainText(link)) === null ? [link] : link.children;
}

function noteOf(
	remark: Remark,
	vocabulary: Vocabulary,
	links: LinkContext,
	{ labels, href }: RenderOptions,
): Element[] {
	const lead = `${labels.note}: `;
	switch (remark.kind) {
		case "note": {
			const content = plainContent(noteContent(remark.note, links));
			return [element("blockquote", {}, ...leadIn([lead], content))];
		}
		case "position": {
			const label = vocabulary.questions.get(remark.question)?.label ?? remark.question;
			const question = element("a", { href: href.absolute(href.question(remark.question)) }, label);
			const words = [`${lead}${labels.position} `, question, `, ${labels.positions[remark.position]}.`];
			return [element("blockquote", {}, element("p", {}, ...words))];
		}
		case "figure":
		case "call-to-act":
		case "term":
			return [];
	}
}

/** Content with nothing but the elements and attributes that feed readers need. */
export function plainContent(nodes: readonly ElementContent[]): ElementContent[] {
	return nodes.flatMap((node): ElementContent[] =>
		node.type === "element" ? plain({ ...node, children: plainContent(node.children) }) : [node],
	);
}

function plain(node: Element): Element[] {
	if (LEFT_OUT.has(node.tagName)) return [];
	const properties: Properties = {};
	for (const name of KEPT) {
		const value = node.properties[name];
		if (value !== undefined) properties[name] = value;
	}
	return [{ ...node, properties }];
}
