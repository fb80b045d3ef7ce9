import { createHash } from 'node:crypto';
import type { BasemapView } from '../app/page.ts';
import type { Journal } from '../journal/journal.ts';
import { makeBasemap, makeTripBoxes } from '../pipeline/basemap/makeBasemap.ts';
import type { OutputFile } from './outputFile.ts';

/** The embedded map for what the journal publishes: its files, and where pages find them. */
export async function publishBasemap(
  journal: Journal,
  cache: string,
): Promise<{ files: readonly OutputFile[]; view: BasemapView }> {
  const photos = journal.photos.flatMap(({ spot }) => spot ?? []);
  const tracks = journal.trips.flatMap((trip) =>
    trip.tracks.flatMap(({ segments }) => segments.flatMap(({ points }) => points)),
  );
  const points = [...photos, ...tracks.map(([lat, lon]) => ({ lat, lon }))];
  const map = await makeBasemap(makeTripBoxes(points), { language: journal.site.language, cache });
  const files: OutputFile[] = [];
  function publish(bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const path = `assets/map-${hash}.json`;
    if (!files.some((file) => file.path === path)) files.push({ path, content: bytes });
    return path;
  }
  const world = publish(map.world);
  const areas = map.areas.map(({ bytes, box, from }) => ({ url: publish(bytes), box, from }));
  return { files, view: { world, areas } };
}
