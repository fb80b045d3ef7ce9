import { joinBytes, viewOf } from '../../photo/container/bytes.ts';

/** Numerator and denominator, below 2³². */
export type Fraction = readonly [numerator: number, denominator: number];

/** A value to be written into a TIFF structure, whatever its byte order. */
export type TiffValue =
  | { readonly text: string }
  | { readonly fractions: readonly Fraction[] }
  /** An address inside the structure. */
  | { readonly place: number }
  /** TIFF type 1 or 7. */
  | { readonly type: 1 | 7; readonly bytes: Uint8Array }
  /** Text of UserComment, whose letters stand in the byte order of the structure. */
  | { readonly comment: string };

export interface EncodedValue {
  /** TIFF type. */
  readonly type: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

export function encodeValue(value: TiffValue, isLittle: boolean): EncodedValue {
  if ('text' in value) return encodeBytes(2, utf8(`${value.text.replaceAll('\0', '')}\0`));
  if ('comment' in value) return encodeBytes(7, encodeComment(value.comment, isLittle));
  if ('bytes' in value) return encodeBytes(value.type, value.bytes);
  const numbers = 'place' in value ? [value.place] : value.fractions.flat();
  const bytes = new Uint8Array(numbers.length * 4);
  for (const [index, number] of numbers.entries()) viewOf(bytes).setUint32(index * 4, number, isLittle);
  return 'place' in value ? { type: 4, count: 1, bytes } : { type: 5, count: numbers.length / 2, bytes };
}

const encodeBytes = (type: number, bytes: Uint8Array) => ({ type, count: bytes.length, bytes });

function encodeComment(text: string, isLittle: boolean): Uint8Array {
  if (/^[\0-\x7f]*$/.test(text)) return utf8(`ASCII\0\0\0${text}`);
  return joinBytes([utf8('UNICODE\0'), encodeUtf16(text, isLittle)]);
}

export function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++)
    viewOf(bytes).setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}
