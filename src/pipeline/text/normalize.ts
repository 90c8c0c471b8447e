/**
 * What a letter counts as when texts are compared: compatibility form, without accents, small, and with
 * look-alike letters of other scripts read as the Latin letter they look like.
 */

/** Kinds of code units that {@link foldCodeUnit} tells apart from letters. */
export const SEPARATOR = 0;
/** Left out without ending a word: apostrophes, soft hyphens, zero-width characters, accents. */
export const IGNORED = 1;
/** Folds to several letters, or is half of a surrogate pair: ask {@link foldCodePoint}. */
export const COMPLEX = 0xffff;
const UNKNOWN = 0xfffe;

/** Look-alikes by script, Latin letter first (a selection of Unicode TR39's confusables, folded to small letters). */
const LOOK_ALIKES = [
	"aаαɑᴀ",
	"bЬьʙв",
	"cсϲᴄⅽ",
	"dԁᴅⅾ",
	"eеєεᴇҽ",
	"fғꜰ",
	"gɡԍɢ",
	"hһнʜհ",
	"iіιıɩӏ",
	"jјϳᴊ",
	"kкκᴋ",
	"lⅼʟ",
	"mмⅿᴍ",
	"nոпηɴ",
	"oоοօᴏσ",
	"pрρᴘ",
	"qԛգ",
	"rгᴦʀ",
	"sѕꜱ",
	"tтτᴛ",
	"uυսᴜ",
	"vѵνᴠ",
	"wԝѡωᴡ",
	"xхχ",
	"yуγүʏ",
	"zᴢζ",
] as const;

/** Apostrophes and their look-alikes; inside a word they are left out. */
const APOSTROPHES = "'`´ʹʻʼʽʾʿˈˊˋ‘’‛′‵＇";
/** Characters without width, and marks that only change a letter's looks. */
const INVISIBLE =
	/\p{Default_Ignorable_Code_Point}|[\u{300}-\u{36f}]|[\u{1ab0}-\u{1aff}]|[\u{1dc0}-\u{1dff}]|[\u{20d0}-\u{20ff}]|[\u{fe20}-\u{fe2f}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that set no space between words: each sign counts as one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const latinOf = new Map<string, string>();
for (const [latin = "", ...others] of LOOK_ALIKES.map((row) => Array.from(row))) {
	for (const other of others) latinOf.set(other, latin);
}
latinOf.set("ß", "ss").set("æ", "ae").set("œ", "oe").set("ø", "o").set("đ", "d").set("ł", "l").set("ς", "o");

/** One entry a UTF-16 code unit, filled on first use: the table is a cache of a pure function. */
const table = new Uint16Array(0x10000).fill(UNKNOWN);

const letters = new Map<number, string>();

/** What one UTF-16 code unit counts as: {@link SEPARATOR}, {@link IGNORED}, {@link COMPLEX} or one folded code unit. */
export function foldCodeUnit(unit: number): number {
	const known = table[unit] as number;
	return known === UNKNOWN ? fillTable(unit) : known;
}

function fillTable(unit: number): number {
	const folded = unit >= 0xd800 && unit <= 0xdfff ? null : foldCodePoint(unit);
	const value =
		folded === null || folded.length > 1 || UNSPACED.test(String.fromCharCode(unit)) ? COMPLEX : unitOf(folded);
	table[unit] = value;
	return value;
}

function unitOf(folded: string): number {
	if (folded === " ") return SEPARATOR;
	return folded === "" ? IGNORED : folded.charCodeAt(0);
}

/** What one code point counts as: its folded letters, `""` if it is left out, `" "` if it separates words. */
export function foldCodePoint(codePoint: number): string {
	const known = letters.get(codePoint);
	if (known !== undefined) return known;
	const folded = computeFold(codePoint);
	letters.set(codePoint, folded);
	return folded;
}

function computeFold(codePoint: number): string {
	const char = String.fromCodePoint(codePoint);
	if (APOSTROPHES.includes(char) || INVISIBLE.test(char)) return "";
	let folded = "";
	for (const part of char.normalize("NFKD").toLowerCase().normalize("NFKD")) {
		if (INVISIBLE.test(part)) continue;
		if (LETTER.test(part)) folded += latinOf.get(part) ?? part;
	}
	return folded === "" ? " " : folded;
}

/** Whether a code point is a word by itself, as in scripts that set no space between words. */
export function isUnspaced(codePoint: number): boolean {
	return UNSPACED.test(String.fromCodePoint(codePoint));
}

/**
 * A text as it is compared: folded letters, one space between words. Texts that differ only in Unicode form,
 * quotes, dashes, emoji, invisible characters, look-alike letters, case or white space come out equal.
 */
export function normalize(text: string): string {
	let out = "";
	for (const char of text) {
		const folded = foldCodePoint(char.codePointAt(0) ?? 0);
		out += folded;
	}
	return out.replace(/ +/gu, " ").trim();
}
