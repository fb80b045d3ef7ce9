import type { DayBox } from '../../../geometry/rows/layoutDays.ts';
import { bar } from '../galleryFrame.ts';
import type { Timeline } from './timeline.ts';

/**
 * The rail stands for the whole height of a gallery. What it points at wanders down the screen as the reader wanders
 * down the gallery: it is at the upper edge at the beginning and at the lower one at the end, so that every day can be
 * pointed at, those of the last screen too.
 */
export interface Reach {
  /** Of the gallery, in pixels. */
  readonly height: number;
  /** Of the screen. */
  readonly screen: number;
}

/** How far down the rail, 0…1, where so many pixels of the gallery are above the screen. */
export const shareOfTop = (top: number, { height, screen }: Reach): number =>
  height > screen ? Math.max(0, Math.min(1, top / (height - screen))) : 0;

/** The reverse: pixels of the gallery above the screen. */
export const topOfShare = (share: number, { height, screen }: Reach): number =>
  Math.round(share * Math.max(0, height - screen));

/** Pixels above the screen where the rail points at a day, as near as can be to where its heading is below the page's bar. */
export function topOfDay(day: number, box: DayBox, timeline: Timeline, { height, screen }: Reach): number {
  const scale = Math.max(0, height - screen) / height;
  const least = (timeline[day] ?? 0) * scale;
  const most = (timeline[day + 1] ?? height) * scale;
  return Math.round(Math.min(Math.max(box.top - bar, least + 1), most - 1));
}
