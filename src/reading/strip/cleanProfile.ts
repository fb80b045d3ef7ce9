import { asciiAt, startsWith, viewOf } from '../photo/container/bytes.ts';
import { decodeUtf16 } from '../photo/text/decodeUtf16.ts';

interface Tag {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** Tags that say which colours the numbers mean, and the two texts without which a profile is none. */
const kept = new Set(
  (
    'wtpt bkpt rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC chad gamt cicp aarg aagg aabg desc cprt ' +
    'A2B0 A2B1 A2B2 A2B3 B2A0 B2A1 B2A2 B2A3 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3 pre0 pre1 pre2'
  ).split(' '),
);
/** Profiles that everybody has; the name of any other may be that of somebody's screen. */
const common =
  /^(c2$|sRGB|Display P3|Adobe RGB \(1998\)|Apple RGB|ProPhoto RGB|ROMM RGB|DCI[- ]P3|Rec\.? ?(709|2020)|ITU-R BT|Wide ?Gamut RGB|eciRGB|Generic (RGB|Gray|CMYK)|Gray Gamma|Dot Gain|sGray|U\.S\. Web Coated|Coated FOGRA|Artifex|e-sRGB)/;

const headerLength = 128;
const tableStart = headerLength + 4;
const mostTags = 100;
/** 1 January 2000: a date has to be there, and this says nothing. */
const someDate = [2000, 1, 1, 0, 0, 0];
/** The white that all profiles count from (D50), as the format has it. */
const white = Uint8Array.of(0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d);

/**
 * A colour profile (ICC) of the same meaning and no greater length without what it says of the device, its owner and
 * its making; undefined where it is none.
 */
export function cleanProfile(profile: Uint8Array): Uint8Array | undefined {
  const tags = listTags(profile);
  if (!tags) return undefined;
  const cleaned = new Uint8Array(profile.length);
  const view = viewOf(cleaned);
  // Version, class and colour spaces; not who made it for whom on what, nor the checksum over all of it.
  cleaned.set(profile.subarray(8, 24), 8);
  someDate.forEach((part, index) => view.setUint16(24 + 2 * index, part));
  cleaned.set(profile.subarray(36, 40), 36);
  cleaned[67] = (profile[67] ?? 0) & 3;
  cleaned.set(white, 68);
  const isCommon = tags.some(
    ({ name, at, length }) => name === 'desc' && common.test(readText(profile.subarray(at, at + length))),
  );
  const colors = tags.filter(({ name }) => kept.has(name));
  if (!colors.every(({ at, length }) => isSound(profile.subarray(at, at + length)))) return undefined;
  const ends = colors.map(({ at, length }) => at + length);
  const end = Math.min(profile.length, Math.ceil(Math.max(tableStart, ...ends) / 4) * 4);
  view.setUint32(0, end);
  view.setUint32(headerLength, colors.length);
  colors.forEach(({ name, at, length }, index) => {
    const entry = tableStart + 12 * index;
    cleaned.set(new TextEncoder().encode(name), entry);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, length);
    const data = profile.subarray(at, at + length);
    cleaned.set(name === 'desc' || name === 'cprt' ? cleanText(data, isCommon) : data, at);
  });
  return cleaned.subarray(0, end);
}

const isHead = (profile: Uint8Array) =>
  startsWith(profile, 'acsp', 36) &&
  /^(scnr|mntr|prtr|link|spac|abst|nmcl)[\w ]{8}$/.test(asciiAt(profile, 12, 12));

function listTags(profile: Uint8Array): readonly Tag[] | undefined {
  if (profile.length < tableStart || !isHead(profile)) return undefined;
  const view = viewOf(profile);
  const [size, count] = [view.getUint32(0), view.getUint32(headerLength)];
  const tableEnd = tableStart + 12 * count;
  if (size > profile.length || count > mostTags || tableEnd > size) return undefined;
  const tags = Array.from({ length: count }, (_, index): Tag => {
    const entry = tableStart + 12 * index;
    return {
      name: asciiAt(profile, entry, 4),
      at: view.getUint32(entry + 4),
      length: view.getUint32(entry + 8),
    };
  });
  const isInside = ({ at, length }: Tag) => at >= tableEnd && length >= 8 && at + length <= size;
  return tags.every(isInside) ? tags : undefined;
}

/** Numbers of curves and matrices lie near 0; a profile with others is damaged. */
const largestNumber = 32;

/** Of a kind that says colours, texts among them, and with numbers that may be some. */
function isSound(data: Uint8Array): boolean {
  const kind = asciiAt(data, 0, 4);
  if (/^(desc|mluc|text|mft1|mft2|mAB |mBA |mpet|cicp)$/.test(kind)) return true;
  const view = viewOf(data);
  if (kind === 'curv') {
    const spare = data.length < 12 ? -1 : data.length - 12 - 2 * view.getUint32(8);
    // Some writers count the padding in.
    return spare >= 0 && spare <= 3;
  }
  const start = kind === 'para' ? 12 : 8;
  if (!/^(para|XYZ |sf32)$/.test(kind)) return false;
  for (let at = start; at + 4 <= data.length; at += 4)
    if (Math.abs(view.getInt32(at) / 65536) > largestNumber) return false;
  return true;
}

/** The first text of a tag: plain in profiles of version 2, in languages in those of version 4. */
function readText(data: Uint8Array): string {
  const view = viewOf(data);
  if (startsWith(data, 'desc') && data.length >= 12)
    return asciiAt(data, 12, Math.min(view.getUint32(8), data.length - 12, 80)).split('\0', 1)[0] ?? '';
  if (!startsWith(data, 'mluc') || data.length < 28) return '';
  const [length, at] = [view.getUint32(20), view.getUint32(24)];
  return decodeUtf16(data.subarray(at, at + Math.min(length, 80)), false);
}

/** A text that says nothing, or, where it may stay, nothing but its first language; of the same length. */
function cleanText(data: Uint8Array, mayStay: boolean): Uint8Array {
  const cleaned = new Uint8Array(data.length);
  cleaned.set(data.subarray(0, 8));
  const view = viewOf(data);
  if (startsWith(data, 'desc') && data.length >= 12) {
    const end = mayStay ? Math.min(data.length, 12 + view.getUint32(8)) : 12;
    cleaned.set(data.subarray(8, end), 8);
    if (!mayStay) cleaned.set([0, 0, 0, 1], 8);
  } else if (startsWith(data, 'mluc') && data.length >= 16) {
    cleaned.set([0, 0, 0, 0, 0, 0, 0, 12], 8);
    if (!mayStay || data.length < 28) return cleaned;
    const [length, at] = [view.getUint32(20), view.getUint32(24)];
    if (view.getUint32(12) !== 12 || at < 28 || at + length > data.length) return cleaned;
    cleaned.set(data.subarray(16, 28), 16);
    cleaned.set(data.subarray(at, at + length), at);
    cleaned[11] = 1;
  } else if (mayStay) cleaned.set(data.subarray(8), 8);
  return cleaned;
}
