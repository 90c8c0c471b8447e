import { readFile, stat } from "node:fs/promises";
import { CaptureError } from "./capture-error.ts";

/** Bytes: pages of long threads with their scripts reach some megabytes. */
export const MOST_BYTES = 8 << 20;

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws {CaptureError} when there is no such file, when it is too large or no text
 */
export async function readInput(from: string): Promise<Uint8Array> {
	const bytes = await (from === "-" ? readStream(process.stdin) : readWhole(from));
	if (!isText(bytes)) {
		const what = Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "%PDF" ? "a PDF, not a text" : "no text";
		throw new CaptureError(
			`${from === "-" ? "What was pasted" : from} is ${what}. Paste its words: npm run digest -- new -`,
		);
	}
	return bytes;
}

/** Bytes in which a file that is no text shows it. */
const LOOKED_AT = 8192;

/** No text but UTF-16 holds zeros, and that begins with its mark. */
function isText(bytes: Uint8Array): boolean {
	return (
		!bytes.subarray(0, LOOKED_AT).includes(0) ||
		/^(?:\xff\xfe|\xfe\xff)/.test(Buffer.from(bytes.subarray(0, 2)).toString("latin1"))
	);
}

async function readWhole(from: string): Promise<Uint8Array> {
	try {
		if ((await stat(from)).size > MOST_BYTES) throw tooLarge(from);
		return await readFile(from);
	} catch (error) {
		if (!(error instanceof Error && "code" in error)) throw error;
		throw new CaptureError(`${from} cannot be read (${String(error.code)}). Name a file, an address, or - to paste.`);
	}
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > MOST_BYTES) throw tooLarge("The pasted text");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function tooLarge(what: string): CaptureError {
	return new CaptureError(`${what} is larger than ${MOST_BYTES >> 20} MB. Paste only the post's text.`);
}
