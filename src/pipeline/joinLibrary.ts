import type { Library } from '../journal/library.ts';
import type { Problem } from '../journal/problem.ts';
import { choosePhotos } from './choosePhotos.ts';
import type { Decoders } from './describeFormat.ts';
import type { ReadPictures } from './readPictures.ts';
import type { LibraryTexts } from './readTexts.ts';
import { describeStrayCaptions } from './video/matchCaptions.ts';
import { pathInLibrary, type ScannedLibrary } from './scanLibrary.ts';

export interface JoinedLibrary {
  readonly library: Library;
  /** SHA-256 of each picture, by path inside the library. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Puts texts and pictures of each trip together. */
export function joinLibrary(
  { trips }: ScannedLibrary,
  texts: LibraryTexts,
  pictures: ReadPictures,
  { drafts, decoders }: { readonly drafts: boolean; readonly decoders: Decoders },
): JoinedLibrary {
  const joined = trips.map((trip, index) => {
    const own = pictures.trips[index] ?? [];
    const text = texts.trips[index];
    if (!text) throw new Error(`the texts of ${trip.name} were not read`);
    const { folder, name } = trip;
    const { photos, problems } = choosePhotos(trip, own, decoders);
    const figures = trip.figures.map(({ path }) => ({ file: path }));
    const source = { folder, name, ...text, photos, figures };
    const videos = own.filter(({ facts }) => facts.format === 'video').map(({ file }) => file);
    return {
      source,
      hashes: own.map(({ file, hash }) => [pathInLibrary(trip, file), hash] as const),
      problems: [...problems, ...describeStrayCaptions(source, videos)],
    };
  });
  return {
    library: { site: texts.site, trips: joined.map(({ source }) => source), drafts },
    hashes: new Map(joined.flatMap(({ hashes }) => hashes)),
    problems: joined.flatMap(({ problems }) => problems),
  };
}
