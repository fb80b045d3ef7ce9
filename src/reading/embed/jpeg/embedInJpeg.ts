import { asciiAt, indexOfAscii, joinBytes, startsWith } from '../../photo/container/bytes.ts';
import { findIptcResource } from '../../photo/container/findIptcResource.ts';
import { joinExtendedXmp } from '../../photo/container/joinExtendedXmp.ts';
import { listJpegParts, type JpegSegment } from '../../photo/container/listJpegParts.ts';
import { makeJpegSegment } from '../../strip/jpegSegments.ts';
import type { MetadataEditor } from '../metadataEditor.ts';
import { NotEmbedded } from '../notEmbedded.ts';
import type { Splice } from '../splice.ts';
import { moveIndexedPictures } from './moveIndexedPictures.ts';
import { refusePointers } from './refusePointers.ts';

const text = (value: string) => new TextEncoder().encode(value);
const exifHeader = text('Exif\0\0');
const xmpHeader = text('http://ns.adobe.com/xap/1.0/\0');
const extensionHeader = 'http://ns.adobe.com/xmp/extension/\0';
const photoshopHeader = text('Photoshop 3.0\0');
const mostBody = 65_533;
const startOfScan = 0xda;

/** A segment before the picture, and where all of it stands. */
interface PlacedSegment extends JpegSegment {
  readonly start: number;
  readonly end: number;
}

/** What makes a JPEG with its metadata edited, from the first scan on to the letter. */
export function embedInJpeg(bytes: Uint8Array, editor: MetadataEditor): readonly Splice[] {
  const parts = listJpegParts(bytes);
  const scan = parts.segments.findIndex(({ marker }) => marker === startOfScan);
  if (scan < 0) throw new NotEmbedded('it is damaged');
  const segments = parts.segments.slice(0, scan).map((segment) => placeSegment(bytes, segment));
  if (segments.some(isSigned)) throw new NotEmbedded('it is signed, and a change would break the signature');
  const exif = segments.filter((segment) => findTiffStart(segment) > 0);
  const splices = [
    ...editExif(segments, exif, editor),
    ...editXmp(segments, exif, editor),
    ...editPhotoshop(segments, editor),
  ];
  if (exif[0]) refusePointers(bytes, exif[0].body.subarray(findTiffStart(exif[0])), parts.end);
  return [...splices, ...moveIndexedPictures(bytes, segments, splices)];
}

function placeSegment(bytes: Uint8Array, segment: JpegSegment): PlacedSegment {
  const start = segment.body.byteOffset - bytes.byteOffset - 4;
  return { ...segment, start, end: start + 4 + segment.body.length };
}

/** Content credentials (C2PA) hold a hash of all that is not themselves. */
const isSigned = ({ marker, body }: JpegSegment) =>
  marker === 0xeb && indexOfAscii(body, 'c2pa', 0, 200) >= 0;

/** Where in a segment EXIF's structure begins, −1 in others. A few stray bytes may stand before its name. */
function findTiffStart({ marker, body }: JpegSegment): number {
  const at = marker === 0xe1 ? indexOfAscii(body, 'Exif\0', 0, 12) : -1;
  return at < 0 || at > 4 ? -1 : at + 6;
}

function editExif(
  segments: readonly PlacedSegment[],
  exif: readonly PlacedSegment[],
  editor: MetadataEditor,
): readonly Splice[] {
  const [segment] = exif;
  if (exif.length > 1) throw new NotEmbedded('its EXIF stands in several pieces');
  const before = segment?.body.subarray(findTiffStart(segment));
  const after = editor.exif(before);
  if (!after || after === before) return [];
  const bytes = makeSegment(0xe1, 'EXIF', exifHeader, after);
  const start = segment?.start ?? findHead(segments);
  return [{ start, end: segment?.end ?? start, bytes }];
}

/** EXIF stands first, or behind what JFIF begins with. */
function findHead(segments: readonly PlacedSegment[]): number {
  const first = segments.findIndex(
    ({ marker, body }) => marker !== 0xe0 || !/^JF(IF|XX)/.test(asciiAt(body, 0, 4)),
  );
  return segments[first - 1]?.end ?? 2;
}

function editXmp(
  segments: readonly PlacedSegment[],
  exif: readonly PlacedSegment[],
  editor: MetadataEditor,
): readonly Splice[] {
  const packets = segments.filter(isXmp);
  const extension = joinExtendedXmp(
    segments
      .filter(({ marker, body }) => marker === 0xe1 && startsWith(body, extensionHeader))
      .map(({ body }) => body.subarray(extensionHeader.length)),
  );
  if (extension && editor.isTold(extension)) throw new NotEmbedded('its XMP stands in several pieces');
  const [first, ...others] = packets;
  const start = first?.start ?? exif[0]?.end ?? findHead(segments);
  const packet = editor.xmp(first && packetOf(first));
  return [
    { start, end: first?.end ?? start, bytes: makeSegment(0xe1, 'XMP', xmpHeader, packet) },
    ...others.map((other) => ({
      ...{ start: other.start, end: other.end },
      bytes: makeSegment(0xe1, 'XMP', xmpHeader, editor.furtherXmp(packetOf(other))),
    })),
  ];
}

/** Some writers damage the header of XMP, or leave it out. */
function isXmp({ marker, body }: JpegSegment): boolean {
  if (marker !== 0xe1 || startsWith(body, extensionHeader)) return false;
  return (
    asciiAt(body, 0, 29) === asciiAt(xmpHeader, 0, 29) ||
    /<(\?xpacket|x:xmpmeta|rdf:RDF)/.test(asciiAt(body, 0, 200))
  );
}

const packetOf = ({ body }: JpegSegment) => body.subarray(Math.max(0, body.indexOf(0x3c)));

/** All of Photoshop's segments are one, whose pieces are cut anywhere. */
function editPhotoshop(segments: readonly PlacedSegment[], editor: MetadataEditor): readonly Splice[] {
  const pieces = segments.filter(
    ({ marker, body }) =>
      marker === 0xed && startsWith(body, asciiAt(photoshopHeader, 0, photoshopHeader.length)),
  );
  const before = joinBytes(pieces.map(({ body }) => body.subarray(photoshopHeader.length)));
  if (!findIptcResource(before)) return [];
  const after = editor.photoshop(before);
  const most = mostBody - photoshopHeader.length;
  const written = Array.from({ length: Math.ceil(after.length / most) }, (_, index) =>
    makeJpegSegment(0xed, photoshopHeader, after.subarray(index * most, (index + 1) * most)),
  );
  return pieces.map(({ start, end }, index) => ({
    ...{ start, end },
    bytes: index === 0 ? joinBytes(written) : new Uint8Array(),
  }));
}

function makeSegment(marker: number, name: string, ...payload: readonly Uint8Array[]): Uint8Array {
  if (payload.reduce((sum, { length }) => sum + length, 0) > mostBody)
    throw new NotEmbedded(`its ${name} leaves no room for more`);
  return makeJpegSegment(marker, ...payload);
}
