import type { Blocks } from './blocks.ts';
import { asciiAt, indexOfAscii, joinBytes, startsWith, viewOf } from './bytes.ts';
import { joinExtendedXmp } from './joinExtendedXmp.ts';
import { findIptcResource } from './findIptcResource.ts';
import { withoutAbsent } from '../withoutAbsent.ts';

const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0';
const extensionHeader = 'http://ns.adobe.com/xmp/extension/\0';
const photoshopHeader = 'Photoshop 3.0\0';

interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

/** Metadata stands in the segments before the compressed picture. */
export function findJpegBlocks(bytes: Uint8Array): Blocks {
  const segments = [...listSegments(bytes)];
  const apps = (marker: number) =>
    segments.filter((segment) => segment.marker === marker).map(({ body }) => body);
  const app1 = apps(0xe1);
  const photoshop = apps(0xed).filter((body) => startsWith(body, photoshopHeader));
  const headed = app1.filter((body) => startsWith(body, xmpHeader));
  const headless = app1.filter((body) => !headed.includes(body) && isHeadlessXmp(body));
  const xmp = [...headed.map((body) => body.subarray(xmpHeader.length)), ...headless];
  const extension = joinExtendedXmp(
    app1
      .filter((body) => startsWith(body, extensionHeader))
      .map((body) => body.subarray(extensionHeader.length)),
  );
  if (extension) xmp.push(extension);
  return {
    format: 'jpeg',
    ...findSize(segments),
    ...withoutAbsent({
      tiff: findTiff(app1),
      xmp: xmp.length > 0 ? xmp : undefined,
      iptc: findIptcResource(joinBytes(photoshop.map((body) => body.subarray(photoshopHeader.length)))),
    }),
  };
}

/** Where the compressed picture begins, behind all metadata; undefined where that is not among the bytes. */
export function findHeadEnd(bytes: Uint8Array): number | undefined {
  const segments = listSegments(bytes);
  for (;;) {
    const next = segments.next();
    if (next.done) return next.value;
  }
}

/** Some writers damage the header of XMP, or leave it out. */
function isHeadlessXmp(body: Uint8Array): boolean {
  return !startsWith(body, extensionHeader) && /<(\?xpacket|x:xmpmeta|rdf:RDF)/.test(asciiAt(body, 0, 200));
}

/** How many stray bytes between two segments are passed over. */
const mostStray = 1000;
/** More than any real file has; a crafted one would keep us busy for minutes. */
const mostSegments = 5000;

/** Returns where the picture begins, if it comes to that. */
function* listSegments(bytes: Uint8Array): Generator<Segment, number | undefined> {
  const view = viewOf(bytes);
  let at = nextMarker(bytes, 2);
  for (let count = 0; at >= 0 && at + 4 <= bytes.length && count < mostSegments; count++) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) return at;
    const length = standsAlone(marker) ? 0 : view.getUint16(at + 2);
    if (length >= 2) yield { marker, body: bytes.subarray(at + 4, at + 2 + length) };
    at = nextMarker(bytes, at + 2 + length);
  }
  return undefined;
}

/** Start, restart and TEM markers have no length. */
function standsAlone(marker: number): boolean {
  return marker === 0xd8 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

function nextMarker(bytes: Uint8Array, start: number): number {
  for (let at = start; at < Math.min(start + mostStray, bytes.length - 1); at++) {
    if (bytes[at] === 0xff && bytes[at + 1] !== 0xff && bytes[at + 1] !== 0) return at;
  }
  return -1;
}

function findSize(segments: readonly Segment[]): { width?: number; height?: number } {
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (!frame || frame.body.length < 5) return {};
  const view = viewOf(frame.body);
  return { width: view.getUint16(3), height: view.getUint16(1) };
}

/** SOF0…SOF15, of which C4, C8 and CC mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * Some writers put a few stray bytes before `Exif`, or an empty block before the true one; those with much to say go
 * on in further segments, which then begin with no byte order of their own.
 */
function findTiff(app1: readonly Uint8Array[]): Uint8Array | undefined {
  const blocks = app1.flatMap((body) => {
    const at = indexOfAscii(new Uint8Array(body.subarray(0, 12)).map(upperCase), 'EXIF\0');
    return at < 0 || at > 4 ? [] : [body.subarray(at + 6)];
  });
  const isStart = (block: Uint8Array) => /^(II|MM)/.test(asciiAt(block, 0, 2));
  const [first, ...others] = blocks.slice(Math.max(0, blocks.findIndex(isStart)));
  if (!first) return undefined;
  const next = others.findIndex(isStart);
  const rest = next < 0 ? others : others.slice(0, next);
  return rest.length > 0 ? joinBytes([first, ...rest]) : first;
}

function upperCase(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte;
}
