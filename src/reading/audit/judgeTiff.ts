import { TiffReader, type TiffEntry } from '../photo/tiff/tiffReader.ts';
import { viewOf } from '../photo/container/bytes.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { judgeIcc } from './judgeIcc.ts';
import { judgeIptc } from './judgeIptc.ts';
import { judgePhotoshop } from './judgePhotoshop.ts';
import { judgeXmp } from './judgeXmp.ts';
import {
  gpsTagNames,
  harmlessIndexTags,
  harmlessInteropTags,
  harmlessTags,
  knownTags,
  pointerTags,
} from './tagTable.ts';

type Directory = ReadonlyMap<number, TiffEntry>;

/** More than any real file has; a crafted one would keep us busy for ever. */
const mostDirectories = 64;

/** An EXIF block, or a TIFF file: every tag of every directory, and what lies in them. */
export function* judgeTiff(tiff: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const reader = TiffReader.open(tiff);
  if (!reader) {
    yield { kind: 'unreadable', where: 'EXIF' };
    return;
  }
  const waiting = [reader.firstDirectory];
  const seen = new Set<number>();
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (offset < 8 || seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > mostDirectories) {
      yield { kind: 'unreadable', where: 'EXIF with directories without end' };
      return;
    }
    const directory = reader.directory(offset);
    waiting.push(nextOffset(tiff, offset, reader.little));
    waiting.push(
      ...offsetsOf(directory, pointerTags.exif),
      ...offsetsOf(directory, pointerTags.subDirectories),
    );
    yield* judgeImageTags(directory, inner);
    yield* judgeThumbnail(directory, tiff, inner);
    for (const start of offsetsOf(directory, pointerTags.gps)) yield* judgeGps(reader.directory(start));
    for (const start of offsetsOf(directory, pointerTags.interop))
      yield* judgeOthers(reader.directory(start), harmlessInteropTags, 'EXIF interoperability');
  }
}

/** The multi-picture index of a JPEG may list its pictures and nothing else. */
export function* judgePictureIndex(index: Uint8Array): Generator<Finding> {
  const reader = TiffReader.open(index);
  if (!reader) return;
  for (let offset = reader.firstDirectory, count = 0; offset >= 8 && count < 2; count++) {
    yield* judgeOthers(reader.directory(offset), harmlessIndexTags, 'MPF');
    offset = nextOffset(index, offset, reader.little);
  }
}

function offsetsOf(directory: Directory, tag: number): readonly number[] {
  return directory.get(tag)?.numbers() ?? [];
}

/** Behind its entries a directory names the next one, 0 for none. */
function nextOffset(tiff: Uint8Array, offset: number, little: boolean): number {
  const view = viewOf(tiff);
  if (offset + 2 > tiff.length) return 0;
  const end = offset + 2 + view.getUint16(offset, little) * 12;
  return end + 4 > tiff.length ? 0 : view.getUint32(end, little);
}

const pointers = new Set<number>(Object.values(pointerTags));

function* judgeImageTags(directory: Directory, inner: JudgeInner): Generator<Finding> {
  for (const [tag, entry] of directory) {
    if (harmlessTags.has(tag)) continue;
    if (pointers.has(tag)) yield* judgeBlock(tag, entry, inner);
    else if (!isBlank(entry)) {
      const [name, kind] = knownTags[tag] ?? [`tag 0x${tag.toString(16).padStart(4, '0')}`, 'metadata'];
      yield { kind, where: `EXIF ${name}` };
    }
  }
}

function* judgeBlock(tag: number, entry: TiffEntry, inner: JudgeInner): Generator<Finding> {
  if (tag === pointerTags.xmp) yield* judgeXmp(entry.bytes());
  if (tag === pointerTags.iptc) yield* judgeIptc(entry.bytes());
  if (tag === pointerTags.photoshop) yield* judgePhotoshop(entry.bytes(), inner);
  if (tag === pointerTags.icc) yield* judgeIcc(entry.bytes());
}

function* judgeThumbnail(directory: Directory, tiff: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const [start = 0] = offsetsOf(directory, pointerTags.thumbnailStart);
  const [length = 0] = offsetsOf(directory, pointerTags.thumbnailLength);
  if (length > 0 && start < tiff.length) yield* inner(tiff.subarray(start, start + length), 'thumbnail');
}

function* judgeGps(directory: Directory): Generator<Finding> {
  for (const [tag, entry] of directory) {
    if (tag === 0 || isBlank(entry)) continue;
    const name = gpsTagNames[tag] ?? `GPS tag ${tag}`;
    yield { kind: /Time|DateStamp/.test(name) ? 'date' : 'position', where: `EXIF ${name}` };
  }
}

function* judgeOthers(
  directory: Directory,
  harmless: ReadonlySet<number>,
  block: string,
): Generator<Finding> {
  for (const [tag, entry] of directory)
    if (!harmless.has(tag) && !isBlank(entry))
      yield { kind: 'metadata', where: `${block} tag 0x${tag.toString(16)}` };
}

const undefinedBytes = 7;

/** Zeros, spaces and `0000:00:00 00:00:00` say nothing. */
function isBlank(entry: TiffEntry): boolean {
  const bytes = entry.bytes();
  // A comment begins with the name of its encoding.
  const start = entry.type === undefinedBytes && /^(ASCII|UNICODE|JIS)\0/.test(latin(bytes)) ? 8 : 0;
  return bytes.subarray(start).every((byte) => byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0x3a);
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 8));
