import { roughBox } from '../../../geometry/roughBox.ts';
import { once } from '../../once.ts';
import { countDays, unpackDayCounts } from '../columns/dayCounts.ts';
import { unpackLooks, type PackedLooks } from '../columns/packLooks.ts';
import { unpackPins, type OverviewPin, type PackedOverview } from '../columns/overview.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import { unpackShard, type PackedShard, type Shard } from '../columns/shard.ts';
import { unpackTimes, type PackedTimes, type ShardTimes } from '../columns/shardTimes.ts';
import { PhotoIndex } from './photoIndex.ts';
import { PinIndex } from './pinIndex.ts';
import { Shards, type IndexedShard } from './shards.ts';

/** Where the photos of a map come from: the page has them all, or files that the build wrote. */
export type IndexSource =
  | { readonly shard: Shard; readonly times: ShardTimes; readonly looks: readonly PhotoLook[] }
  /** Address of the overview, and of the site's root that all addresses in it are relative to; both absolute. */
  | { readonly overview: string; readonly root: string };

type Fetch = <Value>(url: string) => Promise<Value>;

/** The photos of a map, and the pins that they are shown by. */
export interface OpenedIndex {
  readonly photos: PhotoIndex;
  readonly pins: PinIndex;
}

export async function openIndex(source: IndexSource, fetch: Fetch): Promise<OpenedIndex> {
  if ('shard' in source) return makeIndex(wholeShard(source));
  const overview = await fetch<PackedOverview>(source.overview);
  let first = 0;
  const shards = overview.shards.map(({ url, times, count, box, days }): IndexedShard => {
    const packed = once(() => fetch<PackedShard>(source.root + url));
    const looks = once(async () =>
      unpackLooks(await fetch<PackedLooks>(source.root + (await packed()).looks)),
    );
    const shard = {
      first,
      count,
      box,
      days: unpackDayCounts(days),
      load: async () => ({ ...unpackShard(await packed()), details: (await packed()).details }),
      times: once(async () => unpackTimes(await fetch<PackedTimes>(source.root + times))),
      looks,
    };
    first += count;
    return shard;
  });
  return makeIndex(shards, unpackPins(overview));
}

function makeIndex(
  all: readonly IndexedShard[],
  overview?: readonly (readonly OverviewPin[])[],
): OpenedIndex {
  const shards = new Shards(all);
  return { photos: new PhotoIndex(shards), pins: new PinIndex(shards, overview) };
}

function wholeShard({
  shard,
  times,
  looks,
}: Extract<IndexSource, { readonly shard: Shard }>): IndexedShard[] {
  return [
    {
      first: 0,
      count: shard.positions.length,
      box: roughBox(shard.positions),
      days: countDays(shard.days.map((day, at) => ({ day, time: times[at] }))),
      load: () => Promise.resolve({ ...shard, details: [] }),
      times: () => Promise.resolve(times),
      looks: () => Promise.resolve(looks),
    },
  ];
}
