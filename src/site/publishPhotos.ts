import { makeColumns, packGallery } from '../app/gallery/galleryColumns.ts';
import type { MapAddress } from '../app/map/columns/overview.ts';
import { writeOverview, writeShards, type WrittenShard } from '../app/map/columns/writeMap.ts';
import { viewsOf, type JournalIndex } from '../app/views/journalIndex.ts';
import { galleryDays } from '../app/views/makeGallery.ts';
import { mostListed, noAddresses, type PhotoAddresses } from '../app/views/photoAddresses.ts';
import { photosByDay } from '../app/views/tripViews.ts';
import type { Trip } from '../journal/trip.ts';
import type { OutputFile } from './outputFile.ts';
import { ValueFiles } from './valueFiles.ts';

/**
 * The photos of every gallery and map that has more than its page lists: their files, and where pages find them.
 * Details are written once; what a gallery and a map load first names the same files.
 */
export function* publishPhotos(index: JournalIndex): Generator<OutputFile, PhotoAddresses> {
  const { trips, photos } = index.journal;
  if (photos.length <= mostListed) return { maps: noAddresses.maps, galleries: noAddresses.galleries };
  const covers = new Set(trips.flatMap(({ cover }) => cover ?? []));
  const files = new ValueFiles('photos');
  const { publish } = files;
  const publishMap = (shards: readonly WrittenShard[]) => {
    const placed = shards.reduce((sum, shard) => sum + shard.placed.length, 0);
    return placed > mostListed ? writeOverview(shards, covers, publish) : undefined;
  };
  const publishGallery = (shown: readonly Trip[], shards: readonly WrittenShard[]) => {
    const views = viewsOf(shown.flatMap(photosByDay), index);
    const details = shards.flatMap((shard) => shard.details);
    return views.length > mostListed
      ? publish(packGallery(makeColumns(views, galleryDays(shown, index), details)))
      : undefined;
  };
  const maps = new Map<string, MapAddress>();
  const galleries = new Map<string, string>();
  const written: (readonly WrittenShard[])[] = [];
  for (const trip of trips) {
    const shards = writeShards(viewsOf(photosByDay(trip), index), covers, publish);
    written.push(shards);
    put(maps, trip.slug, publishMap(shards));
    put(galleries, trip.slug, publishGallery([trip], shards));
    yield* files.take();
  }
  // On the map of all trips the oldest come first, in the gallery the newest.
  const map = publishMap(written.toReversed().flat());
  const gallery = publishGallery(trips, written.flat());
  yield* files.take();
  return {
    maps: { ...(map !== undefined && { whole: map }), trips: maps },
    galleries: { ...(gallery !== undefined && { whole: gallery }), trips: galleries },
  };
}

function put<Address>(addresses: Map<string, Address>, slug: string, address: Address | undefined): void {
  if (address !== undefined) addresses.set(slug, address);
}
