/** How many pixels have which tone, darkest first, in `bins` steps each. */
export interface Tones {
  readonly red: readonly number[];
  readonly green: readonly number[];
  readonly blue: readonly number[];
}

export const bins = 64;

/** @param rgba four bytes a pixel, as a canvas gives them */
export function countTones(rgba: ArrayLike<number>): Tones {
  const count = (channel: number) => {
    const counts = new Array<number>(bins).fill(0);
    for (let at = channel; at < rgba.length; at += 4) {
      const bin = Math.floor(((rgba[at] ?? 0) * bins) / 256);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
  };
  return { red: count(0), green: count(1), blue: count(2) };
}

/** The most that a column shows: what is cut off at both ends of the scale would leave nothing of the rest. */
export function peakOf({ red, green, blue }: Tones): number {
  return Math.max(1, ...[red, green, blue].flatMap((counts) => counts.slice(1, -1)));
}

/** As an SVG path in a box `bins` wide and 1 high, the darkest on the left. */
export function drawTones(counts: readonly number[], peak: number): string {
  const height = (count: number) => Math.round((1 - Math.min(1, count / peak)) * 1000) / 1000;
  return `M0 1${counts.map((count, at) => `L${at} ${height(count)}H${at + 1}`).join('')}V1Z`;
}
