import { asciiAt } from '../photo/container/bytes.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';
import { cleanProfile } from './cleanProfile.ts';

/** Takes bytes over into the new file, at the same place. */
export type Keep = (start: number, end: number, instead?: Uint8Array) => void;

const whole = new Set(['pitm', 'iloc', 'iref', 'dinf']);
/** Hold boxes of their own, or bytes that are taken over item by item. */
const known = new Set([...whole, 'hdlr', 'iinf', 'iprp', 'grpl', 'idat']);
/** How a picture is coded, laid out, turned, cropped and coloured. */
const properties = new Set(
  (
    'ispe pixi pasp clap irot imir rref av1C hvcC avcC vvcC jpgC oinf tols auxC clli mdcv cclv amve ndwt a1op a1lx lsel ' +
    'rloc iscl reve'
  ).split(' '),
);
const groups = new Set(['altr', 'ster', 'eqiv']);
const empty = new TextEncoder().encode('free');

/** What `meta` says of pictures; everything else in it becomes an empty box. False where that cannot be done. */
export function keepHeifMeta(bytes: Uint8Array, { start, end }: Box, keep: Keep): boolean {
  keep(start, start + 4);
  return listBoxes(bytes, start + 4, end).every((box) => {
    keepHeader(box, keep, known.has(box.type) ? undefined : empty);
    if (whole.has(box.type)) keep(box.start, box.end);
    // Without the name that the program gave itself.
    if (box.type === 'hdlr') keep(box.start, Math.min(box.end, box.start + 24));
    if (box.type === 'grpl') keepSome(bytes, box, groups, keep);
    if (box.type === 'iinf') return keepNames(bytes, box, keep);
    return box.type === 'iprp' ? keepProperties(bytes, box, keep) : box.type !== 'ipro';
  });
}

/** Length and name of a box, or another name. */
export function keepHeader({ start, header }: Box, keep: Keep, name?: Uint8Array): void {
  keep(start - header, start);
  if (name) keep(start - header + 4, start - header + 8, name);
}

function keepSome(bytes: Uint8Array, { start, end }: Box, names: ReadonlySet<string>, keep: Keep): void {
  for (const box of listBoxes(bytes, start, end)) {
    keepHeader(box, keep);
    if (names.has(box.type)) keep(box.start, box.end);
  }
}

/** What each item is; names that it was given become blanks. */
function keepNames(bytes: Uint8Array, { start, end }: Box, keep: Keep): boolean {
  const first = start + (bytes[start] === 0 ? 6 : 8);
  keep(start, first);
  return listBoxes(bytes, first, end).every((box) => {
    const version = bytes[box.start] ?? 0;
    const nameStart = box.start + (version === 2 ? 12 : 14);
    if (box.type !== 'infe' || version < 2 || version > 3 || nameStart > box.end) return false;
    keepHeader(box, keep);
    keep(box.start, nameStart);
    if (asciiAt(bytes, nameStart - 4, 4) !== 'mime') return true;
    const nameEnd = bytes.indexOf(0, nameStart);
    if (nameEnd < 0 || nameEnd >= box.end) return false;
    const kind = asciiAt(bytes, nameEnd + 1, Math.min(100, box.end - nameEnd - 1)).split('\0', 1)[0] ?? '';
    if (!/^[\w.+-]+\/[\w.+-]+$/.test(kind)) return false;
    keep(nameStart, nameEnd, new Uint8Array(nameEnd - nameStart).fill(0x20));
    keep(nameEnd, nameEnd + 1 + kind.length);
    return true;
  });
}

/** Properties that say something else stand there still, so that all keep their numbers, and say nothing. */
function keepProperties(bytes: Uint8Array, { start, end }: Box, keep: Keep): boolean {
  return listBoxes(bytes, start, end).every((box) => {
    keepHeader(box, keep);
    if (box.type === 'ipma') keep(box.start, box.end);
    if (box.type !== 'ipco') return true;
    keepSome(bytes, box, properties, keep);
    return listBoxes(bytes, box.start, box.end)
      .filter(({ type }) => type === 'colr')
      .every((color) => keepColor(bytes, color, keep));
  });
}

function keepColor(bytes: Uint8Array, { start, end }: Box, keep: Keep): boolean {
  const kind = asciiAt(bytes, start, 4);
  if (kind === 'nclx') keep(start, Math.min(end, start + 11));
  if (kind !== 'prof' && kind !== 'rICC') return kind === 'nclx';
  const profile = cleanProfile(bytes.subarray(start + 4, end));
  if (!profile) return false;
  keep(start, start + 4);
  keep(start + 4, start + 4 + profile.length, profile);
  return true;
}
