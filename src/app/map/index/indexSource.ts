import type { LatLon } from '../../../geometry/distance.ts';
import { unpackLooks, type PackedLooks } from '../columns/packLooks.ts';
import { unpackOverview, type PackedOverview } from '../columns/overview.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import { roughBox, unpackShard, type PackedShard, type Shard } from '../columns/shard.ts';
import { PhotoIndex, type IndexedShard } from './photoIndex.ts';

/** Where the photos of a map come from: the page has them all, or files that the build wrote. */
export type IndexSource =
  | { readonly shard: Shard; readonly looks: readonly PhotoLook[] }
  /** Address of the overview, and of the site's root that all addresses in it are relative to; both absolute. */
  | { readonly overview: string; readonly root: string };

type Fetch = <Value>(url: string) => Promise<Value>;

export async function openIndex(source: IndexSource, fetch: Fetch): Promise<PhotoIndex> {
  if ('shard' in source) return new PhotoIndex(wholeShard(source.shard, source.looks));
  const overview = await fetch<PackedOverview>(source.overview);
  let first = 0;
  const shards = overview.shards.map(({ url, count, box }): IndexedShard => {
    const packed = once(() => fetch<PackedShard>(source.root + url));
    const looks = once(async () =>
      unpackLooks(await fetch<PackedLooks>(source.root + (await packed()).looks)),
    );
    const shard = {
      first,
      count,
      box,
      load: async () => ({ ...unpackShard(await packed()), details: (await packed()).details }),
      looks,
    };
    first += count;
    return shard;
  });
  return new PhotoIndex(shards, unpackOverview(overview));
}

function wholeShard(shard: Shard, looks: readonly PhotoLook[]): IndexedShard[] {
  const positions: readonly LatLon[] = shard.positions;
  return [
    {
      first: 0,
      count: positions.length,
      box: roughBox(positions),
      load: () => Promise.resolve({ ...shard, details: [] }),
      looks: () => Promise.resolve(looks),
    },
  ];
}

/** What could not be loaded is asked for again the next time. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  return () => {
    known ??= load().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
