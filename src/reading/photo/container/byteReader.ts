import { asciiAt } from './bytes.ts';

/** Reads big-endian numbers and texts one after another. Beyond the end everything is 0 and empty. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = Math.min(end, bytes.length);
  }

  get left(): number {
    return Math.max(0, this.#end - this.#at);
  }

  /** A number of 0 to 8 bytes. */
  uint(size: number): number {
    let value = 0;
    for (let index = 0; index < size; index++) {
      const byte = this.#at < this.#end ? this.#bytes[this.#at] : 0;
      value = value * 256 + (byte ?? 0);
      this.#at++;
    }
    return value;
  }

  text(length: number): string {
    const value = asciiAt(this.#bytes, this.#at, Math.min(length, this.left));
    this.#at += length;
    return value;
  }

  textToZero(): string {
    const zero = this.#bytes.indexOf(0, this.#at);
    const end = zero < 0 || zero > this.#end ? this.#end : zero;
    const value = asciiAt(this.#bytes, this.#at, Math.min(end - this.#at, 1000));
    this.#at = end + 1;
    return value;
  }
}
