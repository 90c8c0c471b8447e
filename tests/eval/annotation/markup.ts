/** Words that carry a label. */
export interface MarkedSpan {
	readonly kind: string;
	readonly words: string;
}

const OPENING = /^\{([a-z-]+(?:\+[a-z-]+)*): /u;

/**
 * Takes the labels out of a marked text: `{kind: words}`, `{kind+kind: words}`, one inside another if need be.
 *
 * @returns the text without marks, and the labels by where they begin, outer ones first.
 */
export function readMarkup(marked: string): { readonly text: string; readonly marked: readonly MarkedSpan[] } {
	const open: { readonly kinds: readonly string[]; readonly start: number; readonly order: number }[] = [];
	const found: { readonly kind: string; readonly start: number; readonly end: number; readonly order: number }[] = [];
	let text = "";
	let order = 0;
	for (let at = 0; at < marked.length; ) {
		const opening = OPENING.exec(marked.slice(at));
		const last = marked[at] === "}" ? open.pop() : undefined;
		if (opening) {
			open.push({ kinds: opening[1]?.split("+") ?? [], start: text.length, order });
			order += 1;
			at += opening[0].length;
		} else if (last) {
			for (const kind of last.kinds) found.push({ kind, start: last.start, end: text.length, order: last.order });
			at += 1;
		} else {
			text += marked[at];
			at += 1;
		}
	}
	if (open.length > 0 || /[{}]/u.test(text)) throw new Error(`A mark is not closed or not opened: ${marked}`);
	found.sort((a, b) => a.order - b.order);
	return { text, marked: found.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) })) };
}
