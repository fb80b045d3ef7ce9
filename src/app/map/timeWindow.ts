/** Bins from the first to the one before the last, by their index. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

/** Moves a choice by some bins, as far as the axis goes; it stays as wide as it is. */
export function moveBins({ from, to }: BinRange, by: number, count: number): BinRange {
  const step = Math.max(-from, Math.min(count - to, by));
  return { from: from + step, to: to + step };
}

/**
 * The bars of some bins as one SVG path in a box as wide as there are bins and 1 high. Their height grows with the root
 * of the count, so that a single photo is seen beside a thousand.
 */
export function makeBarPath(counts: readonly number[], most: number, { from, to }: BinRange): string {
  const bars: string[] = [];
  for (let bin = from; bin < to; bin++) {
    const height = Math.sqrt((counts[bin] ?? 0) / Math.max(1, most));
    if (height > 0) bars.push(`M${bin + 0.08} 1v${(-height).toFixed(3)}h.84V1z`);
  }
  return bars.join('');
}
