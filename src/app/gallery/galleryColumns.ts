import { packColumn, unpackColumn } from '../../geometry/packNumbers.ts';
import type { DayView, PhotoView } from '../page.ts';
import { colorNumber, ratioNumber } from '../photo/classes.ts';

/** Some hundred photos with all that pages show of them: their file, and how many. */
export interface DetailsEntry {
  readonly url: string;
  readonly count: number;
}

/** What a gallery knows of all its photos before it comes to any: enough to say where each stands, and its colour. */
export interface GalleryColumns {
  /** Hundredths of width over height. */
  readonly ratios: readonly number[];
  /** `colorNumber` of each; 0 for none. */
  readonly colors: readonly number[];
  readonly days: readonly DayView[];
  readonly details: readonly DetailsEntry[];
}

export interface PackedGallery {
  readonly ratios: string;
  readonly colors: string;
  readonly days: readonly DayView[];
  readonly details: readonly DetailsEntry[];
}

export const makeColumns = (
  photos: readonly PhotoView[],
  days: readonly DayView[],
  details: readonly DetailsEntry[] = [],
): GalleryColumns => ({
  ratios: photos.map(ratioNumber),
  colors: photos.map(({ color }) => (color === undefined ? 0 : colorNumber(color))),
  days,
  details,
});

export const packGallery = ({ ratios, colors, days, details }: GalleryColumns): PackedGallery => ({
  ratios: packColumn(ratios),
  colors: packColumn(colors),
  // What a gallery says of a day.
  days: days.map(({ date, title, facts, url, count }) => ({
    ...(date !== undefined && { date }),
    title,
    ...(facts !== undefined && { facts }),
    ...(url !== undefined && { url }),
    count,
  })),
  details,
});

export const unpackGallery = ({ ratios, colors, days, details }: PackedGallery): GalleryColumns => ({
  ratios: unpackColumn(ratios),
  colors: unpackColumn(colors),
  days,
  details,
});

/** The columns of some photos one after the other, which are whole days. */
export function takePart(columns: GalleryColumns, from: number, total: number): GalleryColumns {
  const { ratios, colors, days, details } = columns;
  if (from === 0 && total === ratios.length) return columns;
  let first = 0;
  const own = days.filter(({ count }) => {
    const begin = first;
    first += count;
    return begin >= from && begin < from + total;
  });
  return {
    ratios: ratios.slice(from, from + total),
    colors: colors.slice(from, from + total),
    days: own,
    details,
  };
}
