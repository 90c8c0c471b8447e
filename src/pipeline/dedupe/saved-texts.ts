import { hashSequence, hashTriple } from "#pipeline/text/hash.ts";
import type { JudgedText } from "./compared-text.ts";
import {
	bucketOf,
	directoryWords,
	HEAD_WORDS,
	type IndexHead,
	isSound,
	LAST,
	parseHead,
	recordShape,
} from "./index-layout.ts";
import { judge, type Verdict } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";

export interface LookupOptions {
	/** Fewest sampled shingles that a known text shares with a new one to be compared with it. */
	readonly fewestShared: number;
	/** How many of the most alike known texts are compared exactly. */
	readonly mostCompared: number;
}

/** A known text that a new one is the same as, quotes, is quoted by, or shares a template with. */
export interface SavedMatch {
	readonly id: string;
	/** The new text is `a`, the known one `b`. */
	readonly verdict: Verdict;
}

/** Gives so many words of a file from a place on, fewer at its end; true until the next words are asked for. */
export type ReadWords = (start: number, count: number) => Uint32Array;

/** The index is not what was written: texts may be missing. */
export class DamagedIndex extends Error {}

/**
 * Texts that are known already, in the file that `saveTexts` laid out: a new one is looked up by reading the few parts
 * that its shingles lead to, so nothing has to be loaded first, however many texts are known.
 */
export class SavedTexts {
	readonly head: IndexHead;
	private readonly read: ReadWords;
	private readonly directory: Uint32Array;

	private constructor(head: IndexHead, directory: Uint32Array, read: ReadWords) {
		this.head = head;
		this.directory = directory;
		this.read = read;
	}

	/**
	 * @param size - words of the file.
	 * @returns null where the file is of something else, of another version, cut, or damaged where it begins.
	 */
	static open(read: ReadWords, size: number): SavedTexts | null {
		const head = parseHead(read(0, HEAD_WORDS));
		if (head === null || head.size !== size) return null;
		const directory = read(HEAD_WORDS, directoryWords(head.bucketBits)).slice();
		return isSound(directory) ? new SavedTexts(head, directory, read) : null;
	}

	/**
	 * What the text has to do with known ones, the most alike first; unrelated ones are left out.
	 *
	 * @throws {DamagedIndex} where a part that is needed is not as it was written.
	 */
	find(text: JudgedText, options: { readonly lookup: LookupOptions; readonly judge: JudgeOptions }): SavedMatch[] {
		const { fewestShared, mostCompared } = options.lookup;
		return [...this.countShared(text.hashes)]
			.filter(([, shared]) => shared >= fewestShared)
			.sort(([x, sharedX], [y, sharedY]) => sharedY - sharedX || x - y)
			.slice(0, mostCompared)
			.map(([at]) => {
				const { id, known } = this.recordAt(at);
				return { id, verdict: judge(text, known, options.judge) };
			})
			.filter(({ verdict }) => verdict.kind !== "different");
	}

	/** How many sampled shingles each known text shares with these words, by its record. */
	private countShared(words: Uint32Array): Map<number, number> {
		const { sampling, shortText } = this.head;
		const sampled = words.length < shortText ? 0 : sampling - 1;
		const shared = new Map<number, number>();
		for (let i = 0; i + 2 < words.length; i++) {
			const shingle = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			if ((shingle & sampled) !== 0) continue;
			for (const record of this.holdersOf(shingle)) shared.set(record, (shared.get(record) ?? 0) + 1);
		}
		return shared;
	}

	/** The records of the texts that have a shingle. */
	private holdersOf(shingle: number): number[] {
		const bucket = bucketOf(shingle, this.head.bucketBits);
		const start = this.directory[bucket] as number;
		const part = this.partAt(start, (this.directory[bucket + 1] as number) - start);
		const holders: number[] = [];
		for (let at = 0; at < part.length - 1; ) {
			const isAsked = part[at++] === shingle;
			let word = 0;
			do {
				word = part[at++] as number;
				if (isAsked) holders.push(word % LAST);
			} while (word < LAST);
			if (isAsked) break;
		}
		return holders;
	}

	private recordAt(at: number): { readonly id: string; readonly known: JudgedText } {
		const [words = 0, idBytes = 0] = this.read(at, 2);
		const { flagsAt, idAt, size } = recordShape(words, idBytes);
		const record = this.partAt(at, size);
		const bytes = new Uint8Array(record.buffer, record.byteOffset, record.byteLength);
		const hashes = record.subarray(2, flagsAt);
		const flags = bytes.subarray(flagsAt * 4, flagsAt * 4 + words);
		const id = decoder.decode(bytes.subarray(idAt * 4, idAt * 4 + idBytes));
		return { id, known: { hashes, flags, key: hashSequence(hashes) } };
	}

	private partAt(start: number, words: number): Uint32Array {
		const part = start + words <= this.head.size ? this.read(start, words) : new Uint32Array(0);
		if (!isSound(part)) throw new DamagedIndex("The index is damaged");
		return part;
	}
}

const decoder = new TextDecoder();
