import type { Library, PhotoSource, TripSource } from '../../journal/library.ts';
import type { MadeJournal } from '../../journal/makeJournal.ts';
import type { ParsedPost } from '../../journal/parsedPost.ts';
import type { PhotoFacts } from '../../journal/photoFacts.ts';
import { textOf, tidyText } from '../hastNodes.ts';
import type { AuditSecrets } from './auditSecrets.ts';
import { shortest } from './makeSecretFinder.ts';

/** Characters of a phrase that two people hardly write alike. */
const phrase = 16;
/** How much of a draft's paragraph is enough to know it by. */
const longest = 80;

type Made = Pick<MadeJournal, 'sources' | 'figures'>;

/**
 * What a library holds and its journal does not publish: serial numbers of all photos; names, places on the disk,
 * words and exact positions of those that are hidden; the text of drafts.
 *
 * A text is no secret where the author's published words (posts, captions, names of files) hold it as well, or where
 * it is too common to mean anything: shorter than six characters, a number of fewer than four different digits, a
 * phrase of fewer than sixteen characters. So a hidden `1.jpg` is looked for as `trip/1.jpg`, and a photographer
 * called Rose is not looked for in what is written about gardens.
 */
export function gatherSecrets(library: Library, made: Made): AuditSecrets {
  const published = new Set([...made.sources.values(), ...made.figures].map(pathOf));
  const texts = new Map<string, string>();
  const positions: AuditSecrets['positions'][number][] = library.site.home.map(({ lat, lon }) => ({
    lat,
    lon,
    what: 'home',
  }));
  for (const trip of library.trips) {
    for (const photo of trip.photos) {
      const isPublished = published.has(pathOf({ folder: trip.folder, file: photo.file }));
      for (const [text, what] of listTexts(trip, photo, isPublished)) texts.set(text, what);
      positions.push(...listPositions(trip, photo));
    }
    const drafts = library.drafts ? [] : trip.posts.filter(({ matter }) => matter.draft === true);
    for (const draft of drafts) for (const [text, what] of listDraft(trip, draft)) texts.set(text, what);
  }
  const said = joinPublished(library, published);
  for (const text of texts.keys()) if (said.includes(text)) texts.delete(text);
  return { texts, positions };
}

const pathOf = ({ folder, file }: { readonly folder: string; readonly file: string }) =>
  folder === '' ? file : `${folder}/${file}`;

type Named = readonly [text: string, what: string];

function listTexts(trip: TripSource, photo: PhotoSource, isPublished: boolean): Named[] {
  const path = pathOf({ folder: trip.folder, file: photo.file });
  const all = factsOf(photo);
  const serials = all
    .flatMap(({ serial, contentId }) => [serial ?? [], contentId ?? []].flat())
    .filter(isTelling);
  return [
    ...serials.map((serial): Named => [serial, `serial number of ${path}`]),
    ...(isPublished ? [] : listHidden(photo, path, all)),
  ];
}

function listHidden(photo: PhotoSource, path: string, all: readonly PhotoFacts[]): Named[] {
  const name = photo.file.replace(/^.*\//, '');
  const words = all.flatMap(({ title, caption, alt }) => [title, caption, alt]).filter(isPhrase);
  const credits = all.flatMap(({ credit }) => credit ?? []);
  return [
    [path, `path of ${path}, which is hidden`],
    [name, `name of ${path}, which is hidden`],
    ...words.map((text): Named => [text.slice(0, longest), `words of ${path}, which is hidden`]),
    ...credits.map((text): Named => [text, `credit of ${path}, which is hidden`]),
  ];
}

const factsOf = ({ facts, companions = [] }: PhotoSource): readonly PhotoFacts[] => [
  facts,
  ...companions.map((companion) => companion.facts),
];

/** `0000000` and `100000` are written where a camera has no number. */
const isTelling = (serial: string) => serial.length >= shortest && new Set(serial).size >= 4;
const isPhrase = (text: string | undefined): text is string => text !== undefined && text.length >= phrase;

function listPositions(trip: TripSource, photo: PhotoSource) {
  const what = `position of ${pathOf({ folder: trip.folder, file: photo.file })}`;
  return factsOf(photo).flatMap(({ spot }) => (spot ? [{ lat: spot.lat, lon: spot.lon, what }] : []));
}

function listDraft(trip: TripSource, post: ParsedPost): Named[] {
  const what = `text of the draft ${pathOf({ folder: trip.folder, file: post.file })}`;
  return paragraphsOf(post)
    .filter(isPhrase)
    .map((text) => [text.slice(0, longest), what]);
}

function paragraphsOf({ matter, blocks }: ParsedPost): string[] {
  const prose = blocks.flatMap((block) => (block.kind === 'prose' ? block.tree.children : []));
  return [matter.title ?? '', matter.description ?? '', ...prose.map(textOf)].map(tidyText);
}

/** Every word that the author publishes, and the names of the files that are. */
function joinPublished({ site, trips }: Library, published: ReadonlySet<string>): string {
  const words = trips.flatMap((trip) => [
    trip.settings.title,
    ...trip.posts.filter(({ matter }) => matter.draft !== true).flatMap(wordsOf),
    ...trip.photos
      .filter(({ file }) => published.has(pathOf({ folder: trip.folder, file })))
      .flatMap(factsOf)
      .flatMap(({ title, caption, alt, credit, keywords = [] }) => [
        title,
        caption,
        alt,
        credit,
        ...keywords,
      ]),
  ]);
  return [site.title, site.author, ...words, ...published].filter((text) => text !== undefined).join('\n');
}

function wordsOf(post: ParsedPost): (string | undefined)[] {
  const images = post.blocks.flatMap((block) => (block.kind === 'images' ? block.images : []));
  return [...paragraphsOf(post), ...images.flatMap(({ alt, caption }) => [alt, caption])];
}
