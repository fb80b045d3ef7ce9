import type { Photo } from '../../../journal/photo.ts';
import { chooseText } from '../../views/formatPlace.ts';

/** What photos of a trip are described with already, to be chosen again. */
export interface KnownWords {
  readonly places: readonly string[];
  readonly credits: readonly string[];
  readonly keywords: readonly string[];
}

export function listWords(photos: readonly Photo[], language: string): KnownWords {
  const unique = (words: readonly (string | undefined)[]) =>
    [...new Set(words)].filter((word) => word !== undefined).sort((a, b) => a.localeCompare(b, language));
  return {
    places: unique(photos.map(({ place }) => place?.name && chooseText(place.name, language))),
    credits: unique(photos.map(({ credit }) => credit)),
    keywords: unique(photos.flatMap(({ keywords = [] }) => keywords)),
  };
}
