import {
  layoutAllDays,
  layoutDays,
  type DaysFrame,
  type DaysLayout,
} from '../../geometry/rows/layoutDays.ts';
import { runInSlices } from '../runInSlices.ts';
import type { GalleryColumns } from './galleryColumns.ts';

/** So many photos are laid out at once where that is urgent. */
const atOnce = 10_000;

/** The last layout of each gallery, so that Back finds the page as tall as it was. */
const last = new WeakMap<GalleryColumns, KnownLayout>();

export interface KnownLayout {
  readonly layout: DaysLayout;
  /** Pixels of the gallery, and of the screen. */
  readonly width: number;
  readonly screen: number;
  /** Of the reader's letters. */
  readonly rem: number;
}

/** The layout that a gallery had on a screen as wide, with letters as large. */
export function knownLayout(columns: GalleryColumns, screen: number, rem: number): KnownLayout | undefined {
  const known = last.get(columns);
  return known?.screen === screen && known.rem === rem ? known : undefined;
}

interface LayoutOptions {
  /** Photos that the page has in its HTML, where these are not all. */
  readonly listed: number;
  readonly frame: DaysFrame;
  /** Pixels of the letters that the frame is made for. */
  readonly rem: number;
  /** Nothing stands there meanwhile. */
  readonly isUrgent: boolean;
}

/** Lays a gallery out, a slice of time after the other, for as long as it is wanted. */
export function layoutGallery(
  columns: GalleryColumns,
  { listed, frame, rem, isUrgent }: LayoutOptions,
  isWanted: () => boolean,
): DaysLayout | Promise<DaysLayout | undefined> {
  const ratios = Float64Array.from(columns.ratios, (ratio) => ratio / 100);
  const input = { ratios, counts: columns.days.map(({ count }) => count), listed };
  const keep = (layout: DaysLayout) => {
    last.set(columns, { layout, width: frame.width, screen: innerWidth, rem });
    return layout;
  };
  if (isUrgent && ratios.length <= atOnce) return keep(layoutAllDays(input, frame));
  return runInSlices(layoutDays(input, frame), isWanted).then((layout) => layout && keep(layout));
}
