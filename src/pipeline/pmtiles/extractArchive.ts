import { createHash } from 'node:crypto';
import { rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { joinBoxes, shiftToTouch, type Box } from '../../geometry/box.ts';
import { describeError } from '../describeError.ts';
import { UsageError } from '../usageError.ts';
import { ArchiveError } from './archiveError.ts';
import { downloadPieces, type DownloadOptions } from './downloadPieces.ts';
import { findEntries, type TileEntry } from './findEntries.ts';
import { listTileIds } from './listTileIds.ts';
import { openArchive, type Archive } from './openArchive.ts';
import { openPart, type Part } from './openPart.ts';
import { checkFree, placeNew } from './placeNew.ts';
import { planDownload, type DownloadPlan } from './planDownload.ts';
import { writeArchive } from './writeArchive.ts';

export interface ExtractOptions extends Partial<DownloadOptions> {
  /** A path, or an address. */
  readonly from: string;
  /** A path at which there is nothing. */
  readonly to: string;
  readonly boxes: readonly Box[];
  readonly maxZoom: number;
  /** Bytes. */
  readonly maxSize: number;
  /** Stops before anything is fetched or written. */
  readonly dryRun?: boolean;
  /** Told before anything is fetched. */
  readonly onPlan?: (plan: ExtractPlan) => void;
}

export interface ExtractPlan {
  readonly tiles: number;
  /** Bytes that the new archive will have at most. */
  readonly size: number;
  /** Bytes of tiles that are fetched for it. */
  readonly fetched: number;
  /** Bytes of tiles that an earlier run has fetched. */
  readonly done: number;
  readonly requests: number;
  /** As asked for, or as far as the archive goes. */
  readonly maxZoom: number;
  /** Boxes that the archive does not reach. */
  readonly beyond: readonly Box[];
}

/** What a directory takes for an entry at most, usually. */
const bytesPerEntry = 8;

const defaults: DownloadOptions = { onProgress: () => {}, patience: { tries: 4, pause: 1000 } };

/** Takes the tiles of some boxes out of a PMTiles archive into a new one. */
export async function extractArchive(options: ExtractOptions): Promise<void> {
  await checkFree(options.to);
  const archive = await openArchive(options.from);
  try {
    const { entries, maxZoom, beyond } = await choose(archive, options);
    const plan = planDownload(entries);
    const metadata = await archive.readMetadata();
    const tiles = entries.reduce((sum, { runLength }) => sum + runLength, 0);
    const size = plan.size + archive.header.jsonMetadataLength + entries.length * bytesPerEntry;
    checkSize(size, options.maxSize);
    const told = { tiles, size, fetched: plan.size, requests: plan.ranges.length, maxZoom, beyond };
    if (options.dryRun) return options.onPlan?.({ ...told, done: 0 });
    const path = `${options.to}.part`;
    await checkRoom(options.to, path, plan.size + size);
    const part = await openPart(path, keyOf(archive, entries), plan.size);
    try {
      options.onPlan?.({ ...told, done: part.done });
      const target = { start: archive.header.tileDataOffset, part };
      await downloadPieces(archive.source, plan, target, { ...defaults, ...options });
      const content = describeContent(archive, options.boxes, { entries, maxZoom, metadata });
      await placeNew(options.to, (file) => writeArchive(file, { ...content, read: readFrom(part, plan) }));
    } finally {
      await part.close();
    }
    await rm(path);
  } finally {
    await archive.source.close();
  }
}

/** Which of an archive's tiles are in the boxes. */
async function choose(archive: Archive, { boxes, maxZoom }: ExtractOptions) {
  const { header, source } = archive;
  const reach: Box = [header.minLon, header.minLat, header.maxLon, header.maxLat];
  const [inside, beyond] = [true, false].map((is) =>
    boxes.filter((box) => (shiftToTouch(box, reach) !== undefined) === is),
  ) as [Box[], Box[]]; // one for each
  if (inside.length === 0)
    throw new ArchiveError(
      `${source.name} is a map of ${formatBox(reach)}, and the trip was elsewhere (${boxes.map(formatBox).join('; ')})`,
    );
  const last = Math.min(maxZoom, header.maxZoom);
  if (last < header.minZoom)
    throw new UsageError(`${source.name} begins at zoom ${header.minZoom}; name a higher --max-zoom`);
  const entries = await findEntries(archive, listTileIds(inside, header.minZoom, last));
  if (entries.length === 0) throw new ArchiveError(`${source.name} has no tile where the trip was`);
  return { entries, maxZoom: last, beyond };
}

/** `121.36 31.16 – 121.52 31.26`: west, south, east, north */
const formatBox = ([west, south, east, north]: Box) =>
  `${[west, south].map((degrees) => degrees.toFixed(2)).join(' ')} – ${[east, north].map((degrees) => degrees.toFixed(2)).join(' ')}`;

function checkSize(size: number, most: number): void {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  if (size > most)
    throw new UsageError(
      `the tiles are ${mega(size)}, more than ${mega(most)}; lower --max-zoom (each step about halves it) or --margin, or raise --max-size`,
    );
}

/** The part file and the archive that is made from it lie side by side for a moment. */
async function checkRoom(to: string, part: string, whole: number): Promise<void> {
  const needed = whole - ((await stat(part).catch(() => undefined))?.size ?? 0);
  const { bavail, bsize } = await statfs(dirname(to)).catch((error: unknown) => {
    throw new UsageError(`${to} cannot be written (${describeError(error)})`);
  });
  if (bavail * bsize < needed)
    throw new ArchiveError(
      `there is no room for ${to}: ${(needed / 1e6).toFixed(1)} MB are needed, ${((bavail * bsize) / 1e6).toFixed(1)} MB are free`,
    );
}

/** The same for the same tiles of the same archive. */
function keyOf({ source }: Archive, entries: readonly TileEntry[]): string {
  const hash = createHash('sha256').update(`${source.name}\n${source.version}`);
  for (const { tileId, runLength, offset, length } of entries)
    hash.update(`\n${tileId} ${runLength} ${offset} ${length}`);
  return hash.digest('hex');
}

const readFrom =
  (part: Part, { places }: DownloadPlan) =>
  (entry: TileEntry) =>
    part.read(places.get(entry.offset) ?? 0, entry.length);

interface Chosen {
  readonly entries: readonly TileEntry[];
  readonly maxZoom: number;
  readonly metadata: string;
}

function describeContent({ header }: Archive, boxes: readonly Box[], chosen: Chosen) {
  const [west, south, east, north] = boxes.reduce(joinBoxes);
  // Of a trip across the 180° meridian, a header can only tell the whole way around.
  const box: Box = west < -180 || east > 180 ? [-180, south, 180, north] : [west, south, east, north];
  const { tileType, tileCompression, minZoom } = header;
  return { ...chosen, tileType, tileCompression, minZoom, box };
}
