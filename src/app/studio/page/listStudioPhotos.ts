import type { DayView, ListedPhotos } from '../../page.ts';
import { formatDay } from '../../views/formatDate.ts';
import type { StudioPhoto } from '../trip/studioView.ts';

/** The rows of the studio: all photos day by day, in their order. */
export interface StudioRows extends ListedPhotos {
  /** Paths, in the same order. */
  readonly files: readonly string[];
}

/**
 * Puts photos into days, those without a date last. Unlike the journal's gallery it has those that readers do not see.
 *
 * @param undated what photos without a date are called
 */
export function listStudioPhotos(
  photos: readonly StudioPhoto[],
  { language, undated }: { readonly language: string; readonly undated: string },
): StudioRows {
  const dated = photos.filter(({ taken }) => isDated(taken));
  const ordered =
    dated.length === photos.length ? photos : [...dated, ...photos.filter(({ taken }) => !isDated(taken))];
  const days: { date?: string; title: string; count: number }[] = [];
  for (const { taken } of ordered) {
    const date = isDated(taken) ? taken.slice(0, 10) : undefined;
    const last = days.at(-1);
    if (last && last.date === date) last.count += 1;
    else if (date === undefined) days.push({ title: undated, count: 1 });
    else days.push({ date, title: formatDay(date, language), count: 1 });
  }
  return {
    photos: ordered.map(({ view }) => view),
    files: ordered.map(({ file }) => file),
    days: days satisfies readonly DayView[],
  };
}

const isDated = (taken: string | undefined): taken is string => taken !== undefined && taken.length >= 10;

export const indexPhotos = (photos: readonly StudioPhoto[]): ReadonlyMap<string, StudioPhoto> =>
  new Map(photos.map((photo) => [photo.file, photo]));
