import { shiftToTouch, type Box } from '../../../geometry/box.ts';
import { makeClusters, type Clusters } from '../../../geometry/clusters.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import { clustering } from '../columns/clustering.ts';
import { startOfDay } from '../columns/dayNumber.ts';
import type { OverviewPin } from '../columns/overview.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import type { Shard } from '../columns/shard.ts';
import type { TimeQuery } from './timeQuery.ts';

/** Photos are named by their number: their place in the order of time among all photos of the map. */
export interface IndexedShard {
  /** Number of its first photo. */
  readonly first: number;
  readonly count: number;
  /** Around its photos. */
  readonly box: Box;
  load(): Promise<LoadedShard>;
  looks(): Promise<readonly PhotoLook[]>;
}

export type LoadedShard = Shard & {
  readonly details: readonly { readonly url: string; readonly count: number }[];
};

/** A pin as the map draws it. */
export interface SeenPin extends LatLon {
  /** The same key is the same picture. */
  readonly key: string;
  /** Number of the photo that is shown for it. */
  readonly cover: number;
  readonly look: PhotoLook;
  readonly count: number;
}

/** What a pin opens into. */
export interface OpenedPin {
  readonly box: Box;
  /** Zoom at which it falls apart; undefined where it never does. */
  readonly splitZoom?: number;
  /** Numbers of its photos in order; only of one that never falls apart. */
  readonly numbers: readonly number[];
}

/** Numbers from `start` to before `end`. */
export type Run = readonly [start: number, end: number];

export interface Query extends TimeQuery {
  readonly box: Box;
}

/** Alive at once, whatever the number of photos. */
const mostPins = 200;

/**
 * The photos of a map: pins, what is in view, what a pin stands for. Low zooms are answered from what the build
 * clustered; nearer ones from the shards that the view has come to, which are loaded then. Knows no DOM, so that it
 * lives in a worker.
 */
export class PhotoIndex {
  readonly #shards: readonly IndexedShard[];
  readonly #overview: readonly (readonly OverviewPin[])[];
  readonly #loaded = new Map<IndexedShard, LoadedShard>();
  #live: Live | undefined;
  #liveOf = '';

  constructor(shards: readonly IndexedShard[], overview: readonly (readonly OverviewPin[])[] = []) {
    this.#shards = shards;
    this.#overview = overview;
  }

  /** The fullest pins in a box at a whole zoom. */
  async pins(query: Query, zoom: number): Promise<SeenPin[]> {
    const { box } = query;
    const known = isOfAllTimes(query) ? this.#overview[zoom] : undefined;
    if (known)
      return fullest(known.filter((pin) => holds(box, pin))).map((pin) => ({ ...seen(pin), look: pin.look }));
    const live = await this.#liveAt(query);
    const pins = fullest(live.clusters.pinsIn(box, zoom)).map((pin) => ({
      pin,
      number: live.numbers[pin.cover] ?? 0,
    }));
    return Promise.all(
      pins.map(async ({ pin, number }) => ({
        ...seen({ ...pin, cover: number }),
        look: await this.#lookOf(number),
      })),
    );
  }

  async open(pin: Pick<SeenPin, 'cover' | 'count'>, zoom: number): Promise<OpenedPin> {
    const known = this.#overview[zoom]?.find(
      ({ cover, count }) => cover === pin.cover && count === pin.count,
    );
    if (known?.splitZoom !== undefined) return { box: known.box, splitZoom: known.splitZoom, numbers: [] };
    if (known) await this.#liveAt({ box: known.box });
    return this.#openLive(pin, zoom);
  }

  async #openLive(pin: Pick<SeenPin, 'cover' | 'count'>, zoom: number): Promise<OpenedPin> {
    const live = this.#live;
    const found = live?.clusters
      .pinsIn([-180, -90, 180, 90], zoom)
      .find(({ cover, count }) => live.numbers[cover] === pin.cover && count === pin.count);
    if (!live || !found) return this.#openSingle(pin.cover);
    const indices = found.cluster === undefined ? [found.cover] : live.clusters.members(found.cluster);
    const box = computeBox(indices.flatMap((index) => live.positions[index] ?? [])) ?? [0, 0, 0, 0];
    const splitZoom = found.cluster === undefined ? undefined : live.clusters.splitZoom(found.cluster);
    if (splitZoom !== undefined) return { box, splitZoom, numbers: [] };
    return { box, numbers: indices.flatMap((index) => live.numbers[index] ?? []) };
  }

  async #openSingle(number: number): Promise<OpenedPin> {
    const at = await this.position(number);
    return { box: at ? [at.lon, at.lat, at.lon, at.lat] : [0, 0, 0, 0], numbers: [number] };
  }

  /** The photos in a box, in order of time. Where all of a shard are in it, it need not be loaded. */
  async inView({ box, ...when }: Query): Promise<Run[]> {
    const parts = await Promise.all(
      this.#touching(box).map(async (shard): Promise<Run[]> => {
        if (isOfAllTimes(when) && isInside(shard.box, box)) return [[shard.first, shard.first + shard.count]];
        const loaded = await this.#load(shard);
        const isIn = (index: number) =>
          holds(box, loaded.positions[index] ?? { lat: NaN, lon: NaN }) && isWithin(loaded, index, when);
        return findRuns(shard.count, isIn).map(([start, end]) => [shard.first + start, shard.first + end]);
      }),
    );
    return joinRuns(parts.flat());
  }

  /** Around the photos of some time, wherever they are; all shards are loaded for it. */
  async around(when: TimeQuery): Promise<Box | undefined> {
    const shards = await Promise.all(this.#shards.map((shard) => this.#load(shard)));
    return computeBox(
      shards.flatMap((shard) => shard.positions.filter((_, index) => isWithin(shard, index, when))),
    );
  }

  /** The pin in view that stands for a photo. */
  async pinOf(number: number, query: Query, zoom: number): Promise<string | undefined> {
    const at = await this.position(number);
    if (!at) return undefined;
    const known = isOfAllTimes(query) ? this.#overview[zoom] : undefined;
    if (known) return nearestOf(known, at)?.key;
    const { clusters, numbers } = await this.#liveAt(query);
    const pin = clusters
      .pinsIn(query.box, zoom)
      .find((one) =>
        one.cluster === undefined
          ? numbers[one.cover] === number
          : clusters.members(one.cluster).some((index) => numbers[index] === number),
      );
    return pin && seen({ ...pin, cover: numbers[pin.cover] ?? 0 }).key;
  }

  async position(number: number): Promise<LatLon | undefined> {
    const shard = this.#shardOf(number);
    return shard && (await this.#load(shard)).positions[number - shard.first];
  }

  /** A photo's number by its id, or by the slug at the end of it. */
  async find(id: string): Promise<number | undefined> {
    for (const shard of this.#shards) {
      const index = (await shard.looks()).findIndex((look) => look.id === id || look.id.endsWith(`/${id}`));
      if (index >= 0) return shard.first + index;
    }
    return undefined;
  }

  /** Numbers of the photos within so many metres. */
  async near(at: LatLon, metres: number): Promise<number[]> {
    const reach = metres / 100_000 + 0.001;
    const wide = reach / Math.max(0.01, Math.cos((at.lat * Math.PI) / 180));
    const box: Box = [at.lon - wide, at.lat - reach, at.lon + wide, at.lat + reach];
    const found = await Promise.all(
      this.#touching(box).map(async (shard) => {
        const { positions } = await this.#load(shard);
        return positions.flatMap((spot, index) =>
          computeDistance(spot, at) <= metres ? [shard.first + index] : [],
        );
      }),
    );
    return found.flat();
  }

  /** The file that has the details of a photo, and the number of the first photo in it. */
  async detailsOf(number: number): Promise<{ readonly url: string; readonly first: number } | undefined> {
    const shard = this.#shardOf(number);
    if (!shard) return undefined;
    let { first } = shard;
    for (const { url, count } of (await this.#load(shard)).details) {
      if (number < first + count) return { url, first };
      first += count;
    }
    return undefined;
  }

  async #lookOf(number: number): Promise<PhotoLook> {
    const shard = this.#shardOf(number);
    return (await shard?.looks())?.[number - (shard?.first ?? 0)] ?? { id: '', thumbnails: [] };
  }

  #shardOf(number: number): IndexedShard | undefined {
    return this.#shards.find(({ first, count }) => number >= first && number < first + count);
  }

  #touching(box: Box): IndexedShard[] {
    return this.#shards.filter((shard) => touches(shard.box, box));
  }

  async #load(shard: IndexedShard): Promise<LoadedShard> {
    const known = this.#loaded.get(shard) ?? (await shard.load());
    this.#loaded.set(shard, known);
    return known;
  }

  /** Clusters of all that is loaded, once everything is that the box touches. */
  async #liveAt({ box, ...when }: Query): Promise<Live> {
    await Promise.all(this.#touching(box).map((shard) => this.#load(shard)));
    const shards = this.#shards.filter((shard) => this.#loaded.has(shard));
    const key = `${shards.map(({ first }) => first).join()} ${when.days?.from}–${when.days?.to} ${when.range?.from}–${when.range?.to}`;
    if (this.#live && this.#liveOf === key) return this.#live;
    this.#liveOf = key;
    return (this.#live = makeLive(
      shards.map((shard) => ({ shard, loaded: this.#loaded.get(shard) as LoadedShard })), // those that are
      when,
    ));
  }
}

/** Clusters, and which photos their points are. */
interface Live {
  readonly clusters: Clusters;
  readonly numbers: readonly number[];
  readonly positions: readonly LatLon[];
}

function makeLive(
  shards: readonly { readonly shard: IndexedShard; readonly loaded: LoadedShard }[],
  when: TimeQuery,
): Live {
  const numbers: number[] = [];
  const positions: LatLon[] = [];
  const preferred = new Set<number>();
  for (const { shard, loaded } of shards) {
    const covers = new Set(loaded.covers);
    loaded.positions.forEach((position, index) => {
      if (!isWithin(loaded, index, when)) return;
      if (covers.has(index)) preferred.add(positions.length);
      numbers.push(shard.first + index);
      positions.push(position);
    });
  }
  const clusters = makeClusters(positions, { ...clustering, isPreferred: (index) => preferred.has(index) });
  return { clusters, numbers, positions };
}

const seen = ({ lat, lon, cover, count }: Omit<SeenPin, 'key' | 'look'>) => ({
  lat,
  lon,
  cover,
  count,
  key: count === 1 ? String(cover) : `${cover}+${count}`,
});

const fullest = <Pin extends { readonly count: number }>(pins: readonly Pin[]): readonly Pin[] =>
  pins.length <= mostPins ? pins : [...pins].sort((a, b) => b.count - a.count).slice(0, mostPins);

const isOfAllTimes = ({ days, range }: TimeQuery) => days === undefined && range === undefined;

/** Where a shard knows no times, those of a day count as its midnight. */
function isWithin(shard: Shard, index: number, { days, range }: TimeQuery): boolean {
  const day = shard.days[index];
  if (days && (day === undefined || day < days.from || day > days.to)) return false;
  if (!range) return true;
  const time = shard.times ? shard.times[index] : day === undefined ? undefined : startOfDay(day);
  return time !== undefined && time >= range.from && time < range.to;
}

/** How far `box` must move to stand where `view` is, which may have gone around the world. */
function turnTo(box: Box, view: Box): Box {
  const turn = 360 * Math.round((view[0] + view[2] - box[0] - box[2]) / 720);
  return [box[0] + turn, box[1], box[2] + turn, box[3]];
}

function touches(box: Box, view: Box): boolean {
  return view[2] - view[0] >= 360
    ? box[3] >= view[1] && box[1] <= view[3]
    : shiftToTouch(turnTo(box, view), view) !== undefined;
}

function isInside(box: Box, view: Box): boolean {
  if (box[1] < view[1] || box[3] > view[3]) return false;
  if (view[2] - view[0] >= 360) return true;
  const turned = turnTo(box, view);
  return turned[0] >= view[0] && turned[2] <= view[2];
}

const holds = (view: Box, { lat, lon }: LatLon) => isInside([lon, lat, lon, lat], view);

function findRuns(count: number, isIn: (index: number) => boolean): Run[] {
  const runs: Run[] = [];
  let start: number | undefined;
  for (let index = 0; index <= count; index++) {
    const inside = index < count && isIn(index);
    if (inside && start === undefined) start = index;
    if (inside || start === undefined) continue;
    runs.push([start, index]);
    start = undefined;
  }
  return runs;
}

/** Runs that follow each other become one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.[1] === run[0]) joined[joined.length - 1] = [last[0], run[1]];
    else joined.push(run);
  }
  return joined;
}

function nearestOf(pins: readonly OverviewPin[], at: LatLon): { readonly key: string } | undefined {
  const around = pins.filter(({ box }) =>
    isInside([at.lon, at.lat, at.lon, at.lat], turnTo(box, [at.lon, 0, at.lon, 0])),
  );
  const [nearest] = around.sort((a, b) => computeDistance(a, at) - computeDistance(b, at));
  return nearest && seen(nearest);
}
