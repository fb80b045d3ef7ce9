import { matchEntries } from '../../../journal/matchSettings.ts';
import type { PhotoEntry, PhotoSettings, TripSettings } from '../../../journal/settings.ts';
import { makePhotoKeys } from '../../../reading/edit/makePhotoKeys.ts';
import type { StudioView } from '../trip/studioView.ts';

/** What photos.yaml says of the photos of a trip, and where more is written of one. */
export interface PlacingWords {
  /** Key under `photos`. */
  keyOf(file: string): string;
  /** All that holds for it, whichever entries say so. */
  settingsOf(file: string): PhotoSettings;
  /** What the entry of its own says; nothing where there is none. */
  ownOf(file: string): PhotoEntry;
  /** What holds for it by other entries: what would be left without its own. */
  othersOf(file: string): PhotoSettings;
  readonly settings: TripSettings;
}

type Said = Pick<StudioView, 'photos' | 'settings'>;

/** Several parts of a page ask for the same. */
const known = new WeakMap<Said, PlacingWords>();

export function readPlacingWords(view: Said): PlacingWords {
  const words = known.get(view) ?? makeWords(view);
  known.set(view, words);
  return words;
}

function makeWords({ photos, settings }: Said): PlacingWords {
  // A photo is also known by the names of its RAW and its movie.
  const filesOf = new Map(photos.map(({ file, companions = [] }) => [file, [file, ...companions]]));
  const files = [...filesOf.values()].flat();
  const keyOf = makePhotoKeys(
    settings.photos,
    photos.map(({ file }) => file),
  );
  const own = new Map(settings.photos.map((entry) => [entry.pattern, entry.settings]));
  let matched: ReturnType<typeof matchEntries> | undefined;
  const match = (file: string, without?: string) =>
    (matched ??= matchEntries(settings.photos, files)).settingsOf(filesOf.get(file) ?? [file], without);
  return {
    settings,
    keyOf,
    settingsOf: (file) => match(file),
    ownOf: (file) => own.get(keyOf(file)) ?? {},
    othersOf: (file) => match(file, keyOf(file)),
  };
}
