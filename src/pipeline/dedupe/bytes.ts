/** Writes whole numbers as bytes. */
export class ByteWriter {
	private readonly bytes: number[] = [];

	/** Seven bits a byte, the lowest first (LEB128). */
	number(value: number): void {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) | 128);
		this.bytes.push(rest);
	}

	/** So many bytes, the lowest first. */
	fixed(value: number, size: number): void {
		for (let shift = 0; shift < size * 8; shift += 8) this.bytes.push((value >>> shift) & 255);
	}

	/** Ascending numbers: how many, then the steps between them. */
	ascending(values: Uint32Array): void {
		this.number(values.length);
		let last = 0;
		for (const value of values) {
			this.number(value - last);
			last = value;
		}
	}

	/** Base64 with the alphabet for addresses, without padding. */
	toText(): string {
		const text = btoa(Array.from(this.bytes, (byte) => String.fromCharCode(byte)).join(""));
		return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
	}
}

/** Reads what {@link ByteWriter} wrote; beyond the end all bytes are 0. */
export class ByteReader {
	private at = 0;
	private readonly bytes: Uint8Array;

	private constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}

	/** Null when the text is not base64. */
	static of(text: string): ByteReader | null {
		if (!/^[\w-]*$/u.test(text) || text.length % 4 === 1) return null;
		const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
		return new ByteReader(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
	}

	number(): number {
		let value = 0;
		for (let weight = 1; weight < 2 ** 49; weight *= 128) {
			const byte = this.bytes[this.at++] ?? 0;
			value += (byte & 127) * weight;
			if (byte < 128) break;
		}
		return value;
	}

	fixed(size: number): number {
		let value = 0;
		for (let shift = 0; shift < size * 8; shift += 8) value |= (this.bytes[this.at++] ?? 0) << shift;
		return value;
	}

	ascending(): Uint32Array {
		const values = new Uint32Array(Math.min(this.number(), this.bytes.length));
		let last = 0;
		for (let i = 0; i < values.length; i++) {
			last += this.number();
			values[i] = last;
		}
		return values;
	}

	/** Whether just all bytes were read. */
	isComplete(): boolean {
		return this.at === this.bytes.length;
	}
}
