import type { Journal } from '../journal/journal.ts';
import type { Library, PhotoSource } from '../journal/library.ts';
import { makeJournal, type JournalMaker, type MadeJournal } from '../journal/makeJournal.ts';
import type { Photo } from '../journal/photo.ts';
import type { Problem } from '../journal/problem.ts';
import type { AuditSecrets } from '../reading/audit/auditSecrets.ts';
import { gatherSecrets } from '../reading/audit/gatherSecrets.ts';
import { gatherPositionRules, type PositionRules } from '../reading/audit/positionRules.ts';
import { attachRenditions, renditionFile, renditionUrl } from './attachRenditions.ts';
import { addCards } from './cards/addCards.ts';
import { chooseShown } from '../reading/library/chooseShown.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import type { Ffmpeg } from './video/ffmpeg.ts';
import { openFilms } from './video/openFilms.ts';
import type { Decoders } from '../reading/library/describeFormat.ts';
import { replaceUnshown } from '../reading/library/replaceUnshown.ts';
import { makeFigures } from './makeFigures.ts';
import {
  makeRenditions,
  type EncodeOptions,
  type PublishedPicture,
  type RenditionResult,
} from './makeRenditions.ts';
import type { RenditionStore } from './renditionStore.ts';
import { pathOf } from '../journal/planTrips.ts';

/** Path inside the site, and absolute path of a file with that content. */
export interface FileToPublish {
  readonly path: string;
  readonly from: string;
}

export interface EncodedJournal {
  readonly journal: Journal;
  /** What it was worked out from, for the author alone. */
  readonly workings: Pick<MadeJournal, 'located' | 'sources' | 'holes'>;
  /** Pictures to publish, listed anew each time: those of a large journal are many. */
  readonly files: Iterable<FileToPublish>;
  readonly problems: readonly Problem[];
  /** What the library holds and the journal does not tell. */
  readonly secrets: AuditSecrets;
  /** How finely the author allows positions to be told. */
  readonly rules: PositionRules;
}

export interface EncodeJournalOptions extends EncodeOptions, JournalMaker {
  readonly decoders: Decoders;
  readonly decodeHeic: DecodeHeic;
  readonly ffmpeg: Ffmpeg | undefined;
}

/**
 * Works out the journal and encodes its photos. Only decoding shows whether a photo can be shown, and only the journal
 * says which ones are published; so where some cannot, the journal is worked out once more with another file of the
 * moment in their stead, or without them.
 *
 * @param hashes of the bytes of each picture, by path inside the library
 */
export async function encodeJournal(
  folder: string,
  library: Library,
  hashes: ReadonlyMap<string, string>,
  options: EncodeJournalOptions,
): Promise<EncodedJournal> {
  const results = new Map<string, RenditionResult>();
  const films = openFilms(folder, hashes, options);
  const hasFailed = (path: string) =>
    (results.has(path) && results.get(path)?.made === undefined) || films.isLost(path);
  let current = library;
  let made = makeJournal(current, options);
  for (;;) {
    const pictures = listPictures(made, current, hashes, options.decoders);
    const fresh = pictures.filter(({ path }) => !results.has(path));
    const encoding = { ...options, served: library.site.images !== undefined };
    for (const result of await makeRenditions(folder, fresh, encoding))
      results.set(result.picture.path, result);
    await films.make(made, current);
    if (!pictures.some(({ path }) => hasFailed(path))) break;
    current = replaceUnshown(current, hasFailed, options.decoders);
    made = makeJournal(current, options);
  }
  const find = (id: string) => results.get(pathOfPhoto(made, id));
  const filmed = await films.publish(made, current, (path) => results.get(path)?.plain === true);
  const figures = await makeFigures(folder, made.figures, hashes, options);
  const encoded = attachRenditions(
    made.journal,
    ({ id }) => find(id),
    ({ id }) => filmed.videos.get(id),
  );
  const hashOf = ({ id }: Photo) => (find(id)?.plain ? undefined : hashes.get(pathOfPhoto(made, id)));
  const journal = await addCards(encoded, hashOf, options);
  return {
    journal,
    workings: { located: made.located, sources: made.sources, holes: made.holes },
    files: listFiles(listMade(journal, find), options.store.path, [...filmed.files, ...figures.files]),
    problems: [
      ...[...results.values()].flatMap(({ problems }) => problems),
      ...filmed.problems,
      ...figures.problems,
      ...made.problems,
    ],
    secrets: gatherSecrets(library, made),
    rules: gatherPositionRules(library, made),
  };
}

function listPictures(
  { journal, sources }: MadeJournal,
  { trips }: Library,
  hashes: ReadonlyMap<string, string>,
  decoders: Decoders,
): PublishedPicture[] {
  const photos = new Map(
    trips.flatMap((trip) => trip.photos.map((photo) => [pathOf(trip, photo.file), photo] as const)),
  );
  return journal.photos.map(({ id, width, height }) => {
    const path = pathOfPhoto({ sources }, id);
    const original = sources.get(id)?.original;
    const standIn = chooseShown(photos.get(path)?.companions ?? [], decoders)?.file;
    return {
      path,
      hash: hashes.get(path) ?? '',
      width,
      height,
      ...videoOf(photos.get(path)),
      ...(standIn !== undefined && { standIn }),
      ...(original && { original }),
    };
  });
}

/** Of a file that is nothing but a video. */
function videoOf(photo: PhotoSource | undefined): Pick<PublishedPicture, 'video'> {
  const { format, video } = photo?.facts ?? {};
  return format === 'video' && video ? { video } : {};
}

function pathOfPhoto({ sources }: Pick<MadeJournal, 'sources'>, id: string): string {
  const source = sources.get(id);
  if (!source) throw new Error(`the journal does not say which file ${id} is`);
  return pathOf(source, source.file);
}

/** Made outside of what worked the journal out, so that nothing of that is kept for as long as this is. */
const listFiles = (
  made: ReadonlySet<string>,
  pathOf: RenditionStore['path'],
  more: readonly FileToPublish[],
): Iterable<FileToPublish> => ({
  *[Symbol.iterator]() {
    for (const file of made) yield { path: renditionUrl(file), from: pathOf(file) };
    yield* more;
  },
});

/** Files in the store, each once: photos of the same content have the same. */
function listMade(
  { photos }: Journal,
  find: (id: string) => RenditionResult | undefined,
): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const { id, cards: { cut, whole } = {} } of photos) {
    const { made, original, source } = find(id) ?? {};
    for (const { file } of [made?.renditions ?? [], original ?? [], source ?? []].flat()) listed.add(file);
    for (const { url } of [cut ?? [], whole ?? []].flat()) listed.add(renditionFile(url));
  }
  return listed;
}
