import type { Box } from '../../../geometry/box.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import { countWithin, type DayCount } from '../columns/dayCounts.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import type { Shard } from '../columns/shard.ts';
import type { ShardTimes } from '../columns/shardTimes.ts';
import { isOfAllTimes, type TimeQuery } from './timeQuery.ts';
import { touches } from './viewBox.ts';

/** Photos are named by their number: their place in the order of time among all photos of the map. */
export interface IndexedShard {
  /** Number of its first photo. */
  readonly first: number;
  readonly count: number;
  /** Around its photos. */
  readonly box: Box;
  readonly days: readonly DayCount[];
  load(): Promise<LoadedShard>;
  times(): Promise<ShardTimes>;
  looks(): Promise<readonly PhotoLook[]>;
}

export type LoadedShard = Shard & {
  readonly details: readonly { readonly url: string; readonly count: number }[];
};

/** A shard that has photos of the time that was asked for. */
export interface FoundShard {
  readonly shard: IndexedShard;
  readonly loaded: LoadedShard;
  /** Whether a photo is of that time, by its index in the shard. */
  isWithin(index: number): boolean;
}

/** The photos of a map in their shards, each of which is loaded when it is first asked for. */
export class Shards {
  readonly all: readonly IndexedShard[];
  readonly #loaded = new Map<IndexedShard, LoadedShard>();

  constructor(all: readonly IndexedShard[]) {
    this.all = all;
  }

  /** The shard that has a photo. */
  of(number: number): IndexedShard | undefined {
    return this.all.find(({ first, count }) => number >= first && number < first + count);
  }

  touching(box: Box): IndexedShard[] {
    return this.all.filter((shard) => touches(shard.box, box));
  }

  async load(shard: IndexedShard): Promise<LoadedShard> {
    const known = this.#loaded.get(shard) ?? (await shard.load());
    this.#loaded.set(shard, known);
    return known;
  }

  async position(number: number): Promise<LatLon | undefined> {
    const shard = this.of(number);
    return shard && (await this.load(shard)).positions[number - shard.first];
  }

  get loaded(): IndexedShard[] {
    return this.all.filter((shard) => this.#loaded.has(shard));
  }

  /** Those that have photos of a time, loaded; their times too where days alone do not tell. */
  async find(shards: readonly IndexedShard[], when: TimeQuery): Promise<FoundShard[]> {
    return Promise.all(
      shards
        .filter((shard) => matchShard(shard, when) !== 'none')
        .map(async (shard) => {
          if (matchShard(shard, when) === 'all')
            return { shard, loaded: await this.load(shard), isWithin: () => true };
          const [loaded, times] = await Promise.all([this.load(shard), when.range && shard.times()]);
          return { shard, loaded, isWithin: (index) => isWithin(loaded.days[index], times?.[index], when) };
        }),
    );
  }
}

/** How many of a shard's photos are of a time, as far as their days tell. */
export function matchShard({ days, count }: IndexedShard, when: TimeQuery): 'all' | 'some' | 'none' {
  if (isOfAllTimes(when)) return 'all';
  const { sure, unsure } = countWithin(days, when);
  return sure === count ? 'all' : sure + unsure === 0 ? 'none' : 'some';
}

function isWithin(day: number | undefined, time: number | undefined, { days, range }: TimeQuery): boolean {
  if (days && (day === undefined || day < days.from || day > days.to)) return false;
  return !range || (time !== undefined && time >= range.from && time < range.to);
}
