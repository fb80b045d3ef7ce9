import type { WrittenTrails } from '../app/map/columns/trailList.ts';
import { writeTrailList, writeTrails } from '../app/map/columns/writeTrails.ts';
import type { JournalIndex } from '../app/views/journalIndex.ts';
import type { ViewAddresses } from '../app/views/photoAddresses.ts';
import { tripTrails } from '../app/views/tripTrails.ts';
import type { OutputFile } from './outputFile.ts';
import { ValueFiles } from './valueFiles.ts';

/** The days' ways of every map: their files, and where pages find them. */
export function* publishTrails(index: JournalIndex): Generator<OutputFile, ViewAddresses> {
  const files = new ValueFiles('trails');
  const lists = new Map<string, string>();
  const all: WrittenTrails[] = [];
  for (const trip of index.journal.trips) {
    const sheets = writeTrails(trip.slug, tripTrails(trip, index), files.publish);
    if (sheets.length > 0) lists.set(trip.slug, writeTrailList(sheets, files.publish));
    all.push(...sheets);
    yield* files.take();
  }
  const whole = all.length > 0 ? writeTrailList(all, files.publish) : undefined;
  yield* files.take();
  return { trips: lists, ...(whole !== undefined && { whole }) };
}
