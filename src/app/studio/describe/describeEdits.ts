import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import type { DescribedPhoto } from './describedPhoto.ts';
import { keywordsOf, type Sight, type TextKey } from './fieldOf.ts';

const at = ({ file }: DescribedPhoto, ...keys: readonly string[]) => ['photos', file, ...keys];

/** All of them get this text; an empty one takes theirs away. */
export function textEdits(
  photos: readonly DescribedPhoto[],
  key: TextKey,
  text: string,
  language: string,
): readonly SettingEdit[] {
  const value = text.trim() === '' ? undefined : text.trim();
  return photos.map((photo) => {
    const { place } = photo.written;
    // Of a name in several languages the one that is shown.
    const tag =
      key === 'place' && value !== undefined && typeof place === 'object'
        ? tagOf(Object.keys(place), language)
        : undefined;
    return { path: tag === undefined ? at(photo, key) : at(photo, key, tag), value };
  });
}

/** The tag of the site's language among others, as texts are chosen; a new one where there is none. */
const tagOf = (tags: readonly string[], language: string) =>
  [language, language.split('-')[0] ?? ''].find((tag) => tags.includes(tag)) ?? language;

/** Photos that have all of them already stay as they are. */
export const addKeywords = (
  photos: readonly DescribedPhoto[],
  words: readonly string[],
): readonly SettingEdit[] =>
  photos
    .map((photo) => ({ photo, all: [...new Set([...keywordsOf(photo), ...words])] }))
    .filter(({ photo, all }) => all.length > keywordsOf(photo).length)
    .map(({ photo, all }) => ({ path: at(photo, 'keywords'), value: all }));

/** What the file itself says is overruled, by no keyword at all where none is left. */
export const removeKeyword = (photos: readonly DescribedPhoto[], word: string): readonly SettingEdit[] =>
  photos
    .filter((photo) => keywordsOf(photo).includes(word))
    .map((photo) => ({
      path: at(photo, 'keywords'),
      value: keywordsOf(photo).filter((other) => other !== word),
    }));

/** Who sees them. Where an entry for several files hides one, it is shown by saying so. */
export const sightEdits = (photos: readonly DescribedPhoto[], sight: Sight): readonly SettingEdit[] =>
  photos.map((photo) => {
    const { hidden = false } = photo.common;
    const value = sight === 'none' ? true : sight === 'spot' ? 'spot' : false;
    return { path: at(photo, 'hidden'), value: value === hidden ? undefined : value };
  });

/** The photo that stands for the trip; without one Pinhole chooses. */
export const coverEdits = (file: string | undefined): readonly SettingEdit[] => [
  { path: ['cover'], value: file },
];
