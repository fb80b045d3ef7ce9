import { placedPhotos } from '../app/map/placedPhotos.ts';
import { writeOverview, writeShards, type WrittenShard } from '../app/map/columns/writeMap.ts';
import { viewsOf, type JournalIndex } from '../app/views/journalIndex.ts';
import { mostListed, type MapAddresses } from '../app/views/makeMap.ts';
import type { OutputFile } from './outputFile.ts';
import { ValueFiles } from './valueFiles.ts';

/** The photos of every map that has more than its page lists: their files, and where pages find them. */
export function* publishMapPhotos(index: JournalIndex): Generator<OutputFile, MapAddresses> {
  const { trips } = index.journal;
  const covers = new Set(trips.flatMap(({ cover }) => cover ?? []));
  // As the map of all trips has them: the oldest first.
  const placed = trips
    .toReversed()
    .map((trip) => ({ slug: trip.slug, photos: placedPhotos(viewsOf(trip.photos, index)) }));
  const total = placed.reduce((sum, { photos }) => sum + photos.length, 0);
  const overviews = new Map<string, string>();
  if (total <= mostListed) return { trips: overviews };
  const files = new ValueFiles('photos');
  const publish = files.publish;
  const all: WrittenShard[] = [];
  for (const { slug, photos } of placed) {
    const shards = writeShards(photos, covers, publish);
    all.push(...shards);
    if (photos.length > mostListed) overviews.set(slug, writeOverview(shards, covers, publish));
    yield* files.take();
  }
  const whole = writeOverview(all, covers, publish);
  yield* files.take();
  return { whole, trips: overviews };
}
