import type { LatLon } from '../../../geometry/distance.ts';
import type { SpotSource } from '../../../journal/spot.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import type { StudioPhoto } from '../trip/studioView.ts';
import type { PlacingWords } from './placingWords.ts';

/** Decimals of a degree that are written: a metre. */
const finest = 5;

/** As photos.yaml has positions: `31.2397, 121.4998`. */
export function formatAt({ lat, lon }: LatLon): string {
  return [lat, lon].map((degrees) => String(Number(degrees.toFixed(finest)) + 0)).join(', ');
}

/** Photos stand where the author put each of them. */
export function placeEdits(places: ReadonlyMap<string, LatLon>, words: PlacingWords): readonly SettingEdit[] {
  return [...places].map(([file, at]) => write(file, 'at', formatAt(at), words));
}

const inferred: readonly SpotSource[] = ['track', 'nearby', 'post'];

/** Whether its position was worked out, so that the author may accept or refuse it. */
export const isInferred = ({ spot }: StudioPhoto) => spot !== undefined && inferred.includes(spot.source);

/** What was worked out becomes the author's word, as exact as it is known. */
export function acceptEdits(photos: readonly StudioPhoto[], words: PlacingWords): readonly SettingEdit[] {
  return placeEdits(
    new Map(photos.filter(isInferred).flatMap(({ file, spot }) => (spot ? [[file, spot] as const] : []))),
    words,
  );
}

/** What was worked out does not hold, and nothing else is worked out in its place. */
export function refuseEdits(photos: readonly StudioPhoto[], words: PlacingWords): readonly SettingEdit[] {
  return photos.filter(isInferred).map(({ file }) => write(file, 'infer', false, words));
}

/** Whether the author refused what was worked out, for this photo or for several. */
export const isRefused = ({ file }: StudioPhoto, words: PlacingWords) =>
  words.settingsOf(file).infer === false;

/** The refusal is taken back; where an entry for several photos refuses, by saying otherwise of this one. */
export function allowEdits(photos: readonly StudioPhoto[], words: PlacingWords): readonly SettingEdit[] {
  return photos
    .filter((photo) => isRefused(photo, words))
    .map(({ file }) => write(file, 'infer', words.othersOf(file).infer === false ? true : undefined, words));
}

/** Whether the author gave it a position, for this photo or for several. */
export const isPlaced = ({ file }: StudioPhoto, words: PlacingWords) =>
  words.settingsOf(file).at !== undefined;

/**
 * The author's positions are taken back: what an entry for several photos says holds again, else what the file says, else
 * what is worked out. One that comes from such an entry does not hold for this photo any longer.
 */
export function unplaceEdits(photos: readonly StudioPhoto[], words: PlacingWords): readonly SettingEdit[] {
  return photos
    .filter((photo) => isPlaced(photo, words))
    .map(({ file }) => write(file, 'at', words.ownOf(file).at === undefined ? 'auto' : undefined, words));
}

function write(file: string, key: string, value: SettingEdit['value'], { keyOf }: PlacingWords): SettingEdit {
  return { path: ['photos', keyOf(file), key], value };
}
