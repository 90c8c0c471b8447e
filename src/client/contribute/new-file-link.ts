/** GitHub answers longer addresses with an error. Characters. */
export const LONGEST_ADDRESS = 8000;

/** The address of GitHub's form for a new file; `length` is that of the address that holds the file, and `prefilled` whether this one does. */
export interface NewFileLink {
	readonly href: string;
	readonly prefilled: boolean;
	readonly length: number;
}

/**
 * Where a file can be proposed. A file too long for an address is left out: it has to be pasted.
 *
 * @param folder the form's address up to and with the folder of posts: `https://github.com/OWNER/REPO/new/BRANCH/content/posts`
 * @param file whole characters: no half of a surrogate pair
 */
export function newFileLink(folder: string, year: string, name: string, file: string): NewFileLink {
	const empty = `${folder}/${year}?filename=${encodeURIComponent(`${name}.md`)}`;
	const whole = `${empty}&value=${encodeURIComponent(file)}`;
	const prefilled = whole.length <= LONGEST_ADDRESS;
	return { href: prefilled ? whole : empty, prefilled, length: whole.length };
}
