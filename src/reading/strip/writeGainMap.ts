import { joinBytes, viewOf } from '../photo/container/bytes.ts';
import { makeJpegSegment } from './jpegSegments.ts';
import type { GainMap } from './jpegGainMap.ts';

const text = (value: string) => new TextEncoder().encode(value);
const xmpHeader = text('http://ns.adobe.com/xap/1.0/\0');
const gainMapNames = 'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/"';
const containerNames =
  'xmlns:Container="http://ns.google.com/photos/1.0/container/" xmlns:Item="http://ns.google.com/photos/1.0/container/item/"';

/** The segments of a gain map that say how to read it. */
export function writeMapSegments({ iso, numbers }: GainMap): readonly Uint8Array[] {
  return [
    ...(numbers.size > 0 ? [makeNumbers([...numbers])] : []),
    ...(iso ? [makeJpegSegment(0xe2, iso.map)] : []),
  ];
}

/** Readers look for single numbers among the attributes alone. */
function makeNumbers(numbers: readonly (readonly [string, readonly string[]])[]): Uint8Array {
  const attributes = numbers.filter(([, values]) => values.length === 1);
  const lists = numbers.filter(([, values]) => values.length > 1);
  return makeXmp(
    [gainMapNames, ...attributes.map(([name, values]) => `hdrgm:${name}="${values.join('')}"`)].join(' '),
    lists
      .map(([name, values]) => {
        const items = values.map((value) => `<rdf:li>${value}</rdf:li>`).join('');
        return `<hdrgm:${name}><rdf:Seq>${items}</rdf:Seq></hdrgm:${name}>`;
      })
      .join(''),
  );
}

/**
 * The segments of a photo that lead to its gain map.
 *
 * @param before how many bytes of the photo stand before these segments
 * @param rest how many stand behind them
 * @param length of the gain map, which follows the photo
 */
export function writePhotoSegments(
  { iso, numbers }: GainMap,
  before: number,
  rest: number,
  length: number,
): readonly Uint8Array[] {
  const head = [
    ...(numbers.size > 0 ? [makeContainer(numbers.get('Version')?.[0] ?? '1.0', length)] : []),
    ...(iso ? [makeJpegSegment(0xe2, iso.photo)] : []),
  ];
  const headLength = head.reduce((sum, segment) => sum + segment.length, 0);
  const index = (photo: number, mapAt: number) =>
    makeJpegSegment(0xe2, text('MPF\0'), makeIndex(photo, mapAt, length));
  const photoLength = before + headLength + index(0, 0).length + rest;
  // The index counts from its own first byte, behind marker, length and name.
  return [...head, index(photoLength, photoLength - (before + headLength + 8))];
}

function makeContainer(version: string, length: number): Uint8Array {
  const items = [
    '<Container:Item Item:Semantic="Primary" Item:Mime="image/jpeg"/>',
    `<Container:Item Item:Semantic="GainMap" Item:Mime="image/jpeg" Item:Length="${length}"/>`,
  ].map((item) => `<rdf:li rdf:parseType="Resource">${item}</rdf:li>`);
  return makeXmp(
    `${gainMapNames} ${containerNames} hdrgm:Version="${version}"`,
    `<Container:Directory><rdf:Seq>${items.join('')}</rdf:Seq></Container:Directory>`,
  );
}

/** What packets begin with stands nowhere in this code: it is published with the studio, and audited. */
const wrapRdf = (prefix: string, content: string) =>
  `<${prefix}:xmpmeta xmlns:${prefix}="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${content}</rdf:RDF></${prefix}:xmpmeta>`;

function makeXmp(attributes: string, elements: string): Uint8Array {
  const description = `<rdf:Description rdf:about="" ${attributes}>${elements}</rdf:Description>`;
  return makeJpegSegment(0xe1, xmpHeader, text(wrapRdf('x', description)));
}

/** A multi-picture index of a photo and the gain map behind it. */
function makeIndex(photo: number, mapAt: number, map: number): Uint8Array {
  const head = Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 3);
  const entry = (tag: number, type: number, count: number, value: readonly number[]) =>
    Uint8Array.of(tag >> 8, tag & 0xff, 0, type, 0, 0, 0, count, ...value);
  const list = new Uint8Array(32);
  const view = viewOf(list);
  view.setUint32(0, 0x030000);
  view.setUint32(4, photo);
  view.setUint32(20, map);
  view.setUint32(24, mapAt);
  return joinBytes([
    head,
    entry(0xb000, 7, 4, [0x30, 0x31, 0x30, 0x30]),
    entry(0xb001, 4, 1, [0, 0, 0, 2]),
    entry(0xb002, 7, 32, [0, 0, 0, 50]),
    new Uint8Array(4),
    list,
  ]);
}
