const THREAD_COUNTER = /\(?\d{1,3}\/\d{1,3}\)?(?=\s|$)/uy;
const ENTITY = /&#?\w{1,10};/uy;
const LINK_TARGET = /\]\([^)\n]{0,1000}\)/uy;
const HTML_TAG = /<[A-Za-z/!][^<>]{0,500}>/uy;

/**
 * Where reading goes on after a separator at `at`: behind the HTML tag, the character reference, the
 * target of a Markdown link or the thread counter in brackets that begins there, otherwise one further.
 */
export function skipMarkup(text: string, at: number, unit: number): number {
	switch (unit) {
		case 38:
			return endOf(ENTITY, text, at);
		case 40:
			return endOf(THREAD_COUNTER, text, at);
		case 60:
			return endOf(HTML_TAG, text, at);
		case 93:
			return endOf(LINK_TARGET, text, at);
	}
	return at + 1;
}

/** Behind the thread counter (`2/5`) that stands at `at`, or `at`. */
export function skipThreadCounter(text: string, at: number): number {
	THREAD_COUNTER.lastIndex = at;
	return THREAD_COUNTER.test(text) ? THREAD_COUNTER.lastIndex : at;
}

function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at + 1;
}
