import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';
import { listHeifItems, type HeifItem } from '../photo/container/listHeifItems.ts';
import { trimToTiff } from '../photo/container/trimToTiff.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { isEmptyBox } from './isEmptyBox.ts';
import { judgeIcc } from './judgeIcc.ts';
import { judgeMovieBoxes } from './judgeMovie.ts';
import { judgeTiff } from './judgeTiff.ts';
import { judgeXmp } from './judgeXmp.ts';

/** How a picture is coded, laid out, turned, cropped and coloured. */
const harmlessProperties = new Set(
  (
    'ispe pixi pasp clap irot imir rref colr av1C hvcC avcC jpgC vvcC lhvC oinf tols auxC auxl clli mdcv cclv amve ndwt ' +
    'a1op a1lx lsel rloc iscl reve free'
  ).split(' '),
);
/** Pictures and how they are put together. */
const pictureItems = new Set([
  'av01',
  'hvc1',
  'lhv1',
  'avc1',
  'vvc1',
  'jpeg',
  'grid',
  'iden',
  'iovl',
  'tmap',
  'unci',
]);

/** HEIC and AVIF: items, their properties, and boxes beside them. */
export function* judgeHeif(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  for (const box of listBoxes(bytes, 0, bytes.length)) {
    if (box.type === 'meta') yield* judgeMeta(bytes, box, inner);
    else if (box.type === 'mpvd') yield* inner(bytes.subarray(box.start, box.end), 'movie');
    else if (!['ftyp', 'mdat'].includes(box.type)) yield* judgeMovieBoxes(bytes, [box], inner);
  }
}

function* judgeMeta(bytes: Uint8Array, meta: Box, inner: JudgeInner): Generator<Finding> {
  const boxes = listBoxes(bytes, meta.start + 4, meta.end);
  for (const item of listHeifItems(bytes, boxes)) yield* judgeItem(item, inner);
  for (const box of boxes) {
    if (box.type === 'iprp') yield* judgeProperties(bytes, box);
    if (['udta', 'uuid', 'free', 'skip', 'ilst', 'keys', 'xml '].includes(box.type))
      yield* judgeMovieBoxes(bytes, [box], inner);
  }
}

function* judgeItem({ type, contentType, data, isOpen }: HeifItem, inner: JudgeInner): Generator<Finding> {
  if (pictureItems.has(type)) return;
  const bytes = data();
  // What an item without length has behind its place is found by how it begins, as in any file.
  if (!bytes || (isOpen && !findTiff(bytes))) return;
  if (type === 'Exif') yield* judgeExifItem(bytes, inner);
  else if (type === 'mime' && contentType === 'application/rdf+xml') yield* judgeXmp(bytes);
  else yield { kind: 'metadata', where: `item ${type} ${contentType ?? ''}`.trim() };
}

export function* judgeExifItem(item: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const tiff = findTiff(item);
  if (tiff) yield* judgeTiff(tiff, inner);
  else if (item.some((byte) => byte !== 0)) yield { kind: 'unreadable', where: 'EXIF' };
}

/** An EXIF item starts with the offset of its TIFF structure, which some writers count wrongly. */
function findTiff(item: Uint8Array): Uint8Array | undefined {
  const offset = item.length >= 4 ? viewOf(item).getUint32(0) : 0;
  return trimToTiff(item.subarray(4 + offset)) ?? trimToTiff(item.subarray(4)) ?? trimToTiff(item);
}

function* judgeProperties(bytes: Uint8Array, properties: Box): Generator<Finding> {
  const container = listBoxes(bytes, properties.start, properties.end).find(({ type }) => type === 'ipco');
  for (const box of container ? listBoxes(bytes, container.start, container.end) : []) {
    if (box.type === 'colr' && /^(prof|rICC)$/.test(asciiAt(bytes, box.start, 4)))
      yield* judgeIcc(bytes.subarray(box.start + 4, box.end));
    else if (!harmlessProperties.has(box.type) && !isEmptyBox(bytes, box))
      yield { kind: 'metadata', where: `property ${box.type.replace(/[^\w]/g, '?')}` };
  }
}
