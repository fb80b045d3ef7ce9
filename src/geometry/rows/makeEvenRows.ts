import type { Row, RowFrame, RowPhotos } from './row.ts';

/** No row of several photos is lower than this part of the height that is aimed at. */
const lowest = 0.5;
/** What it costs to leave the last row short of the width, and how much more the emptier it is. */
const ragged = { least: 0.08, empty: 0.15 };
/** What it costs that a row stays short because it would be too tall. */
const short = 4;

/**
 * Rows of nearly the same height that fill the width: of all ways to break the photos into rows, the one in which
 * heights differ least from the one aimed at. Found as the cheapest path from the first photo to the last, each row a
 * step (the idea is Knuth and Plass, Breaking Paragraphs into Lines, 1981). Because a row looks ahead, a panorama
 * takes in its slim neighbours instead of leaving one alone and huge. Steps are few: n photos take about 10 n.
 *
 * @param fillLast whether the last row must fill the width too
 */
export function makeEvenRows(photos: RowPhotos, frame: RowFrame, fillLast = false): Row[] {
  const count = photos.to - photos.from;
  const best = findBreaks(photos, frame);
  const rows: Row[] = [];
  let end = count;
  if (!fillLast && count > 0) {
    const last = findRaggedRow(photos, frame, best.costs);
    if (last && last.cost < best.costs[count]!) {
      rows.push({ start: photos.from + last.start, end: photos.to, height: frame.height });
      end = last.start;
    }
  }
  while (end > 0) {
    const start = best.starts[end]!;
    rows.push({ start: photos.from + start, end: photos.from + end, height: best.heights[end]! });
    end = start;
  }
  return rows.reverse();
}

/** For each number of photos from the first on: the least cost of their rows, and where the last of these starts. */
function findBreaks({ ratios, from, to }: RowPhotos, { width, height, tallest, gap }: RowFrame) {
  const count = to - from;
  const costs = new Float64Array(count + 1);
  const heights = new Float64Array(count + 1);
  const starts = new Int32Array(count + 1);
  for (let end = 1; end <= count; end++) {
    let [sum, least, leastStart, leastHeight] = [0, Infinity, end - 1, height];
    for (let start = end - 1; start >= 0; start--) {
      sum += ratios[from + start]!;
      const full = (width - gap * (end - start - 1)) / sum;
      if (full < height * lowest && end - start > 1) break;
      const cost = costs[start]! + (full <= tallest ? full / height + height / full - 2 : short);
      if (cost >= least) continue;
      [least, leastStart, leastHeight] = [cost, start, Math.min(full, tallest)];
    }
    costs[end] = least;
    starts[end] = leastStart;
    heights[end] = leastHeight;
  }
  return { costs, heights, starts };
}

/** The cheapest last row that keeps its height and ends early. */
function findRaggedRow(
  { ratios, from, to }: RowPhotos,
  { width, height, gap }: RowFrame,
  costs: ArrayLike<number>,
): { readonly start: number; readonly cost: number } | undefined {
  const count = to - from;
  let best: { readonly start: number; readonly cost: number } | undefined;
  let sum = 0;
  for (let start = count - 1; start >= 0; start--) {
    sum += ratios[from + start]!;
    const full = (width - gap * (count - start - 1)) / sum;
    if (full < height) break;
    const cost = costs[start]! + ragged.least + ragged.empty * (1 - height / full);
    if (best === undefined || cost < best.cost) best = { start, cost };
  }
  return best;
}
