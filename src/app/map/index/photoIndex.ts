import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import type { OverviewPin } from '../columns/overview.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import { findRuns, joinRuns, type Run } from '../runs.ts';
import type { TimeBins } from '../timeBins.ts';
import { countTime } from './countTime.ts';
import { makeLiveClusters, type LiveClusters } from './liveClusters.ts';
import { fullest, nearestOf, toSeen, type SeenPin } from './seenPin.ts';
import { isOfAllTimes, matchShard, Shards, type IndexedShard } from './shards.ts';
import type { TimeQuery } from './timeQuery.ts';
import { holds, isInside } from './viewBox.ts';

/** What a pin opens into. */
export interface OpenedPin {
  readonly box: Box;
  /** Zoom at which it falls apart; undefined where it never does. */
  readonly splitZoom?: number;
  /** Numbers of its photos in order; only of one that never falls apart. */
  readonly numbers: readonly number[];
}

export interface Query extends TimeQuery {
  readonly box: Box;
}

/**
 * The photos of a map: pins, what is in view, what a pin stands for, when they were taken. Low zooms are answered from
 * what the build clustered; nearer ones from the shards that the view has come to, which are loaded then. Knows no DOM,
 * so that it lives in a worker.
 */
export class PhotoIndex {
  readonly #shards: Shards;
  readonly #overview: readonly (readonly OverviewPin[])[];
  #live: LiveClusters | undefined;
  #liveOf = '';

  constructor(shards: readonly IndexedShard[], overview: readonly (readonly OverviewPin[])[] = []) {
    this.#shards = new Shards(shards);
    this.#overview = overview;
  }

  /** The fullest pins in a box at a whole zoom. */
  async pins(query: Query, zoom: number): Promise<SeenPin[]> {
    const { box } = query;
    const known = isOfAllTimes(query) ? this.#overview[zoom] : undefined;
    if (known)
      return fullest(known.filter((pin) => holds(box, pin))).map((pin) => ({
        ...toSeen(pin),
        look: pin.look,
      }));
    const live = await this.#liveAt(query);
    return Promise.all(
      fullest(live.clusters.pinsIn(box, zoom)).map(async (pin) => {
        const cover = live.numbers[pin.cover] ?? 0;
        return { ...toSeen({ ...pin, cover }), look: await this.#lookOf(cover) };
      }),
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
      this.#shards.touching(box).map(async (shard): Promise<Run[]> => {
        if (matchShard(shard, when) === 'all' && isInside(shard.box, box))
          return [[shard.first, shard.first + shard.count]];
        const [found] = await this.#shards.find([shard], when);
        if (!found) return [];
        const { positions } = found.loaded;
        const isIn = (index: number) => {
          const at = positions[index];
          return at !== undefined && holds(box, at) && found.isWithin(index);
        };
        return findRuns(shard.count, isIn).map(([start, end]) => [shard.first + start, shard.first + end]);
      }),
    );
    return joinRuns(parts.flat());
  }

  /** How many photos are of a time, wherever they are. */
  async count(when: TimeQuery): Promise<number> {
    const counts = await Promise.all(
      this.#shards.all.map(async (shard) => {
        if (matchShard(shard, when) === 'all') return shard.count;
        const [found] = await this.#shards.find([shard], when);
        return found ? found.loaded.days.filter((_, index) => found.isWithin(index)).length : 0;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Around the photos of some time, wherever they are. */
  async around(when: TimeQuery): Promise<Box | undefined> {
    const found = await this.#shards.find(this.#shards.all, when);
    return computeBox(
      found.flatMap(({ loaded, isWithin }) => loaded.positions.filter((_, index) => isWithin(index))),
    );
  }

  /** Photos counted by time, for the axis: all of them, or those of a day (`YYYY-MM-DD`). */
  bins(date?: string): Promise<TimeBins | undefined> {
    return countTime(this.#shards.all, date);
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
    return pin && toSeen({ ...pin, cover: numbers[pin.cover] ?? 0 }).key;
  }

  async position(number: number): Promise<LatLon | undefined> {
    const shard = this.#shards.of(number);
    return shard && (await this.#shards.load(shard)).positions[number - shard.first];
  }

  /** A photo's number by its id, or by the slug at the end of it. */
  async find(id: string): Promise<number | undefined> {
    for (const shard of this.#shards.all) {
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
      this.#shards.touching(box).map(async (shard) => {
        const { positions } = await this.#shards.load(shard);
        return positions.flatMap((spot, index) =>
          computeDistance(spot, at) <= metres ? [shard.first + index] : [],
        );
      }),
    );
    return found.flat();
  }

  /** The file that has the details of a photo, and the number of the first photo in it. */
  async detailsOf(number: number): Promise<{ readonly url: string; readonly first: number } | undefined> {
    const shard = this.#shards.of(number);
    if (!shard) return undefined;
    let { first } = shard;
    for (const { url, count } of (await this.#shards.load(shard)).details) {
      if (number < first + count) return { url, first };
      first += count;
    }
    return undefined;
  }

  async #lookOf(number: number): Promise<PhotoLook> {
    const shard = this.#shards.of(number);
    return (await shard?.looks())?.[number - (shard?.first ?? 0)] ?? { id: '', thumbnails: [] };
  }

  /** Clusters of all that is loaded, once everything is that the box touches. */
  async #liveAt({ box, ...when }: Query): Promise<LiveClusters> {
    await this.#shards.find(this.#shards.touching(box), when);
    const found = await this.#shards.find(this.#shards.loaded, when);
    const { days, range } = when;
    const key = `${found.map(({ shard }) => shard.first).join()} ${days?.from}–${days?.to} ${range?.from}–${range?.to}`;
    if (this.#live && this.#liveOf === key) return this.#live;
    this.#liveOf = key;
    return (this.#live = makeLiveClusters(found));
  }
}
