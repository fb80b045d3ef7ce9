import type { LocalText } from '../../../journal/place.ts';
import type { PhotoSettings } from '../../../journal/settings.ts';
import type { Taken } from '../../../journal/taken.ts';
import { chooseText } from '../../views/formatPlace.ts';
import type { DescribedPhoto } from './describedPhoto.ts';

/** Texts that a field of its own is for. */
export type TextKey = 'caption' | 'alt' | 'credit' | 'place' | 'taken';

/** What a field shows of the chosen photos. */
export interface FieldValue {
  /** What the author wrote of all of them; empty where that is nothing, or differs, or the photos themselves do. */
  readonly text: string;
  readonly isMixed: boolean;
  /** What holds as long as the author writes nothing, and is the same for all. */
  readonly told?: string;
}

export function fieldOf(photos: readonly DescribedPhoto[], key: TextKey, language: string): FieldValue {
  const [text = '', ...others] = new Set(
    photos.map(({ written }) => textOf(writtenOf(written, key), language)),
  );
  const [told = '', ...otherTold] = new Set(photos.map((photo) => textOf(toldOf(photo, key), language)));
  const isMixed = others.length > 0 || (text === '' && otherTold.length > 0);
  return {
    text: isMixed ? '' : text,
    isMixed,
    ...(!isMixed && text === '' && told !== '' && { told }),
  };
}

const writtenOf = (written: PhotoSettings, key: TextKey): LocalText | undefined =>
  key === 'taken' ? written.taken && writeTaken(written.taken) : written[key];

function toldOf({ told }: DescribedPhoto, key: TextKey): LocalText | undefined {
  if (key === 'taken') return told?.taken && writeTaken(told.taken);
  if (key === 'place') return told?.place?.name;
  return told?.[key] ?? (key === 'caption' ? told?.title : undefined);
}

/** `2019-06-24 19:30 +08:00`, as it is written in photos.yaml. */
const writeTaken = ({ local, offset = '' }: Pick<Taken, 'local' | 'offset'>) =>
  `${local.replace('T', ' ')} ${offset}`.trim();

const textOf = (text: LocalText | undefined, language: string): string =>
  (text && chooseText(text, language)) ?? '';

/** A keyword, and how many of the chosen photos have it. */
export interface KeywordCount {
  readonly word: string;
  readonly count: number;
}

/** Of the chosen photos, in the order in which they come. */
export function countKeywords(photos: readonly DescribedPhoto[]): readonly KeywordCount[] {
  const counts = new Map<string, number>();
  for (const photo of photos)
    for (const word of new Set(keywordsOf(photo))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count }));
}

export const keywordsOf = ({ written, told }: DescribedPhoto): readonly string[] =>
  written.keywords ?? told?.keywords ?? [];

/** Who sees a photo: everyone; everyone, but not where it was; nobody. */
export type Sight = 'all' | 'spot' | 'none';

/** `undefined` where it differs. */
export function sightOf(photos: readonly DescribedPhoto[]): Sight | undefined {
  const [sight, ...others] = new Set(
    photos.map(({ written: { hidden } }) => (hidden === true ? 'none' : hidden === 'spot' ? 'spot' : 'all')),
  );
  return others.length > 0 ? undefined : sight;
}
