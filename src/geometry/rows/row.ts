/** Photos side by side at one height. */
export interface Row {
  /** Numbers of its photos: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /** Pixels, not rounded. */
  readonly height: number;
}

/** What rows are fitted into, in pixels. */
export interface RowFrame {
  readonly width: number;
  /** Of a row before it grows or shrinks to fill the width. */
  readonly height: number;
  /** No row grows beyond it, even if that leaves it short of the width. */
  readonly tallest: number;
  /** Between photos of a row, and between rows. */
  readonly gap: number;
}

/** Numbers `from` to before `to` of a list of photos by their width over height. */
export interface RowPhotos {
  readonly ratios: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** Pixels that photos take side by side at a height. */
export function naturalWidth({ ratios, from, to }: RowPhotos, { height, gap }: RowFrame): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += ratios[at] ?? 1;
  return sum * height + gap * (to - from - 1);
}
