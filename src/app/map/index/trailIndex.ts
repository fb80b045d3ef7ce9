import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import { project } from '../../../geometry/mercator.ts';
import type { Way } from '../../../geometry/packWays.ts';
import { startOfDay } from '../columns/dayNumber.ts';
import type { ListedTrail } from '../columns/trailList.ts';
import type { DayTrail, PhotoWay } from '../dayTrails.ts';
import type { TimeRange } from '../timeBins.ts';
import type { Query, TimeQuery } from './timeQuery.ts';
import { TrailLine } from './trailLine.ts';
import { touches } from './viewBox.ts';

/** A stretch of a day's way as a zoom shows it. */
export interface SeenTrail extends Pick<DayTrail, 'date' | 'tone'> {
  /** The same key, at the same zoom, is the same line. */
  readonly key: string;
  readonly kind: 'track' | 'leg';
  /** On one unbroken copy of the world: longitudes may leave −180…180. */
  readonly points: Way;
}

/** Pixels that a way must reach over: what is smaller is a dot under a pin. */
const smallest = 12;
/** Days at once, the farthest reaching first: a journey around the world has its whole way. */
const mostDays = 400;

/** The ways of a map, day by day, loaded when the view comes to them. Knows no DOM, so that it lives in a worker. */
export class TrailIndex {
  readonly #listed: readonly ListedTrail[];
  readonly #load: (url: string) => Promise<readonly DayTrail[]>;
  readonly #lines = new WeakMap<DayTrail, readonly TrailLine[]>();

  /** @param load one file of ways */
  constructor(listed: readonly ListedTrail[], load: (url: string) => Promise<readonly DayTrail[]>) {
    this.#listed = listed;
    this.#load = load;
  }

  /** The ways in a box, as a whole zoom shows them; of a chosen day whatever their size. */
  async trails({ box, ...when }: Query, zoom: number): Promise<SeenTrail[]> {
    const inView = this.#listed.filter(
      (one) =>
        isWithin(one, when) && touches(one.box, box) && (when.days || reachOf(one.box, zoom) >= smallest),
    );
    const farthest = new Set(
      [...inView].sort((a, b) => reachOf(b.box, 0) - reachOf(a.box, 0)).slice(0, mostDays),
    );
    const seen = await Promise.all(
      inView
        .filter((one) => farthest.has(one))
        .map(async (listed) => {
          const trail = await this.#open(listed);
          return this.#linesOf(trail, when.range).map((line, at): SeenTrail => ({
            key: `${listed.url} ${listed.at} ${at}`,
            ...(trail.date !== undefined && { date: trail.date }),
            tone: trail.tone,
            kind: line.kind,
            points: line.at(zoom),
          }));
        }),
    );
    return seen.flat();
  }

  /** Around the ways of some time, wherever they are. */
  async aroundTrails(when: TimeQuery): Promise<Box | undefined> {
    const ways = await this.ways((one) => isWithin(one, when));
    const legs = ways.flatMap((trail) => cutLegs(trail.legs, when.range).map(({ points }) => points));
    const points = [...ways.flatMap(({ tracks }) => tracks), ...legs].flat();
    return computeBox(points.map(([lat, lon]) => ({ lat, lon })));
  }

  /** All there is of some ways. */
  ways(isWanted: (trail: ListedTrail) => boolean): Promise<DayTrail[]> {
    return Promise.all(this.#listed.filter(isWanted).map((listed) => this.#open(listed)));
  }

  async #open({ url, at }: ListedTrail): Promise<DayTrail> {
    const trail = (await this.#load(url))[at];
    if (!trail) throw new Error(`${url} has no day ${at}`);
    return trail;
  }

  #linesOf(trail: DayTrail, range: TimeRange | undefined): readonly TrailLine[] {
    const known = range ? undefined : this.#lines.get(trail);
    if (known) return known;
    const lines = [
      ...trail.tracks.map((way) => new TrailLine('track', way)),
      ...cutLegs(trail.legs, range).map(({ points }) => new TrailLine('leg', points)),
    ];
    if (!range) this.#lines.set(trail, lines);
    return lines;
  }
}

/** Whole days of tracks, as they know no more of their times; planned routes are of no day. */
function isWithin({ day }: ListedTrail, { days, range }: TimeQuery): boolean {
  if (!days && !range) return true;
  if (day === undefined || (days && (day < days.from || day > days.to))) return false;
  return !range || (startOfDay(day) < range.to && startOfDay(day + 1) > range.from);
}

/** The stretches of legs between photos of a time. */
function cutLegs(legs: readonly PhotoWay[], range: TimeRange | undefined): readonly PhotoWay[] {
  if (!range) return legs;
  return legs
    .map(({ points, times }) => {
      const isIn = (_: unknown, at: number) => times[at]! >= range.from && times[at]! < range.to;
      return { points: points.filter(isIn), times: times.filter(isIn) };
    })
    .filter(({ points }) => points.length > 1);
}

/** Pixels from side to side, the longer way. */
function reachOf([west, south, east, north]: Box, zoom: number): number {
  const [left, top] = project({ lat: north, lon: west });
  const [right, bottom] = project({ lat: south, lon: east });
  return Math.max(right - left, bottom - top) * 256 * 2 ** zoom;
}
