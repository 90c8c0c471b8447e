/** Whether a sentence asks. */
export function isQuestion(text: string): boolean {
	return /[?？؟][^\p{L}\p{N}]*$/u.test(text.slice(-ENDING));
}

/** Code units at a sentence's end in which its question mark stands, with quotation marks and the like behind it. */
const ENDING = 16;
