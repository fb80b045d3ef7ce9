import { asciiAt, viewOf } from '../container/bytes.ts';

/** Bytes of one value by TIFF type. */
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  129: 1,
};
/** Bytes of one value; 0 of a type that is not known. */
export const sizeOfType = (type: number) => sizes[type] ?? 0;

const mostEntries = 2000;
const mostNumbers = 64;

/** One entry of a directory; its value is read when asked for. */
export interface TiffEntry {
  readonly type: number;
  readonly count: number;
  /** The value as it stands in the file, as much of it as there is. */
  readonly bytes: () => Uint8Array;
  /** The first 64 values; rationals divided, 0/0 is NaN. */
  readonly numbers: () => number[];
}

/** Reads directories of a TIFF structure and passes over whatever is damaged. */
export class TiffReader {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly little: boolean;
  /** True once an entry was met that makes no sense or points beyond the end. */
  isDamaged = false;

  private constructor(bytes: Uint8Array, little: boolean) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.little = little;
  }

  static open(bytes: Uint8Array): TiffReader | undefined {
    const order = asciiAt(bytes, 0, 2);
    if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
    return new TiffReader(bytes, order === 'II');
  }

  get firstDirectory(): number {
    return this.#view.getUint32(4, this.little);
  }

  /** Entries by tag, the first of two of one tag; entries that make no sense are left out. */
  directory(offset: number): Map<number, TiffEntry> {
    const entries = new Map<number, TiffEntry>();
    if (offset < 8 || offset + 2 > this.#bytes.length) return entries;
    const count = Math.min(this.#view.getUint16(offset, this.little), mostEntries);
    for (let index = 0; index < count; index++) {
      const at = offset + 2 + index * 12;
      if (at + 12 > this.#bytes.length) {
        this.isDamaged = true;
        break;
      }
      const tag = this.#view.getUint16(at, this.little);
      const entry = this.#entry(at);
      if (entry && !entries.has(tag)) entries.set(tag, entry);
    }
    return entries;
  }

  /** Where the next directory begins; 0 where there is none. */
  directoryAfter(offset: number): number {
    if (offset < 8 || offset + 2 > this.#bytes.length) return 0;
    const at = offset + 2 + this.#view.getUint16(offset, this.little) * 12;
    return at + 4 > this.#bytes.length ? 0 : this.#view.getUint32(at, this.little);
  }

  #entry(at: number): TiffEntry | undefined {
    const type = this.#view.getUint16(at + 2, this.little);
    const count = this.#view.getUint32(at + 4, this.little);
    const length = (sizes[type] ?? 0) * count;
    if (sizes[type] === undefined) this.isDamaged = true;
    if (length === 0) return undefined;
    const start = length <= 4 ? at + 8 : this.#view.getUint32(at + 8, this.little);
    if (start + length > this.#bytes.length) this.isDamaged = true;
    if (start >= this.#bytes.length) return undefined;
    const bytes = () => this.#bytes.subarray(start, start + length);
    return { type, count, bytes, numbers: () => this.#numbers(bytes(), type) };
  }

  #numbers(bytes: Uint8Array, type: number): number[] {
    const size = sizes[type] ?? 1;
    const view = viewOf(bytes);
    const length = Math.min(Math.floor(bytes.length / size), mostNumbers);
    return Array.from({ length }, (_, index) => this.#number(view, index * size, type));
  }

  #number(view: DataView, at: number, type: number): number {
    switch (type) {
      case 3:
        return view.getUint16(at, this.little);
      case 4:
      case 13:
        return view.getUint32(at, this.little);
      case 5:
        return view.getUint32(at, this.little) / view.getUint32(at + 4, this.little);
      case 6:
        return view.getInt8(at);
      case 8:
        return view.getInt16(at, this.little);
      case 9:
        return view.getInt32(at, this.little);
      case 10:
        return view.getInt32(at, this.little) / view.getInt32(at + 4, this.little);
      case 11:
        return view.getFloat32(at, this.little);
      case 12:
        return view.getFloat64(at, this.little);
      default:
        return view.getUint8(at);
    }
  }
}
