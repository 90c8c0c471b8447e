/** Runs in the page: what stands in it that no text and no code of ours may put there. */
export function findElementFaults(): string[] {
	const elements =
		/^(?:A|ABBR|ARTICLE|ASIDE|B|BLOCKQUOTE|BODY|BR|BUTTON|CAPTION|CIRCLE|CITE|CODE|COL|COLGROUP|DD|DEFS|DEL|DETAILS|DFN|DIV|DL|DT|EM|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|G|H1|H2|H3|H4|H5|H6|HEAD|HEADER|HR|HTML|I|IMG|INPUT|INS|KBD|LABEL|LEGEND|LI|LINE|LINK|MAIN|MARK|META|NAV|NOSCRIPT|OL|OPTION|OUTPUT|P|PATH|POLYLINE|PRE|Q|RECT|SAMP|SCRIPT|SEARCH|SECTION|SELECT|SMALL|SPAN|STRONG|SUB|SUMMARY|SUP|SVG|TABLE|TBODY|TD|TEXT|TEXTAREA|TFOOT|TH|THEAD|TIME|TITLE|TR|TSPAN|UL|VAR|WBR)$/i;
	const faults: string[] = [];
	for (const element of document.querySelectorAll("*")) {
		const said = element.outerHTML.slice(0, 120);
		if (!elements.test(element.tagName)) faults.push(`element ${said}`);
		for (const { name, value } of element.attributes) {
			if (/^on/i.test(name) || /^(?:style|srcdoc|formaction|ping|background|target)$/i.test(name)) {
				if (!(name === "target" && value === "_blank" && element.id === "open")) faults.push(`${name} on ${said}`);
			}
			if (/^(?:src|srcset|data|poster|action)$/i.test(name) && new URL(value, location.href).origin !== location.origin)
				faults.push(`${name} on ${said}`);
		}
		if (element instanceof HTMLAnchorElement && element.hasAttribute("href")) {
			if (!["http:", "https:", "mailto:"].includes(element.protocol)) faults.push(`protocol of ${said}`);
			if (element.username !== "" || element.password !== "") faults.push(`name in ${said}`);
			const isForeign = /^https?:$/.test(element.protocol) && element.origin !== location.origin;
			const rel = ["nofollow", "ugc", "noopener", "noreferrer"];
			if (
				isForeign &&
				element.closest("article, .notice, table") &&
				!rel.every((word) => element.relList.contains(word))
			)
				faults.push(`rel of ${said}`);
		}
	}
	const article = document.querySelector("article");
	for (const named of article?.querySelectorAll("[id], [name]") ?? []) {
		if (!/^(?:p|m|n)\d+$/.test(named.id)) faults.push(`id ${named.outerHTML.slice(0, 120)}`);
	}
	for (const block of document.querySelectorAll("script")) {
		if (block.type === "application/ld+json") JSON.parse(block.textContent ?? "");
		else if (new URL(block.src, location.href).origin !== location.origin || block.src === "")
			faults.push(`script ${block.outerHTML.slice(0, 120)}`);
	}
	return faults;
}
