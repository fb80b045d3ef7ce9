import type { LatLon } from '../../../geometry/distance.ts';
import { roughBox } from '../../../geometry/roughBox.ts';
import { groupBy } from '../../../journal/groupBy.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { countDays, packDayCounts } from './dayCounts.ts';
import { cutList } from './cutList.ts';
import { packOverview, type ListedShard } from './overview.ts';
import { packLooks } from './packLooks.ts';
import { makeLook } from './photoLook.ts';
import { makeTimes, packTimes } from './shardTimes.ts';
import { makeShard, packShard } from './shard.ts';

/** Makes a file of a value and says its address; the same value has the same address. */
export type Publish = (value: unknown) => string;

/** Photos on average: positions of a city's walk are some kilobytes, details of a screen of the list some ten. */
const sizes = { shard: 2048, details: 192 };

/** Photos of one trip in order of time, and where their columns are. */
export interface WrittenShard {
  readonly photos: readonly PlacedPhoto[];
  readonly entry: ListedShard;
}

/** Writes the columns and details of a trip's photos: a shard for each year, and several where they are many. */
export function writeShards(
  photos: readonly PlacedPhoto[],
  covers: ReadonlySet<string>,
  publish: Publish,
): WrittenShard[] {
  const years = groupBy(photos, ({ datetime }) => datetime?.slice(0, 4));
  return [...years.values()]
    .flatMap((year) => cutList(year, sizes.shard))
    .map((shard) => {
      const details = cutList(shard, sizes.details).map((part) => ({
        url: publish(part),
        count: part.length,
      }));
      const looks = publish(packLooks(shard.map(makeLook)));
      const columns = makeShard(shard, covers);
      const times = makeTimes(shard);
      return {
        photos: shard,
        entry: {
          url: publish(packShard(columns, { looks, details })),
          times: publish(packTimes(times)),
          count: shard.length,
          box: roughBox(columns.positions),
          days: packDayCounts(countDays(columns.days.map((day, at) => ({ day, time: times[at] })))),
        },
      };
    });
}

/** Writes what a map of these shards loads first, and says its address. */
export function writeOverview(
  shards: readonly WrittenShard[],
  covers: ReadonlySet<string>,
  publish: Publish,
): string {
  const photos = shards.flatMap((shard) => shard.photos);
  const positions: LatLon[] = photos.map(({ spot }) => spot);
  const preferred = new Set(photos.flatMap(({ id }, number) => (covers.has(id) ? [number] : [])));
  const lookOf = (number: number) => {
    const photo = photos[number];
    if (!photo) throw new Error(`the map has no photo ${number}`);
    return makeLook(photo);
  };
  return publish(
    packOverview(
      shards.map(({ entry }) => entry),
      positions,
      preferred,
      lookOf,
    ),
  );
}
