import { computeAway, type Path, type Place } from './path.ts';

/** A photo of which the path can tell the time. */
export interface Sample {
  /** Days on the camera's clock from the middle of the samples. */
  readonly day: number;
  /** Instant that the clock claims, seconds since 1970 UTC. */
  readonly claimed: number;
  readonly place: Place;
  /** Metres by which its position may be off beyond what is usual. */
  readonly extra: number;
  readonly weight: number;
}

export interface ClockFit {
  /** Seconds ahead, in the middle of the samples. */
  readonly error: number;
  /** Seconds a day; 0 where that explains no less. */
  readonly drift: number;
  /** Standard deviation of `error` in seconds; Infinity where the photos do not tell. */
  readonly deviation: number;
}

/** Seconds around the start in which the error is looked for. */
const reach = 75;
/** Seconds a day: a quartz clock's drift, generously. */
const fastest = 10;
/** By how much less a drift has to cost: three deviations, half their square as costs are logarithms. */
const clear = 4.5;
/** Seconds beside the best error at which the cost tells how sharp it is. */
const beside = 8;

/**
 * The error that brings photos nearest to the path: the least sum of a robust cost of their distances (Geman-McClure:
 * a square near zero, a constant far off, so that a photo at a wrong place costs the same anywhere). Searched on a
 * grid, because a path that winds has many dips; a parabola through the lowest three gives the fraction. A drift is
 * accepted where it explains much more.
 */
export function fitClock(samples: readonly Sample[], paths: readonly Path[], start: number): ClockFit {
  const coarse = descend(samples, paths, 30, { error: start, reach, step: 3 }, 0);
  const span = Math.max(...samples.map(({ day }) => day)) - Math.min(...samples.map(({ day }) => day));
  // A slope may lift the ends of the trip as far as a photo's noise hides.
  const tilts = span < 2 ? [0] : listTilts(span, 6);
  const tilted = tilts.map((drift) => ({
    drift,
    ...descend(samples, paths, 30, { ...coarse, reach: 12, step: 3 }, drift),
  }));
  const rough = leastOf(tilted);
  const scale = measureScale(samples, paths, rough);
  const steady = descend(samples, paths, scale, { error: coarse.error, reach: 15, step: 0.5 }, 0);
  const drifting = span < 2 ? undefined : fitDrift(samples, paths, scale, rough, span);
  const best = drifting && isClear(drifting, steady, span) ? drifting : { ...steady, drift: 0 };
  return { error: best.error, drift: best.drift, deviation: computeDeviation(samples, paths, scale, best) };
}

interface Point {
  readonly error: number;
  readonly drift: number;
  readonly cost: number;
}

const isClear = (drifting: Point, steady: { readonly cost: number }, span: number) =>
  Math.abs(drifting.drift) * span >= 3 && steady.cost - drifting.cost >= clear;

function fitDrift(
  samples: readonly Sample[],
  paths: readonly Path[],
  scale: number,
  rough: Point,
  span: number,
): Point {
  let best = rough;
  for (const half of [4, 1, 0.25]) {
    // `half` is what the ends of the trip move by from one tilt to the next, in seconds.
    const step = (2 * half) / span;
    const around = [-3, -2, -1, 0, 1, 2, 3].map((i) => best.drift + i * step);
    best = leastOf(
      around.map((drift) => ({
        drift,
        ...descend(samples, paths, scale, { error: best.error, reach: 6 * half, step: half }, drift),
      })),
    );
  }
  const last = descend(samples, paths, scale, { error: best.error, reach: 2, step: 0.5 }, best.drift);
  return { drift: best.drift, ...last };
}

function listTilts(span: number, seconds: number): readonly number[] {
  const step = Math.min(fastest / 2, (2 * seconds) / span);
  const count = Math.floor(fastest / step);
  return Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
}

function leastOf<T extends { readonly cost: number }>(points: readonly T[]): T {
  return points.reduce((least, next) => (next.cost < least.cost ? next : least));
}

function descend(
  samples: readonly Sample[],
  paths: readonly Path[],
  scale: number,
  { error, reach, step }: { readonly error: number; readonly reach: number; readonly step: number },
  drift: number,
): { readonly error: number; readonly cost: number } {
  const count = Math.round(reach / step);
  const costs = Array.from({ length: 2 * count + 1 }, (_, i) =>
    computeCost(samples, paths, scale, error + (i - count) * step, drift),
  );
  const least = costs.indexOf(Math.min(...costs));
  const [before, at, after] = [costs[least - 1], costs[least]!, costs[least + 1]];
  const bend = before === undefined || after === undefined ? 0 : before + after - 2 * at;
  const shift = bend > 0 ? ((before! - after!) / (2 * bend)) * step : 0;
  return { error: error + (least - count) * step + shift, cost: at };
}

/** Minus the logarithm of how probable the distances are, but for a constant. */
function computeCost(
  samples: readonly Sample[],
  paths: readonly Path[],
  scale: number,
  error: number,
  drift: number,
): number {
  let cost = 0;
  for (const { day, claimed, place, extra, weight } of samples) {
    const spread = scale + extra;
    const far = 3 * spread;
    const away = computeNearest(paths, place, claimed - error - drift * day);
    const share = away === undefined ? 1 : (away * away) / (away * away + far * far);
    cost += weight * 4.5 * share;
  }
  return cost;
}

/** Metres to the nearest of several paths at an instant. */
export function computeNearest(paths: readonly Path[], place: Place, time: number): number | undefined {
  let nearest: number | undefined;
  for (const path of paths) {
    const away = computeAway(path, place, time);
    if (away !== undefined && !(nearest! <= away)) nearest = away;
  }
  return nearest;
}

/** Metres of noise of one coordinate, from the median distance of what fits at all (Rayleigh: 1.177 deviations). */
function measureScale(samples: readonly Sample[], paths: readonly Path[], { error, drift }: Point): number {
  const distances = samples
    .flatMap(({ day, claimed, place }) => computeNearest(paths, place, claimed - error - drift * day) ?? [])
    .filter((away) => away < 60)
    .sort((a, b) => a - b);
  return Math.min(20, Math.max(4, (distances[distances.length >> 1] ?? 20) / 1.177));
}

function computeDeviation(
  samples: readonly Sample[],
  paths: readonly Path[],
  scale: number,
  { error, drift }: Point,
): number {
  const [before, at, after] = [-beside, 0, beside].map((by) =>
    computeCost(samples, paths, scale, error + by, drift),
  );
  const information = (Math.min(before! - at!, after! - at!) * 2) / beside ** 2;
  return information > 0 ? 1 / Math.sqrt(information) : Infinity;
}
