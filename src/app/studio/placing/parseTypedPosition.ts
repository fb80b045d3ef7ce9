import type { LatLon } from '../../../geometry/distance.ts';
import { parsePosition } from '../../../reading/parsePosition.ts';

/** One side: degrees, minutes and seconds, each but the last whole, then the side of the earth. */
const side = (letters: string) =>
  String.raw`(\d{1,3}(?:\.\d+)?)\s*°?(?:\s*(\d{1,2}(?:\.\d+)?)\s*['’′])?(?:\s*(\d{1,2}(?:\.\d+)?)\s*(?:["”″]|''))?\s*([${letters}])`;
const form = new RegExp(String.raw`^${side('NS')}[\s,;]*${side('EW')}$`, 'iu');

/**
 * A position as it is typed, or copied from somewhere: `31.24, 121.49` as in photos.yaml, `31.24° N, 121.49° E` as pages
 * show it, `31°14'22.9"N 121°29'59.3"E` as other maps do. Undefined where it is none, or none on the earth.
 */
export function parseTypedPosition(text: string): LatLon | undefined {
  const trimmed = text.trim();
  const plain = parsePosition(trimmed);
  if (plain) return plain;
  const [, ...parts] = form.exec(trimmed) ?? [];
  if (parts.length === 0) return undefined;
  const [lat, lon] = [readSide(parts.slice(0, 4)), readSide(parts.slice(4))];
  return lat === undefined || lon === undefined ? undefined : parsePosition(`${lat}, ${lon}`);
}

/** Degrees, as a plain decimal number. */
function readSide([degrees, minutes = '0', seconds = '0', letter = '']: readonly (string | undefined)[]):
  string | undefined {
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return (/[SW]/i.test(letter) ? -size : size).toFixed(7);
}
