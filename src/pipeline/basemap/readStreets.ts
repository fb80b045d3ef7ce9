import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Compression, PMTiles, TileType, type Header, type Source } from 'pmtiles';
import type { Box } from '../../geometry/box.ts';
import type { Credit } from '../../journal/credit.ts';
import type { Problem } from '../../journal/problem.ts';
import { parseCredits } from '../../reading/parseCredits.ts';
import { describeError } from '../describeError.ts';
import type { FoundFile } from '../listFiles.ts';
import { pathOf } from '../../journal/planTrips.ts';
import type { ScannedLibrary, ScannedTrip } from '../scanLibrary.ts';

/** An archive of vector tiles (PMTiles 3) that lies in a trip. */
export interface StreetsFile {
  /** Absolute. */
  readonly from: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** What it covers, as whole hundredths of a degree. */
  readonly box: Box;
  /** Of its tiles. */
  readonly zooms: readonly [least: number, most: number];
  readonly attribution: readonly Credit[];
}

export interface ReadStreets {
  readonly files: readonly StreetsFile[];
  readonly problems: readonly Problem[];
}

/** The archives of streets in these trips, by path. One that cannot be drawn is a problem. */
export async function readStreets({
  folder,
  trips,
}: Pick<ScannedLibrary, 'folder' | 'trips'>): Promise<ReadStreets> {
  const files: StreetsFile[] = [];
  const problems: Problem[] = [];
  for (const [trip, file] of trips.flatMap((each) => each.streets.map((found) => [each, found] as const))) {
    const path = pathOf(trip, file.path);
    try {
      const read = await readArchive(join(folder, path), file);
      if ('what' in read) problems.push({ file: path, ...read });
      else if (!files.some(({ hash }) => hash === read.hash)) files.push(read);
    } catch (error) {
      problems.push(describeUnreadable(trip, file, error));
    }
  }
  return { files, problems };
}

type Complaint = Omit<Problem, 'file'>;

async function readArchive(path: string, { size }: FoundFile): Promise<StreetsFile | Complaint> {
  const file = await open(path);
  try {
    const archive = new PMTiles(makeSource(file, path));
    const header = await archive.getHeader();
    const complaint = checkHeader(header);
    if (complaint) return complaint;
    return {
      from: path,
      hash: await hashFile(path),
      size,
      box: boxOf(header),
      zooms: [header.minZoom, header.maxZoom],
      attribution: creditsOf(await archive.getMetadata()),
    };
  } finally {
    await file.close();
  }
}

function makeSource(file: FileHandle, path: string): Source {
  return {
    getKey: () => path,
    async getBytes(offset, length) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return { data: buffer.buffer.slice(0, bytesRead) };
    },
  };
}

function checkHeader({ tileType, tileCompression, internalCompression }: Header): Complaint | undefined {
  if (tileType !== TileType.Mvt)
    return { what: 'holds no vector tiles', todo: 'use an archive with tiles of type mvt' };
  if (![tileCompression, internalCompression].every((one) => readable.includes(one)))
    return { what: 'is compressed in a way that browsers do not read', todo: 'make it anew with gzip' };
  return undefined;
}

const readable = [Compression.None, Compression.Gzip];

const openStreetMap: readonly Credit[] = [
  { text: '© OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
];

/** As the archive asks for; streets are as good as always OpenStreetMap's. */
function creditsOf(metadata: unknown): readonly Credit[] {
  const written = (metadata as { attribution?: unknown } | null)?.attribution; // any JSON
  return (typeof written === 'string' ? parseCredits(written) : undefined) ?? openStreetMap;
}

/** Outwards, so that the corner of a box that was drawn around a place does not tell the place. */
function boxOf({ minLon, minLat, maxLon, maxLat }: Header): Box {
  const out = (round: (value: number) => number, degrees: number) => round(degrees * 100) / 100;
  return [out(Math.floor, minLon), out(Math.floor, minLat), out(Math.ceil, maxLon), out(Math.ceil, maxLat)];
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer); // no encoding was asked for
  return hash.digest('hex');
}

function describeUnreadable(trip: ScannedTrip, { path }: FoundFile, error: unknown): Problem {
  return {
    file: pathOf(trip, path),
    what: `is no map archive that can be read (${describeError(error)})`,
    todo: 'make it anew; what is needed is PMTiles, version 3',
  };
}
