import type { Box } from '../../../geometry/box.ts';
import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import { roughBox } from '../../../geometry/roughBox.ts';
import type { DayTrail } from '../dayTrails.ts';
import { dayNumber } from './dayNumber.ts';

/** Where the ways of a map lie, so that only those that are looked at are loaded. */
export interface PackedTrailList {
  /** Addresses of files (`trails.ts`), and how many days are in each. */
  readonly sheets: readonly { readonly url: string; readonly count: number }[];
  /** Day by day; −1,000,000 for planned routes. */
  readonly days: string;
  /** West, south, east and north in hundredths of a degree, day by day. */
  readonly boxes: string;
}

/** A day's way, not loaded yet. */
export interface ListedTrail {
  readonly url: string;
  /** Its place in the file. */
  readonly at: number;
  /** Local day since 1 January 1970; absent for planned routes. */
  readonly day?: number;
  /** Around it. */
  readonly box: Box;
}

export interface WrittenTrails {
  readonly url: string;
  readonly trails: readonly DayTrail[];
}

const units = 100;
const noDay = -1_000_000;

export function packTrailList(sheets: readonly WrittenTrails[]): PackedTrailList {
  const trails = sheets.flatMap((sheet) => sheet.trails);
  return {
    sheets: sheets.map((sheet) => ({ url: sheet.url, count: sheet.trails.length })),
    days: packColumn(trails.map(({ date }) => (date === undefined ? undefined : dayNumber(date)) ?? noDay)),
    boxes: packColumn(trails.flatMap((trail) => boxOf(trail).map((degrees) => Math.round(degrees * units)))),
  };
}

export function unpackTrailList({ sheets, days, boxes }: PackedTrailList): ListedTrail[] {
  const [numbers, sides] = [unpackColumn(days), unpackColumn(boxes).map((each) => each / units)];
  return sheets
    .flatMap(({ url, count }) => Array.from({ length: count }, (_, at) => ({ url, at })))
    .map((listed, index) => {
      const day = numbers[index] ?? noDay;
      const box = sides.slice(4 * index, 4 * index + 4) as unknown as Box; // four each
      return { ...listed, ...(day !== noDay && { day }), box };
    });
}

const boxOf = ({ tracks, legs }: DayTrail) =>
  roughBox([...tracks, ...legs.map(({ points }) => points)].flat().map(([lat, lon]) => ({ lat, lon })));
