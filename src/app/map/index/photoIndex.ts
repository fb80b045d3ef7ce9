import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import { findRuns, joinRuns, type Run } from '../runs.ts';
import type { TimeBins } from '../timeBins.ts';
import { countTime } from './countTime.ts';
import { matchShard, type Shards } from './shards.ts';
import type { Query, TimeQuery } from './timeQuery.ts';
import { holds, isInside } from './viewBox.ts';

/** Where the details of some photos lie. */
export interface DetailsFile {
  readonly url: string;
  /** Number of the first photo in it, and how many there are. */
  readonly first: number;
  readonly count: number;
}

/**
 * The photos of a map: which are in view, where and when they were taken. Knows no DOM, so that it lives in a worker.
 */
export class PhotoIndex {
  readonly #shards: Shards;

  constructor(shards: Shards) {
    this.#shards = shards;
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

  position(number: number): Promise<LatLon | undefined> {
    return this.#shards.position(number);
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

  /** The file that has the details of a photo. */
  async detailsOf(number: number): Promise<DetailsFile | undefined> {
    const shard = this.#shards.of(number);
    if (!shard) return undefined;
    let { first } = shard;
    for (const { url, count } of (await this.#shards.load(shard)).details) {
      if (number < first + count) return { url, first, count };
      first += count;
    }
    return undefined;
  }
}
