import type { DaysFrame } from '../../geometry/rows/layoutDays.ts';
import { plannedWidth } from './bands.ts';
import { phone } from './phone.ts';

/** Pixels between photos, and between rows. */
export const rowGap = 4;

/** Pixels at the top of the screen that the page's own bar takes; as many are left free below. */
export const bar = 64;

interface FrameOptions {
  /** Pixels between the edges of the gallery. */
  readonly width: number;
  readonly phone: boolean;
  /** Pixels of the reader's letters. */
  readonly rem: number;
  /** Whether days have headings: those of a page of one day stand above it. */
  readonly headings: boolean;
}

/** The measures of rows, as in `rows.css`. */
export const rowFrame = (phone: boolean) =>
  phone ? { height: 130, tallest: 600, gap: rowGap } : { height: 240, tallest: 480, gap: rowGap };

/** The measures of `rows.css` and `Days.svelte`, for what script lays out. */
export const galleryFrame = ({ width, phone, rem, headings }: FrameOptions): DaysFrame => ({
  width,
  ...rowFrame(phone),
  planned: plannedWidth(width, phone),
  heading: headings ? (phone ? 5.25 : 4) * rem : 0,
  between: phone ? 24 : 40,
  ...(!phone && { beside: { gap: 24, least: Math.min(18 * rem, width) } }),
});

/**
 * How wide a picture in rows is, as in `<img sizes>`: rows are stretched by a fifth at the most, usually less.
 *
 * @param onPhone the same on a phone, as a length of CSS, where it is known
 */
export const sizesOf = (
  { width, height }: { readonly width: number; readonly height: number },
  onPhone = `${Math.round((160 * width) / height)}px`,
) => `${phone} ${onPhone}, ${Math.round((270 * width) / height)}px`;
