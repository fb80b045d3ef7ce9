import type { Journal } from '../journal/journal.ts';
import type { Library } from '../journal/library.ts';
import { makeJournal, type MadeJournal } from '../journal/makeJournal.ts';
import type { Problem } from '../journal/problem.ts';
import { attachRenditions, renditionUrl } from './attachRenditions.ts';
import { makeFigures } from './makeFigures.ts';
import { makeRenditions, type EncodeOptions, type PublishedPicture } from './makeRenditions.ts';
import { renditionFile, type MadeRenditions } from './renditionStore.ts';
import { pathInLibrary } from './scanLibrary.ts';

export interface EncodedJournal {
  readonly journal: Journal;
  /** Pictures to publish: path inside the site, and absolute path of a file with that content. */
  readonly files: readonly { readonly path: string; readonly from: string }[];
  readonly problems: readonly Problem[];
}

/**
 * Works out the journal and encodes its photos. Only decoding shows whether a photo can be shown, and only the journal
 * says which ones are published; so where some cannot, the journal is worked out once more without them.
 *
 * @param hashes of the bytes of each picture, by path inside the library
 */
export async function encodeJournal(
  folder: string,
  library: Library,
  hashes: ReadonlyMap<string, string>,
  options: EncodeOptions,
): Promise<EncodedJournal> {
  const first = makeJournal(library);
  const results = await makeRenditions(folder, listPictures(first, hashes), options);
  const made = new Map(results.map((result) => [result.picture.path, result.made]));
  const failed = results.filter((result) => !result.made).map(({ picture }) => picture.path);
  const last = failed.length === 0 ? first : makeJournal(withoutPhotos(library, new Set(failed)));
  const find = (id: string) => made.get(pathOfPhoto(last, id));
  const figures = await makeFigures(folder, last.figures, hashes, options.store);
  const renditions = new Set(last.journal.photos.flatMap(({ id }) => listFiles(find(id))));
  return {
    journal: attachRenditions(last.journal, ({ id }) => find(id)),
    files: [
      ...[...renditions].map((file) => ({ path: renditionUrl(file), from: options.store.path(file) })),
      ...figures.files,
    ],
    problems: [...results.flatMap(({ problem }) => problem ?? []), ...figures.problems, ...last.problems],
  };
}

function listPictures(
  { journal, sources }: MadeJournal,
  hashes: ReadonlyMap<string, string>,
): PublishedPicture[] {
  return journal.photos.map(({ id, width, height }) => {
    const path = pathOfPhoto({ sources }, id);
    return { path, hash: hashes.get(path) ?? '', width, height };
  });
}

function pathOfPhoto({ sources }: Pick<MadeJournal, 'sources'>, id: string): string {
  const source = sources.get(id);
  if (!source) throw new Error(`the journal does not say which file ${id} is`);
  return pathInLibrary(source, source.file);
}

function listFiles(made: MadeRenditions | undefined): string[] {
  return made ? made.renditions.map((rendition) => renditionFile(made.name, rendition)) : [];
}

function withoutPhotos(library: Library, paths: ReadonlySet<string>): Library {
  return {
    ...library,
    trips: library.trips.map((trip) => ({
      ...trip,
      photos: trip.photos.filter(({ file }) => !paths.has(pathInLibrary(trip, file))),
    })),
  };
}
