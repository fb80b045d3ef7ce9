import type { LatLon } from '../../../geometry/distance.ts';
import { roughBox } from '../../../geometry/roughBox.ts';
import { groupBy } from '../../../journal/groupBy.ts';
import type { PhotoView } from '../../page.ts';
import { placedPhotos, type PlacedPhoto } from '../placedPhotos.ts';
import { countDays, packDayCounts } from './dayCounts.ts';
import { cutList } from './cutList.ts';
import { packPins, type ListedShard, type MapAddress } from './overview.ts';
import { packLooks } from './packLooks.ts';
import { makeLook } from './photoLook.ts';
import { makeTimes, packTimes } from './shardTimes.ts';
import { makeShard, packShard } from './shard.ts';

/** Makes a file of a value and says its address; the same value has the same address. */
export type Publish = (value: unknown) => string;

/** Photos on average: positions of a city's walk are some kilobytes, details of a screen of the list some ten. */
const sizes = { shard: 2048, details: 192 };

/** Photos of one trip in the order of its gallery, and where what is shown of them lies. */
export interface WrittenShard {
  /** Those that stand on a map. */
  readonly placed: readonly PlacedPhoto[];
  /** Where their columns are; absent where there are none. */
  readonly entry?: ListedShard;
  /** All that pages show of the photos, placed or not: galleries and maps load the same files. */
  readonly details: readonly { readonly url: string; readonly count: number }[];
}

/** Writes the columns and details of a trip's photos: a shard for each year, and several where they are many. */
export function writeShards(
  photos: readonly PhotoView[],
  covers: ReadonlySet<string>,
  publish: Publish,
): WrittenShard[] {
  const years = groupBy(photos, ({ datetime = '' }) =>
    datetime.length < 10 ? undefined : datetime.slice(0, 4),
  );
  return [...years.values()]
    .flatMap((year) => cutList(year, sizes.shard))
    .map((shard) => writeShard(shard, covers, publish));
}

function writeShard(
  photos: readonly PhotoView[],
  covers: ReadonlySet<string>,
  publish: Publish,
): WrittenShard {
  const parts = cutList(photos, sizes.details).map((part) => ({ part, url: publish(part) }));
  const details = parts.map(({ part, url }) => ({ url, count: part.length }));
  const placed = placedPhotos(photos);
  if (placed.length === 0) return { placed, details };
  const placedDetails = parts
    .map(({ part, url }) => ({ url, count: placedPhotos(part).length }))
    .filter(({ count }) => count > 0);
  const looks = publish(packLooks(placed.map(makeLook)));
  const columns = makeShard(placed, covers);
  const times = makeTimes(placed);
  const entry = {
    url: publish(packShard(columns, { looks, details: placedDetails })),
    times: publish(packTimes(times)),
    count: placed.length,
    box: roughBox(columns.positions),
    days: packDayCounts(countDays(columns.days.map((day, at) => ({ day, time: times[at] })))),
  };
  return { placed, entry, details };
}

/** Writes what a map of these shards loads first, and says what its page has of it. */
export function writeOverview(
  shards: readonly WrittenShard[],
  covers: ReadonlySet<string>,
  publish: Publish,
): MapAddress {
  const photos = shards.flatMap(({ placed }) => placed);
  const positions: LatLon[] = photos.map(({ spot }) => spot);
  const preferred = new Set(photos.flatMap(({ id }, number) => (covers.has(id) ? [number] : [])));
  const lookOf = (number: number) => {
    const photo = photos[number];
    if (!photo) throw new Error(`the map has no photo ${number}`);
    return makeLook(photo);
  };
  const pins = packPins(positions, preferred, lookOf);
  const overview = publish({ shards: shards.flatMap(({ entry }) => entry ?? []), ...pins.overview });
  return { overview, pins: pins.page };
}
