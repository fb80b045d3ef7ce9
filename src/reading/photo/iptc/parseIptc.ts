import { decodeWindows1252 } from '../../decodeWindows1252.ts';
import { decodeText, decodeUtf8 } from '../text/decodeText.ts';
import { viewOf } from '../container/bytes.ts';

/** Texts of record 2 by data set number, in the order written. */
export type IptcFields = ReadonlyMap<number, readonly string[]>;

export const iptcFields = {
  title: 5,
  keywords: 25,
  date: 55,
  time: 60,
  byline: 80,
  city: 90,
  sublocation: 92,
  countryCode: 100,
  country: 101,
  headline: 105,
  credit: 110,
  copyright: 116,
  caption: 120,
} as const;

const mostFields = 5000;

/** IPTC-IIM: a marker, record, number and length before each field. Record 1 may name the encoding. */
export function parseIptc(bytes: Uint8Array): IptcFields {
  const raw = listIptcFields(bytes);
  const charset = raw.find(({ record, number }) => record === 1 && number === 90)?.value;
  const decode = decodeIptc(charset);
  const fields = new Map<number, string[]>();
  for (const { record, number, value } of raw) {
    if (record !== 2) continue;
    const texts = fields.get(number) ?? [];
    texts.push(decode(value));
    fields.set(number, texts);
  }
  return fields;
}

/** Every field of every record, as it stands. */
export function listIptcFields(bytes: Uint8Array): { record: number; number: number; value: Uint8Array }[] {
  const view = viewOf(bytes);
  const fields: { record: number; number: number; value: Uint8Array }[] = [];
  let at = 0;
  while (at + 5 <= bytes.length && fields.length < mostFields) {
    if (bytes[at] !== 0x1c) {
      at++;
      continue;
    }
    const [record, number] = [view.getUint8(at + 1), view.getUint8(at + 2)];
    let length = view.getUint16(at + 3);
    let start = at + 5;
    if (length & 0x8000) {
      const size = length & 0x7fff;
      length = [...bytes.subarray(start, start + Math.min(size, 4))].reduce(
        (sum, byte) => sum * 256 + byte,
        0,
      );
      start += size;
    }
    fields.push({ record, number, value: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return fields;
}

/**
 * Decodes the texts of records whose field 1:90 is `charset`. The declared encoding is believed where the bytes fit it:
 * some writers declare UTF-8 and write something else.
 */
export function decodeIptc(charset: Uint8Array | undefined): (value: Uint8Array) => string {
  const escape = charset && String.fromCharCode(...charset);
  if (escape === '\x1b.A' || escape === '\x1b-A') return decodeWindows1252;
  return (value) => decodeUtf8(value) ?? decodeText(value);
}
