import { closeSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 1 << 17;
const NEWLINE = 10;

/** The lines of a file as bytes, each true until the next one is asked for; only one chunk of the file is in memory. */
export function* readLines(file: string): Generator<Buffer> {
	const descriptor = openSync(file, "r");
	try {
		let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
		let filled = 0;
		for (;;) {
			const read = readSync(descriptor, chunk, filled, chunk.length - filled, null);
			if (read === 0) break;
			filled += read;
			let start = 0;
			for (let end = chunk.indexOf(NEWLINE); end >= 0 && end < filled; end = chunk.indexOf(NEWLINE, start)) {
				yield chunk.subarray(start, end);
				start = end + 1;
			}
			chunk.copyWithin(0, start, filled);
			filled -= start;
			if (filled === chunk.length) chunk = Buffer.concat([chunk], chunk.length * 2);
		}
		if (filled > 0) yield chunk.subarray(0, filled);
	} finally {
		closeSync(descriptor);
	}
}
