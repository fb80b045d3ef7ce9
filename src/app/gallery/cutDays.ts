import type { DayView } from '../page.ts';

/** Days as far as so many photos go; the last one may be cut. */
export function cutDays(days: readonly DayView[], photos: number): DayView[] {
  let left = photos;
  return days.flatMap((day) => {
    const count = Math.min(day.count, left);
    left -= count;
    return count > 0 ? [{ ...day, count }] : [];
  });
}
