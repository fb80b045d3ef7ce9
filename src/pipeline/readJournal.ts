import { availableParallelism } from 'node:os';
import { makeJournal, type MadeJournal } from '../journal/makeJournal.ts';
import { cacheFolder } from './cacheFolder.ts';
import { decodeHeicInWorkers } from './decodeHeicInWorkers.ts';
import { joinLibrary } from '../reading/library/joinLibrary.ts';
import { hasHeicDecoder } from './libheif.ts';
import { openCache } from './openCache.ts';
import type { OnProgress } from './progress.ts';
import { readFactsInWorkers } from './readFactsInWorkers.ts';
import { readPictures } from './readPictures.ts';
import { readLibraryTexts } from './readLibraryTexts.ts';
import { findFfmpeg } from './video/ffmpeg.ts';
import type { ScannedLibrary } from './scanLibrary.ts';

export interface ReadingOptions {
  readonly cache?: string;
  readonly drafts: boolean;
  readonly onProgress: OnProgress;
}

/** The journal of a library as it would be published, without making any picture of it. */
export async function readJournal(
  scanned: ScannedLibrary,
  { cache: folder = cacheFolder(), drafts, onProgress }: ReadingOptions,
): Promise<MadeJournal> {
  const texts = await readLibraryTexts(scanned);
  const { language } = texts.site;
  const workers = readFactsInWorkers({ size: availableParallelism() });
  const heic = decodeHeicInWorkers();
  const ffmpeg = findFfmpeg();
  const cache = openCache(folder, scanned.folder, language, { decodeHeic: heic.decode, retry: false });
  try {
    const reading = { ...cache, readFacts: workers.read, language, ffmpeg, verify: false };
    const pictures = await readPictures(scanned, reading, onProgress);
    const decoders = { heic: hasHeicDecoder(), ffmpeg: ffmpeg !== undefined };
    return makeJournal(joinLibrary(scanned, texts, pictures.trips, { drafts, decoders }).library);
  } finally {
    await Promise.all([cache.close(), workers.close(), heic.close()]);
  }
}
