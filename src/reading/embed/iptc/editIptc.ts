import { decodeIptc, iptcFields, listIptcFields } from '../../photo/iptc/parseIptc.ts';
import { joinBytes } from '../../photo/container/bytes.ts';
import type { EmbeddedFacts } from '../embeddedFacts.ts';

interface Field {
  readonly record: number;
  readonly number: number;
  readonly value: Uint8Array;
}

const charsetNumber = 90;
/** Says that texts are UTF-8: ESC % G. */
const utf8Charset = Uint8Array.of(0x1b, 0x25, 0x47);
/** Fields of the second record that hold no text: its version, what was drawn and previewed. */
const binary: ReadonlySet<number> = new Set([0, 125, 200, 201, 202]);
/** Bytes that IPTC-IIM allows. */
const longest = { title: 64, byline: 32, keyword: 64, caption: 2000 };
const utf8 = (text: string) => new TextEncoder().encode(text);

/**
 * IPTC records of a photo that has some, with the facts that they too tell. They are written as UTF-8 where they have
 * been, or where nothing else can say it.
 */
export function editIptc(iptc: Uint8Array, facts: EmbeddedFacts): Uint8Array {
  const changes = makeChanges(facts);
  if (changes.size === 0) return iptc;
  const old = listIptcFields(iptc);
  const fresh = [...changes].flatMap(([number, values]) =>
    values.map((value) => ({ record: 2, number, value })),
  );
  const kept = old.filter(({ record, number }) => record !== 2 || !changes.has(number));
  const needsUtf8 = fresh.some(({ value }) => value.some((byte) => byte >= 0x80));
  const fields = needsUtf8 ? declareUtf8(old, kept) : kept;
  // A stable order keeps fields of one record as they were.
  return joinBytes([...fields, ...fresh].toSorted((one, other) => one.record - other.record).map(printField));
}

function makeChanges({
  title,
  caption,
  credit,
  keywords,
  taken,
}: EmbeddedFacts): Map<number, readonly Uint8Array[]> {
  const one = (text: string, most: number) => (text === '' ? [] : [cut(text, most)]);
  return new Map([
    ...(title === undefined ? [] : [[iptcFields.title, one(title, longest.title)] as const]),
    ...(keywords === undefined
      ? []
      : [[iptcFields.keywords, keywords.map((word) => cut(word, longest.keyword))] as const]),
    ...(taken
      ? [[iptcFields.date, [printDay(taken.local)]] as const, [iptcFields.time, printTime(taken)] as const]
      : []),
    ...(credit === undefined ? [] : [[iptcFields.byline, one(credit, longest.byline)] as const]),
    ...(caption === undefined ? [] : [[iptcFields.caption, one(caption, longest.caption)] as const]),
  ]);
}

/** As much of a text as fits, without half a character at the end. */
function cut(text: string, most: number): Uint8Array {
  const bytes = utf8(text);
  if (bytes.length <= most) return bytes;
  let end = most;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/** `20190624`; zeros stand for what is not known. */
const printDay = (local: string) => utf8(local.slice(0, 10).replaceAll('-', '').padEnd(8, '0'));

/** `193107+0800`. */
function printTime({ local, offset = '' }: NonNullable<EmbeddedFacts['taken']>): readonly Uint8Array[] {
  const clock = local.slice(11, 19).replaceAll(':', '').padEnd(6, '0');
  return local.includes('T') ? [utf8(clock + offset.replace(':', ''))] : [];
}

/** Texts in another encoding are decoded as readers do that. */
function declareUtf8(old: readonly Field[], kept: readonly Field[]): readonly Field[] {
  const charset = old.find(({ record, number }) => record === 1 && number === charsetNumber)?.value;
  const decode = decodeIptc(charset);
  const texts = kept.map((field) =>
    field.record !== 2 || binary.has(field.number) || field.value.every((byte) => byte < 0x80)
      ? field
      : { ...field, value: utf8(decode(field.value)) },
  );
  return [
    { record: 1, number: charsetNumber, value: utf8Charset },
    ...texts.filter(({ record, number }) => record !== 1 || number !== charsetNumber),
  ];
}

function printField({ record, number, value }: Field): Uint8Array {
  const { length } = value;
  const size =
    length < 0x8000
      ? [length >> 8, length & 0xff]
      : [0x80, 4, ...[24, 16, 8, 0].map((shift) => (length >>> shift) & 0xff)];
  return joinBytes([Uint8Array.of(0x1c, record, number, ...size), value]);
}
