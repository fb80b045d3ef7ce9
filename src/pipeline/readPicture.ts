import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoFacts } from '../journal/photoFacts.ts';
import type { Problem } from '../journal/problem.ts';
import { describeError } from './describeError.ts';
import { isShowable } from '../reading/library/describeFormat.ts';
import { findSidecar } from '../reading/library/findSidecar.ts';
import { headLength, tellPicture } from '../reading/library/tellPicture.ts';
import type { FoundFile } from './listFiles.ts';
import type { Records } from './openRecords.ts';
import type { FactsRequest, ReadFacts } from './readFacts.ts';
import type { Ffmpeg } from './video/ffmpeg.ts';
import { readVideo } from './video/readVideo.ts';
import type { SharedCache } from './shared/sharedCache.ts';
import { nameFacts } from './shared/nameFacts.ts';
import { pathOf } from '../journal/planTrips.ts';
import type { ScannedTrip } from './scanLibrary.ts';

/** A picture, RAW file or video, told by its bytes; or what only has the name of one. */
export interface ReadPicture {
  /** Path inside the trip. */
  readonly file: string;
  readonly facts: PhotoFacts;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

/** What an earlier build read of a file, and of which state of it. */
export interface PictureRecord {
  /** Of the file and of the `.xmp` beside it. */
  readonly stamp: string;
  /** Absent where neither bytes nor name are a picture's. */
  readonly picture?: Omit<ReadPicture, 'file'>;
}

export interface PictureReading {
  readonly records: Records<PictureRecord>;
  readonly readFacts: (request: FactsRequest) => Promise<ReadFacts>;
  readonly ffmpeg?: Ffmpeg | undefined;
  /** Of the site, BCP 47. */
  readonly language: string;
  /** Has what other machines read. */
  readonly shared?: SharedCache | undefined;
  /** Reads again what seems unchanged. */
  readonly verify: boolean;
}

/** Reads one file that may be a picture; undefined where it is none, or a problem where it cannot be read. */
export async function readPicture(
  root: string,
  trip: ScannedTrip,
  file: FoundFile,
  reading: PictureReading,
): Promise<ReadPicture | Problem | undefined> {
  const path = pathOf(trip, file.path);
  const sidecar = findSidecar(trip, file.path);
  const stamp = sidecar ? `${file.stamp} ${sidecar.stamp}` : file.stamp;
  const { records, verify, shared } = reading;
  const known = records.get(path);
  const isKnown = known?.stamp === stamp && !verify && !isForFfmpeg(known, reading);
  const name = shared && nameFacts(path, [file, ...(sidecar ? [sidecar] : [])], reading);
  const read = async (): Promise<SharedPicture> => {
    const beside = sidecar && join(root, trip.folder, sidecar.path);
    const picture = await readNew(join(root, path), file, beside, reading);
    return picture ? { picture } : {};
  };
  try {
    const brought = isKnown || verify || !name ? undefined : await shared.bring<SharedPicture>(name, nowhere);
    const { picture } = isKnown ? known : (brought ?? (await read()));
    if (!isKnown) records.set(path, { stamp, ...(picture && { picture }) });
    if (name) shared.offer(name, picture ? { picture } : {}, [], nowhere);
    return picture && { file: file.path, ...picture };
  } catch (error) {
    return {
      file: path,
      what: `cannot be read (${describeError(error)})`,
      todo: 'check its permissions, or copy it again from where it came',
    };
  }
}

/** What machines tell each other of a file. */
type SharedPicture = Pick<PictureRecord, 'picture'>;

const nowhere = (): never => {
  throw new Error('facts have no files');
};

/** A video that was read before what knows its kind was installed. */
function isForFfmpeg({ picture }: PictureRecord, { ffmpeg }: PictureReading): boolean {
  return ffmpeg !== undefined && picture?.facts.video !== undefined && picture.facts.width === undefined;
}

async function readNew(
  path: string,
  file: FoundFile,
  sidecar: string | undefined,
  { readFacts, language, ffmpeg }: PictureReading,
): Promise<PictureRecord['picture']> {
  const kind = tellPicture(await readHead(path), file);
  if (kind === undefined) return undefined;
  const request = { path, file: file.path, language, ...(sidecar !== undefined && { sidecar }) };
  if (kind === 'video') return readVideo(request, ffmpeg);
  const read = await readFacts(request);
  const { facts } = read;
  if (!isShowable(facts.format, { heic: true }) || (facts.width !== undefined && facts.height !== undefined))
    return read;
  return { ...read, facts: { ...facts, ...(await readSize(path)) } };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readSize(path: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = (await sharp(path, { limitInputPixels: false }).metadata()).autoOrient;
    return { width, height };
  } catch {
    // It cannot be decoded either, which is reported for every picture without a size.
    return undefined;
  }
}
