import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';
import type { Finding, FindingKind, JudgeInner } from './finding.ts';
import { isEmptyBox } from './isEmptyBox.ts';
import { judgeExifItem } from './judgeHeif.ts';
import { judgeXmp } from './judgeXmp.ts';

/** Boxes that hold boxes. */
const folders = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'edts',
  'dinf',
  'stbl',
  'moof',
  'traf',
  'mvex',
  'mfra',
]);
/** Times of making and changing stand at the start of these. */
const headers = new Set(['mvhd', 'tkhd', 'mdhd']);
/** How the movie is coded, timed and laid out. */
const harmless = new Set([
  'JXL ',
  ...(
    'ftyp styp mdat wide pnot hdlr vmhd smhd nmhd gmhd hmhd sthd dref elst iods mehd trex mfhd tfhd tfdt trun tfra mfro ' +
    'stsd stts ctts cslg stsc stsz stz2 stco co64 stss stps sdtp sgpd sbgp subs saiz saio sidx ssix pdin tref tapt load ' +
    'clef prof enof vexu trgr pssh leva padb stdp stsh jxlc jxlp jxll jxli jbrd jhgm'
  ).split(' '),
]);
const empty = new Set(['free', 'skip']);
const xmpId = 'be7acfcb97a942e89c71999491e3afac';
/** Describes how a film is wrapped around the viewer. */
const sphericalId = 'ffcc8263f8554a938814587a02521fdd';
const playable = new Set(['vide', 'soun', 'auxv', 'pict', 'subt', 'sbtl', 'clcp']);

/** MP4 and MOV: every box; of `mdat`, which holds pictures and sound, the boxes say what is in it. */
export function* judgeMovie(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  yield* judgeMovieBoxes(bytes, listBoxes(bytes, 0, bytes.length), inner);
}

export function* judgeMovieBoxes(
  bytes: Uint8Array,
  boxes: readonly Box[],
  inner: JudgeInner,
  depth = 0,
): Generator<Finding> {
  for (const box of boxes) {
    if (folders.has(box.type) && depth < 10) {
      const children = listBoxes(bytes, box.start, box.end);
      if (box.type === 'mdia') yield* judgeTrackKind(bytes, children);
      yield* judgeMovieBoxes(bytes, children, inner, depth + 1);
    } else yield* judgeBox(bytes, box, inner);
  }
}

function* judgeBox(bytes: Uint8Array, box: Box, inner: JudgeInner): Generator<Finding> {
  const { type, start, end } = box;
  const content = bytes.subarray(start, end);
  if (headers.has(type)) yield* judgeTimes(type, content);
  else if (type === 'udta') yield* judgeUserData(bytes, box, inner);
  else if (type === 'meta') yield* judgeMetadata(bytes, box, inner);
  else if (type === 'uuid') yield* judgeUuid(content);
  else if (type === 'Exif') yield* judgeExifItem(content, inner);
  else if (type === 'xml ' || type === 'XMP_') yield* judgeXmp(content);
  else if (empty.has(type)) {
    if (!isEmptyBox(bytes, box)) yield { kind: 'metadata', where: `bytes in the empty box ${type}` };
  } else if (!harmless.has(type) && content.length > 0)
    yield { kind: 'metadata', where: `box ${nameOf(type)}` };
}

function* judgeTimes(type: string, header: Uint8Array): Generator<Finding> {
  const length = header[0] === 1 ? 16 : 8;
  if (header.subarray(4, 4 + length).some((byte) => byte !== 0))
    yield { kind: 'date', where: `${type}, time of making` };
}

/** Tracks that are neither seen nor heard hold positions, motion, or the names of faces. */
function* judgeTrackKind(bytes: Uint8Array, media: readonly Box[]): Generator<Finding> {
  const handler = media.find(({ type }) => type === 'hdlr');
  const kind = handler ? asciiAt(bytes, handler.start + 8, 4) : '';
  if (!playable.has(kind)) yield { kind: 'position', where: `track of data (${nameOf(kind)})` };
}

function* judgeUserData(bytes: Uint8Array, { start, end }: Box, inner: JudgeInner): Generator<Finding> {
  for (const box of listBoxes(bytes, start, end)) {
    if (box.type === 'meta') yield* judgeMetadata(bytes, box, inner);
    else if (box.type === 'XMP_') yield* judgeXmp(bytes.subarray(box.start, box.end));
    else if (!isEmptyBox(bytes, box))
      yield { kind: kindOfName(box.type), where: `movie ${nameOf(box.type)}` };
  }
}

/** QuickTime's `meta` has no version in front, MP4's has; keys name the values of `ilst`. */
function* judgeMetadata(bytes: Uint8Array, box: Box, inner: JudgeInner): Generator<Finding> {
  const skipped = asciiAt(bytes, box.start + 4, 4) === 'hdlr' ? 0 : 4;
  for (const child of listBoxes(bytes, box.start + skipped, box.end)) {
    if (child.type === 'keys') {
      for (const key of listBoxes(bytes, child.start + 8, child.end)) {
        const name = asciiAt(bytes, key.start, Math.min(100, key.end - key.start));
        yield { kind: kindOfName(name), where: `movie ${nameOf(name)}` };
      }
    } else if (child.type === 'ilst') {
      for (const { type, start, end } of listBoxes(bytes, child.start, child.end))
        // Numbers instead of names lead to the keys.
        if (end > start && viewOf(bytes).getUint32(start - 4) > 10_000)
          yield { kind: kindOfName(type), where: `movie ${nameOf(type)}` };
    } else if (['xml ', 'uuid', 'free', 'skip'].includes(child.type)) yield* judgeBox(bytes, child, inner);
  }
}

function* judgeUuid(content: Uint8Array): Generator<Finding> {
  const id = Array.from(content.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (id === xmpId) yield* judgeXmp(content.subarray(16));
  else if (id !== sphericalId) yield { kind: 'metadata', where: `box uuid ${id}` };
}

function kindOfName(fullName: string): FindingKind {
  const name = fullName.replace(/^.*quicktime\./, '');
  if (/xyz|loci|location|gps/i.test(name)) return 'position';
  if (/day|date|time|yrrc/i.test(name)) return 'date';
  if (/cprt|aut|ART|perf|artist|author|owner|copyright/.test(name)) return 'name';
  if (/identifier|serial/i.test(name)) return 'serial number';
  if (/mak|mod|make|model/.test(name)) return 'camera';
  return /too|swr|enc|software|android/.test(name) ? 'software' : 'metadata';
}

const nameOf = (text: string) => text.replace(/[^\w .©-]/g, '?');
