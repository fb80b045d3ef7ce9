import type { DayView } from '../../page.ts';
import type { Shelf } from '../../photo/photoShelf.ts';
import type { GalleryData } from '../galleryData.ts';

/** What is printed below the title of a day of which so many photos are left. */
export type DescribeDay = (day: DayView, left: number, first: number) => string | undefined;

/**
 * The gallery of some photos of another one: the same days, as far as they have some of them, and the same shelf.
 *
 * @param numbers of the photos, in order
 */
export function filterGallery(
  { columns, shelf }: GalleryData,
  numbers: Uint32Array,
  describe: DescribeDay,
): GalleryData {
  const pick = (column: readonly number[]) => Array.from(numbers, (number) => column[number] ?? 0);
  return {
    columns: {
      ratios: pick(columns.ratios),
      colors: pick(columns.colors),
      days: filterDays(columns.days, numbers, describe),
      details: [],
    },
    shelf: filterShelf(shelf, numbers),
  };
}

function filterDays(days: readonly DayView[], numbers: Uint32Array, describe: DescribeDay): DayView[] {
  let [end, at] = [0, 0];
  return days.flatMap((day) => {
    end += day.count;
    const first = at;
    while (at < numbers.length && (numbers[at] ?? 0) < end) at++;
    const count = at - first;
    if (count === 0) return [];
    const { title, date, url } = day;
    const facts = describe(day, count, numbers[first] ?? 0);
    return [
      {
        title,
        ...(date !== undefined && { date }),
        ...(url !== undefined && { url }),
        ...(facts !== undefined && { facts }),
        count,
      },
    ];
  });
}

function filterShelf(shelf: Shelf, numbers: Uint32Array): Shelf {
  return {
    get: (at) => shelf.get(numbers[at] ?? -1),
    numberOf(url) {
      const at = numbers.indexOf(shelf.numberOf(url) ?? -1);
      return at < 0 ? undefined : at;
    },
    load: (places) => shelf.load(places.flatMap((at) => numbers[at] ?? [])),
  };
}
