import type { Library } from '../../journal/library.ts';
import type { Problem } from '../../journal/problem.ts';
import { choosePhotos } from './choosePhotos.ts';
import type { PictureFile } from './chooseShown.ts';
import type { Decoders } from './describeFormat.ts';
import type { LibraryFiles } from './libraryFiles.ts';
import { describeStrayCaptions } from './matchCaptions.ts';
import type { LibraryTexts } from './readTexts.ts';

export interface JoinedLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

/**
 * Puts texts and pictures of each trip together.
 *
 * @param pictures of each trip, in the order of the trips
 */
export function joinLibrary(
  { trips }: LibraryFiles,
  texts: Omit<LibraryTexts, 'problems'>,
  pictures: readonly (readonly PictureFile[])[],
  { drafts, decoders }: { readonly drafts: boolean; readonly decoders: Decoders },
): JoinedLibrary {
  const joined = trips.map((trip, index) => {
    const own = pictures[index] ?? [];
    const text = texts.trips[index];
    if (!text) throw new Error(`the texts of ${trip.name} were not read`);
    const { folder, name } = trip;
    const { photos, problems } = choosePhotos(trip, own, decoders);
    const figures = trip.figures.map(({ path }) => ({ file: path }));
    const source = { folder, name, ...text, photos, figures };
    const videos = own.filter(({ facts }) => facts.format === 'video').map(({ file }) => file);
    return { source, problems: [...problems, ...describeStrayCaptions(source, videos)] };
  });
  return {
    library: { site: texts.site, trips: joined.map(({ source }) => source), drafts },
    problems: joined.flatMap(({ problems }) => problems),
  };
}
