import { asciiAt, joinBytes, startsWith } from '../photo/container/bytes.ts';
import type { JpegParts, JpegSegment } from '../photo/container/listJpegParts.ts';
import { cleanProfile } from './cleanProfile.ts';
import { isPictureSegment, isSoundJpegSegment } from './isSoundJpegSegment.ts';

export const startOfImage = Uint8Array.of(0xff, 0xd8);
export const endOfImage = Uint8Array.of(0xff, 0xd9);
const iccHeader = 'ICC_PROFILE\0';
/** Bytes of a profile in one segment. */
const mostProfile = 65_519;

/** A JPEG segment with its marker and length. */
export function makeJpegSegment(marker: number, ...payload: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes(payload);
  const length = body.length + 2;
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body]);
}

/** What a picture begins with, the density at which it is printed in it. A small picture in it is left out. */
export function keepJfif(segments: readonly JpegSegment[]): Uint8Array | undefined {
  const jfif = segments.find(({ marker, body }) => marker === 0xe0 && startsWith(body, 'JFIF\0'));
  if (!jfif || jfif.body.length < 12) return undefined;
  return makeJpegSegment(0xe0, jfif.body.subarray(0, 12), Uint8Array.of(0, 0));
}

/** Which numbers the picture's colours are: YCbCr, RGB, CMYK. */
export function keepAdobe(segments: readonly JpegSegment[]): Uint8Array | undefined {
  const adobe = segments.find(({ marker, body }) => marker === 0xee && startsWith(body, 'Adobe'));
  return adobe && adobe.body.length >= 12 ? makeJpegSegment(0xee, adobe.body.subarray(0, 12)) : undefined;
}

/** The colour profile, cleaned, in as many segments as it needs; undefined where it is damaged. */
export function keepProfile(segments: readonly JpegSegment[]): readonly Uint8Array[] | undefined {
  const pieces = segments
    .filter(({ marker, body }) => marker === 0xe2 && startsWith(body, iccHeader) && body.length > 14)
    .map(({ body }) => body)
    .sort((a, b) => (a[12] ?? 0) - (b[12] ?? 0));
  if (pieces.length === 0) return [];
  const profile = cleanProfile(joinBytes(pieces.map((body) => body.subarray(14))));
  if (!profile) return undefined;
  const count = Math.ceil(profile.length / mostProfile);
  return Array.from({ length: count }, (_, index) =>
    makeJpegSegment(
      0xe2,
      new TextEncoder().encode(iccHeader),
      Uint8Array.of(index + 1, count),
      profile.subarray(index * mostProfile, (index + 1) * mostProfile),
    ),
  );
}

/** The picture itself, from its tables to its last scan; undefined where it is not whole. */
export function keepPicture({ segments, isWhole }: JpegParts): readonly Uint8Array[] | undefined {
  const picture = segments.filter(isPictureSegment);
  const frames = picture.filter(({ marker }) => marker < 0xd0 && marker !== 0xc4 && marker !== 0xcc);
  const isSound = isWhole && frames.length === 1 && picture.some(({ scan }) => scan !== undefined);
  if (!isSound || !picture.every(isSoundJpegSegment)) return undefined;
  return picture.map(({ marker, body, scan }) =>
    joinBytes([makeJpegSegment(marker, body), scan ?? new Uint8Array()]),
  );
}

/** Bodies of the segments of this marker that begin so. */
export function findBodies(
  segments: readonly JpegSegment[],
  marker: number,
  header: string,
): readonly Uint8Array[] {
  return segments
    .filter((segment) => segment.marker === marker && asciiAt(segment.body, 0, header.length) === header)
    .map(({ body }) => body);
}
