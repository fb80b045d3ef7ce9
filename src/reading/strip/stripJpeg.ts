import { joinBytes } from '../photo/container/bytes.ts';
import { findJpegBlocks } from '../photo/container/findJpegBlocks.ts';
import { listJpegParts, type JpegParts } from '../photo/container/listJpegParts.ts';
import { findGainMap } from './jpegGainMap.ts';
import {
  endOfImage,
  keepAdobe,
  keepJfif,
  keepPicture,
  keepProfile,
  makeJpegSegment,
  startOfImage,
} from './jpegSegments.ts';
import { makePlainExif, readPlainExif } from './plainExif.ts';
import type { Stripped } from './stripped.ts';
import { writeMapSegments, writePhotoSegments } from './writeGainMap.ts';

/**
 * A JPEG of the same pixels: tables and scans to the last bit, how it is turned and printed, its colours, and its gain
 * map, with new segments that lead there. Nothing else, and nothing behind its end. Undefined where it is not whole.
 */
export function stripJpeg(bytes: Uint8Array): Stripped | undefined {
  const parts = listJpegParts(bytes);
  const photo = keepParts(parts);
  if (!photo) return undefined;
  const exif = makePlainExif(readPlainExif(findJpegBlocks(bytes.subarray(0, parts.end)).tiff));
  const head = [
    startOfImage,
    ...photo.jfif,
    ...(exif ? [makeJpegSegment(0xe1, new TextEncoder().encode('Exif\0\0'), exif)] : []),
  ];
  const gainMap = findGainMap(bytes, parts);
  const map = gainMap && keepParts(gainMap.parts);
  if (!map) return { bytes: joinBytes([...head, ...photo.rest]) };
  const picture = joinBytes([startOfImage, ...map.jfif, ...writeMapSegments(gainMap), ...map.rest]);
  const lead = writePhotoSegments(gainMap, measure(head), measure(photo.rest), picture.length);
  return { bytes: joinBytes([...head, ...lead, ...photo.rest, picture]), hdr: true };
}

/** What may stay of a picture, before and after the place of new segments. */
function keepParts(parts: JpegParts) {
  const profile = keepProfile(parts.segments);
  const picture = keepPicture(parts);
  if (!profile || !picture) return undefined;
  const jfif = keepJfif(parts.segments);
  const adobe = keepAdobe(parts.segments);
  return {
    jfif: jfif ? [jfif] : [],
    rest: [...profile, ...(adobe ? [adobe] : []), ...picture, endOfImage],
  };
}

const measure = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);
