import { computeWallTime } from '../../journal/wallTime.ts';
import type { TrackView } from '../page.ts';
import { dayRange, type TimeRange } from './timeBins.ts';

/** What of a map is shown: a local day (`YYYY-MM-DD`), a range of the clock on the wall, or both; else everything. */
export interface TimeFilter {
  readonly day?: string | undefined;
  readonly range?: TimeRange | undefined;
}

interface Dated {
  /** As for `<time>`: `2019-06-24T19:31:07+08:00`, `2019-06-24`, `2019`. */
  readonly datetime?: string;
}

/** What the clock on the wall showed, in milliseconds since 1970: the first moment where it is less precise. */
export function wallTimeOf({ datetime }: Dated): number | undefined {
  const [local] = /^[\d-]+(T[\d:.]+)?/.exec(datetime ?? '') ?? [];
  return local === undefined ? undefined : computeWallTime(local);
}

/** The local day, where it is known. */
export function dayOf({ datetime = '' }: Dated): string | undefined {
  return datetime.length < 10 ? undefined : datetime.slice(0, 10);
}

export function filterByTime<T extends Dated>(
  photos: readonly T[],
  { day, range }: TimeFilter,
): readonly T[] {
  if (day === undefined && range === undefined) return photos;
  return photos.filter((photo) => {
    if (day !== undefined && dayOf(photo) !== day) return false;
    const time = range && wallTimeOf(photo);
    return !range || (time !== undefined && time >= range.from && time < range.to);
  });
}

/** Whole days of tracks, as they know no more of their times. */
export function filterTracks(tracks: readonly TrackView[], { day, range }: TimeFilter): readonly TrackView[] {
  if (day === undefined && range === undefined) return tracks;
  const isShown = (date: string) => {
    const { from, to } = dayRange(date);
    return (day === undefined || date === day) && (!range || (from < range.to && to > range.from));
  };
  return tracks.map((track) => ({
    ...track,
    segments: track.segments.filter((segment) => segment.day !== undefined && isShown(segment.day)),
  }));
}
