import type { TripSource } from '../../journal/library.ts';
import type { Problem } from '../../journal/problem.ts';
import type { FileReader } from './fileReader.ts';
import { gatherErrors } from './gatherErrors.ts';
import type { LibraryFiles } from './libraryFiles.ts';
import { readTraces } from './readTraces.ts';
import { readWords, type LibraryWords } from './readWords.ts';

/** All that a library holds without the pictures. */
export interface LibraryTexts {
  readonly site: LibraryWords['site'];
  /** In the order of the library's trips. */
  readonly trips: readonly Pick<TripSource, 'settings' | 'posts' | 'tracks' | 'sketches' | 'captions'>[];
  readonly problems: readonly Problem[];
}

/** Reads settings, posts, tracks and what lies beside. Throws one AuthorError with everything that stops the build. */
export async function readTexts(files: LibraryFiles, reader: FileReader): Promise<LibraryTexts> {
  const [{ site, trips, problems }, traces] = await gatherErrors([
    readWords(files, reader),
    Promise.all(files.trips.map((trip) => readTraces(trip, reader))),
  ]);
  return {
    site,
    trips: trips.map((words, index) => joinTexts(words, traces[index])),
    problems: [...problems, ...traces.flatMap((trip) => trip.problems)],
  };
}

function joinTexts(
  words: LibraryWords['trips'][number],
  traces: Awaited<ReturnType<typeof readTraces>> | undefined,
) {
  const { tracks = [], sketches = [], captions = [] } = traces ?? {};
  return { ...words, tracks, sketches, captions };
}
