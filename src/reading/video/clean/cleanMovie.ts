import { asciiAt, joinBytes } from '../../photo/container/bytes.ts';
import { listBoxes, type Box } from '../../photo/container/listBoxes.ts';
import type { ByteSource } from '../byteSource.ts';
import { isHeard, isShown } from '../choosePlayback.ts';
import { openMovie } from '../openMovie.ts';
import { findBox, readTracks, type Track } from '../readTracks.ts';
import { VideoError } from '../videoError.ts';
import { hideUserData, nalLengthOf } from './hideUserData.ts';
import { cleanDescriptions } from './cleanDescription.ts';
import { listChunks, type Chunk } from './listChunks.ts';
import { ascii, makeBox, uint32, uint64 } from './makeBox.ts';

/**
 * The same film without anything but its pictures and its sound, which are not encoded anew: one track of each, no
 * texts, positions, times, serial numbers, names; what tells it how to be shown first, so that it plays while it loads.
 * Everything is written anew from what is known to be needed, so that what nobody knows of is not in it. What encoders
 * and cameras hide among the pictures (some the position) is overwritten where decoders pass it over.
 *
 * Yields the file piece by piece. Throws a VideoError where it cannot be done.
 */
export async function* cleanMovie(source: ByteSource): AsyncGenerator<Uint8Array> {
  const { moov, brands, fragmented } = await openMovie(source);
  if (fragmented) throw new VideoError('it is recorded in fragments');
  const kept = chooseTracks(moov);
  const placed = kept
    .flatMap(({ chunks }, track) => chunks.map((chunk, index) => ({ chunk, track, index })))
    .sort((a, b) => a.chunk.at - b.chunk.at);
  const size = checkPlaces(
    placed.map(({ chunk }) => chunk),
    source.size,
  );
  const head = makeHead(kept, moov, brands, size, (start) => {
    const offsets = kept.map(({ chunks }) => new Array<number>(chunks.length).fill(0));
    let at = start;
    for (const { chunk, track, index } of placed) {
      offsets[track]![index] = at;
      at += chunk.length;
    }
    return offsets;
  });
  yield head;
  for (const { chunk, track } of placed) yield* copyChunk(source, chunk, kept[track]!);
}

interface KeptTrack {
  readonly track: Track;
  readonly kind: 'vide' | 'soun';
  readonly chunks: readonly Chunk[];
  /** Bytes of the length before each unit of a picture; absent where there are no units. */
  readonly units?: { readonly codec: 'avc' | 'hevc'; readonly lengthBytes: number };
}

function chooseTracks(moov: Uint8Array): KeptTrack[] {
  const tracks = readTracks(moov);
  const [seen, heard] = [tracks.find(isShown), tracks.find(isHeard)];
  if (!seen) throw new VideoError('it has no pictures that browsers show');
  return [seen, ...(heard ? [heard] : [])].map((track, index) => {
    checkReferences(moov, track.box);
    const units = index === 0 ? nalLengthOf(moov, track.box) : undefined;
    return {
      track,
      kind: index === 0 ? 'vide' : 'soun',
      chunks: listChunks(moov, track.box),
      ...(units && { units }),
    };
  });
}

/** Data in other files would have to be looked for, where a stranger's file says. */
function checkReferences(moov: Uint8Array, track: Box): void {
  const references = findBox(moov, track, ['mdia', 'minf', 'dinf', 'dref']);
  if (!references) return;
  for (const { start } of listBoxes(moov, references.start + 8, references.end))
    if (((moov[start + 3] ?? 0) & 1) === 0) throw new VideoError('its pictures lie in another file');
}

/** Chunks lie side by side in a file; where a crafted one lets them lie upon each other, its copy would have no end. */
function checkPlaces(chunks: readonly Chunk[], fileSize: number): number {
  let end = 0;
  let size = 0;
  for (const { at, length } of chunks) {
    if (at + length > fileSize) throw new VideoError('it ends before its last picture');
    if (length > 0 && at < end) throw new VideoError('its table of contents contradicts itself');
    end = Math.max(end, at + length);
    size += length;
  }
  return size;
}

/** Bytes that are read at a time. */
const most = 8 * 1024 * 1024;

async function* copyChunk(
  source: ByteSource,
  { at, length, samples }: Chunk,
  { units }: KeptTrack,
): AsyncGenerator<Uint8Array> {
  let from = 0;
  let index = 0;
  while (from < length) {
    const sizes: number[] = [];
    let total = 0;
    while (index < samples.length && (total === 0 || total + samples[index]! <= most)) {
      sizes.push(samples[index]!);
      total += samples[index++]!;
    }
    const read = await source.read(at + from, total);
    if (read.length < total) throw new VideoError('it ends before its last picture');
    yield units ? hideUserData(read, sizes, units) : read;
    from += total;
  }
}

const known = /^(isom|iso[2-9]|mp4[12]|avc1|hvc1|av01|dash|M4V |qt {2}|3gp[4-9])$/;

/** `ftyp`, `moov` and the head of `mdat`. Its length does not depend on the offsets, so these are found in a second round. */
function makeHead(
  kept: readonly KeptTrack[],
  moov: Uint8Array,
  brands: readonly string[],
  size: number,
  placeFrom: (start: number) => readonly (readonly number[])[],
): Uint8Array {
  // QuickTime describes sound otherwise, and says so here; other brands name the maker of the camera.
  const main = brands.length === 0 || brands[0] === 'qt  ' ? 'qt  ' : 'isom';
  const others = [...new Set([main, 'isom', ...brands.filter((brand) => known.test(brand))])];
  const type = makeBox('ftyp', ascii(main), uint32(0), ...others.map(ascii));
  const isLarge = size > 0xf000_0000;
  const data = isLarge ? [uint32(1), ascii('mdat'), uint64(size + 16)] : [uint32(size + 8), ascii('mdat')];
  const print = (start: number) => {
    const offsets = placeFrom(start);
    const tracks = kept.map((track, index) =>
      cleanTrack(moov, track, index + 1, offsets[index] ?? [], isLarge),
    );
    const parts = [type, makeBox('moov', cleanHeader(moov, kept.length), ...tracks), ...data];
    return joinBytes(parts);
  };
  return print(print(0).length);
}

function cleanHeader(moov: Uint8Array, tracks: number): Uint8Array {
  const header = copyBox(
    moov,
    listBoxes(moov, 0, moov.length).find(({ type }) => type === 'mvhd'),
    100,
  );
  clearTimes(header);
  // Speed, loudness and matrix stay; where a player stood when it was closed goes.
  header.fill(0, header.length - 28);
  header.set(uint32(tracks + 1), header.length - 4);
  return makeBox('mvhd', header);
}

function cleanTrack(
  moov: Uint8Array,
  { track, kind }: KeptTrack,
  id: number,
  offsets: readonly number[],
  isLarge: boolean,
): Uint8Array {
  const find = (...way: readonly string[]) => findBox(moov, track.box, way);
  const header = copyBox(moov, find('tkhd'), 84);
  clearTimes(header);
  header.set(uint32(id), header[0] === 1 ? 20 : 12);
  // Shown, and part of the film.
  header[3] = (header[3] ?? 0) | 3;
  const media = copyBox(moov, find('mdia', 'mdhd'), 24);
  clearTimes(media);
  media.fill(0, media.length - 2);
  const edits = find('edts', 'elst');
  return makeBox(
    'trak',
    makeBox('tkhd', header),
    ...(edits ? [makeBox('edts', makeBox('elst', moov.subarray(edits.start, edits.end)))] : []),
    makeBox(
      'mdia',
      makeBox('mdhd', media),
      makeBox('hdlr', uint32(0), uint32(0), ascii(kind), new Uint8Array(13)),
      makeBox(
        'minf',
        kind === 'vide' ? makeBox('vmhd', uint32(1), new Uint8Array(8)) : makeBox('smhd', new Uint8Array(8)),
        makeBox('dinf', makeBox('dref', uint32(0), uint32(1), makeBox('url ', uint32(1)))),
        cleanTables(moov, track, kind, offsets, isLarge),
      ),
    ),
  );
}

/** Which sample is shown when, and which can be begun at. */
const tables = ['stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stss', 'stps', 'sdtp', 'sgpd', 'sbgp'];

function cleanTables(
  moov: Uint8Array,
  track: Track,
  kind: 'vide' | 'soun',
  offsets: readonly number[],
  isLarge: boolean,
): Uint8Array {
  const own = findBox(moov, track.box, ['mdia', 'minf', 'stbl']);
  const boxes = own ? listBoxes(moov, own.start, own.end) : [];
  const descriptions = boxes.find(({ type }) => type === 'stsd');
  if (!descriptions) throw new VideoError('it does not say how it is coded');
  const table = new Uint8Array(offsets.length * (isLarge ? 8 : 4));
  const view = new DataView(table.buffer);
  offsets.forEach((offset, index) =>
    isLarge ? view.setBigUint64(index * 8, BigInt(offset)) : view.setUint32(index * 4, offset),
  );
  return makeBox(
    'stbl',
    cleanDescriptions(moov, descriptions, kind),
    ...boxes
      .filter(({ type, start }) => tables.includes(type) && !isForeignGroup(moov, type, start))
      .map(({ type, start, end }) => makeBox(type, moov.subarray(start, end))),
    makeBox(isLarge ? 'co64' : 'stco', uint32(0), uint32(offsets.length), table),
  );
}

/** Groups of samples that decoders know. */
function isForeignGroup(moov: Uint8Array, type: string, start: number): boolean {
  return (
    ['sgpd', 'sbgp'].includes(type) &&
    !/^(roll|rap |sync|tscl|tsas|prol|stsa)$/.test(asciiAt(moov, start + 4, 4))
  );
}

/** @param short bytes of its content where times have four bytes; where they have eight, it has twelve more */
function copyBox(moov: Uint8Array, box: Box | undefined, short: number): Uint8Array {
  const length = short + (box && moov[box.start] === 1 ? 12 : 0);
  if (!box || box.end - box.start < length) throw new VideoError('its table of contents is not complete');
  return new Uint8Array(moov.subarray(box.start, box.start + length));
}

/** When it was made and changed. */
function clearTimes(header: Uint8Array): void {
  header.fill(0, 4, header[0] === 1 ? 20 : 12);
}
