import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Journal } from '../journal/journal.ts';
import type { Problem } from '../journal/problem.ts';
import type { AuditSecrets } from '../reading/audit/auditSecrets.ts';
import type { PositionRules } from '../reading/audit/positionRules.ts';
import { readStreets, type StreetsFile } from './basemap/readStreets.ts';
import { cacheFolder } from './cacheFolder.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { decodeHeicInWorkers } from './decodeHeicInWorkers.ts';
import { encodeJournal, type EncodedJournal, type FileToPublish } from './encodeJournal.ts';
import { joinLibrary } from '../reading/library/joinLibrary.ts';
import { hasHeicDecoder } from './libheif.ts';
import { byText } from './listFiles.ts';
import { openCache } from './openCache.ts';
import type { OnProgress } from './progress.ts';
import type { FactsRequest, ReadFacts } from './readFacts.ts';
import { readFactsInWorkers } from './readFactsInWorkers.ts';
import { readPictures, type ReadPictures } from './readPictures.ts';
import { openSharedCache, type SharedCacheOptions } from './shared/openSharedCache.ts';
import type { SharedCounts } from './shared/sharedCache.ts';
import { takePart, type Part } from './shared/takePart.ts';
import { findFfmpeg, type Ffmpeg } from './video/ffmpeg.ts';
import { readLibraryTexts } from './readLibraryTexts.ts';
import { pathOf } from '../journal/planTrips.ts';
import { scanLibrary, type ScannedLibrary } from './scanLibrary.ts';

export interface JournalOptions {
  /** Folder that keeps what was read and made. Default: in the user's cache folder. */
  readonly cache?: string;
  /** Reads every photo again, even where size and times are unchanged, and tries again what could not be decoded. */
  readonly verify?: boolean;
  /** Drafts are part of the journal. */
  readonly drafts?: boolean;
  /** Overrides the url of site.yaml. */
  readonly url?: string;
  /** The site has the studio, whatever site.yaml says. */
  readonly studio?: boolean;
  /** Photos encoded at a time. */
  readonly concurrency?: number;
  readonly onProgress?: OnProgress;
  /** A store that has what other machines read and made. */
  readonly shared?: SharedCacheOptions;
  /** Only photos of this part are read and made. */
  readonly part?: Part;
  /** Reads one picture. Default: in threads, so that a file that hangs costs only itself. */
  readonly readFacts?: (request: FactsRequest) => Promise<ReadFacts>;
  /** Decodes one HEIC, or `false` where nothing can. Default: in threads, where the optional package is installed. */
  readonly decodeHeic?: DecodeHeic | false;
  /** Makes pictures of videos and converts them, or `false` where nothing can. Default: where it is installed. */
  readonly ffmpeg?: Ffmpeg | false;
}

export interface BuiltJournal {
  readonly journal: Journal;
  /** What it was worked out from, for the author alone. */
  readonly workings: EncodedJournal['workings'];
  /** SHA-256 of each picture, by path inside the library. */
  readonly hashes: ReadonlyMap<string, string>;
  /** By file and line. */
  readonly problems: readonly Problem[];
  /** Of the shared cache, where there is one. */
  readonly sharing?: SharedCounts;
  readonly files: EncodedJournal['files'];
  /** The author's own static files. */
  readonly publicFiles: readonly FileToPublish[];
  /** Archives of streets to publish, of the trips in the journal. */
  readonly streets: readonly StreetsFile[];
  /** What the library holds and the journal does not tell. */
  readonly secrets: AuditSecrets;
  /** How finely the author allows positions to be told. */
  readonly rules: PositionRules;
}

/** From a folder to a journal: reads what changed, decides, encodes what is new. Writes to the cache alone. */
export async function buildJournal(folder: string, options: JournalOptions = {}): Promise<BuiltJournal> {
  return buildScanned(await scanLibrary(folder, { drafts: options.drafts ?? false }), options);
}

/** The same for a folder whose files are listed already, with the same `drafts`. */
export async function buildScanned(
  whole: ScannedLibrary,
  options: JournalOptions = {},
): Promise<BuiltJournal> {
  const scanned = options.part ? takePart(whole, options.part) : whole;
  const { drafts = false, verify = false, onProgress = () => {} } = options;
  const texts = await readLibraryTexts(scanned);
  const site = {
    ...texts.site,
    ...(options.url !== undefined && { url: options.url }),
    ...(options.studio && { studio: true }),
  };
  const shared = options.shared && (await openSharedCache({ ...options.shared, onProgress }));
  const workers = readFactsInWorkers({ size: availableParallelism() });
  const heic = decodeHeicInWorkers();
  const decodeHeic = options.decodeHeic || heic.decode;
  const ffmpeg = options.ffmpeg === false ? undefined : (options.ffmpeg ?? findFfmpeg());
  const decoders = {
    ffmpeg: ffmpeg !== undefined,
    heic: options.decodeHeic === undefined ? hasHeicDecoder() : options.decodeHeic !== false,
  };
  const cache = openCache(options.cache ?? cacheFolder(), scanned.folder, site.language, {
    decodeHeic,
    retry: verify,
    shared,
  });
  let keep: ((path: string) => boolean) | undefined;
  try {
    const { readFacts = workers.read } = options;
    const reading = { ...cache, readFacts, language: site.language, ffmpeg, verify };
    const pictures = await readPictures(scanned, reading, onProgress);
    // Each thread has a memory of its own, which encoding can use better.
    await workers.close();
    const hashes = listHashes(scanned, pictures);
    const { library, problems } = joinLibrary(scanned, { ...texts, site }, pictures.trips, {
      drafts,
      decoders,
    });
    const encoded = await encodeJournal(scanned.folder, library, hashes, {
      ...options,
      ...cache,
      decoders,
      decodeHeic,
      ffmpeg,
      onProgress,
    });
    keep = isPartOf(whole);
    const sharing = await shared?.finish();
    const published = new Set(encoded.journal.trips.map((trip) => trip.folder));
    const streets = await readStreets({
      folder: scanned.folder,
      trips: scanned.trips.filter(({ name }) => published.has(name)),
    });
    return {
      ...encoded,
      hashes,
      ...(sharing && { sharing }),
      streets: streets.files,
      problems: [scanned, texts, pictures, { problems }, encoded, streets]
        .flatMap((step) => step.problems)
        .sort(byPlace),
      publicFiles: scanned.publicFiles.map(({ path }) => ({
        path,
        from: join(scanned.folder, '_public', path),
      })),
    };
  } finally {
    shared?.close();
    await Promise.all([cache.close(keep), workers.close(), heic.close()]);
  }
}

/** SHA-256 of each picture, by path inside the library. */
function listHashes({ trips }: ScannedLibrary, pictures: ReadPictures): ReadonlyMap<string, string> {
  return new Map(
    trips.flatMap((trip, index) =>
      (pictures.trips[index] ?? []).map(({ file, hash }) => [pathOf(trip, file), hash] as const),
    ),
  );
}

/** Whether a path is one of a library's files; drafts, which only some builds see, count too. */
function isPartOf({ trips }: ScannedLibrary): (path: string) => boolean {
  const paths = new Set(trips.flatMap((trip) => trip.others.map(({ path }) => pathOf(trip, path))));
  return (path) => paths.has(path) || /(^|\/)_/.test(path);
}

function byPlace(a: Problem, b: Problem): number {
  return byText((problem: Problem) => problem.file)(a, b) || (a.line ?? 0) - (b.line ?? 0);
}
