import { findPrimary, listProperties } from '../photo/container/findHeifPicture.ts';
import { ByteReader } from '../photo/container/byteReader.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';
import { listHeifItems, type HeifItem, type Place } from '../photo/container/listHeifItems.ts';
import { keepHeader, keepHeifMeta, type Keep } from './keepHeifMeta.ts';
import { findShownItems } from './shownHeifItems.ts';
import type { Stripped } from './stripped.ts';

/** An EXIF item of one directory without entries. */
const noExif = Uint8Array.of(0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0);
const empty = new TextEncoder().encode('free');
/** Pixels by which coders fill a picture up; what is cropped beyond was not meant to be seen. */
const mostFilling = 16;

/**
 * A HEIC or AVIF of which the picture that is shown and what says how to show it are taken over, each at its place so
 * that all addresses hold, and every other byte is zero. Undefined where it moves, is cropped, or is not whole.
 */
export function stripHeif(bytes: Uint8Array): Stripped | undefined {
  const top = listBoxes(bytes, 0, bytes.length);
  const metas = top.filter(({ type }) => type === 'meta');
  const [meta] = metas;
  if (!meta || metas.length > 1 || !isWhole(bytes, top)) return undefined;
  const stripped = new Uint8Array(bytes.length);
  const keep: Keep = (start, end, instead = bytes.subarray(start, end)) => stripped.set(instead, start);
  for (const box of top) {
    keepHeader(box, keep, ['ftyp', 'meta', 'mdat'].includes(box.type) ? undefined : empty);
    if (box.type === 'ftyp') keep(box.start, box.end);
  }
  const isKept = keepHeifMeta(bytes, meta, keep) && keepItems(bytes, top, meta, keep);
  const end = top.findLast(({ type }) => type === 'meta' || type === 'mdat')?.end;
  return isKept ? { bytes: stripped.subarray(0, end) } : undefined;
}

/** Its boxes are there to their ends, and it is one picture. */
function isWhole(bytes: Uint8Array, top: readonly Box[]): boolean {
  if (top[0]?.type !== 'ftyp' || top.some(({ type }) => type === 'moov' || type === 'moof')) return false;
  const last = top.at(-1);
  return last?.isWhole === true && bytes.length - last.end < 8;
}

function keepItems(bytes: Uint8Array, top: readonly Box[], meta: Box, keep: Keep): boolean {
  const boxes = listBoxes(bytes, meta.start + 4, meta.end);
  const items = listHeifItems(bytes, boxes);
  const primary = findPrimary(bytes, boxes);
  if (primary === undefined || isCropped(bytes, boxes, primary)) return false;
  const shown = findShownItems(bytes, boxes, items, primary);
  const rooms = [...top, ...boxes].filter(({ type }) => type === 'mdat' || type === 'idat');
  if (!shown.some(({ id }) => id === primary) || !shown.every((item) => isInside(item, rooms))) return false;
  const words = items.filter(({ type, isOpen }) => !isOpen && /^(Exif|mime|uri )$/.test(type));
  if (words.some((item) => shown.some((picture) => overlap(item, picture)))) return false;
  for (const { places } of words.filter(({ type }) => type === 'Exif')) emptyExif(places, rooms, keep);
  for (const { places } of shown) for (const { start, end } of places ?? []) keep(start, end);
  return true;
}

/** What was cut away is in the file still. */
function isCropped(bytes: Uint8Array, boxes: readonly Box[], primary: number): boolean {
  const { own } = listProperties(bytes, boxes, primary);
  const read = (type: string, skipped: readonly number[]) => {
    const box = own.find((one) => one.type === type);
    const reader = box && new ByteReader(bytes, box.start, box.end);
    return skipped.map((size) => reader?.uint(size) ?? 0);
  };
  const [, width = 0, height = 0] = read('ispe', [4, 4, 4]);
  const [across = 0, acrossBy = 0, down = 0, downBy = 0] = read('clap', [4, 4, 4, 4]);
  if (acrossBy === 0 || downBy === 0) return false;
  return width - across / acrossBy > mostFilling || height - down / downBy > mostFilling;
}

/** Its bytes lie where bytes of items lie, and not where the file describes them. */
function isInside({ places, isOpen }: HeifItem, rooms: readonly Box[]): boolean {
  const isIn = ({ start, end }: Place) => rooms.some((room) => start >= room.start && end <= room.end);
  return places !== undefined && places.length > 0 && !isOpen && places.every(isIn);
}

/** What is said of a picture is none of its bytes, unless the file is damaged. */
function overlap({ places: some = [] }: HeifItem, { places: others = [] }: HeifItem): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
}

/** Programs that look for EXIF where the file says it is find one that says nothing. */
function emptyExif(places: readonly Place[] = [], rooms: readonly Box[], keep: Keep): void {
  const [place, ...others] = places;
  if (!place || others.length > 0 || place.end - place.start < noExif.length) return;
  if (rooms.some((room) => place.start >= room.start && place.end <= room.end))
    keep(place.start, place.start + noExif.length, noExif);
}
