import { createHash } from 'node:crypto';
import type { BasemapView, EmbeddedBasemap, StreetsBasemap } from '../app/map/basemap.ts';
import type { BasemapSettings } from '../journal/basemapSettings.ts';
import type { Journal } from '../journal/journal.ts';
import { makeBasemap, makeTripBoxes } from '../pipeline/basemap/makeBasemap.ts';
import type { StreetsFile } from '../pipeline/basemap/readStreets.ts';
import type { OutputFile } from './outputFile.ts';

export interface PublishedBasemap {
  readonly files: readonly OutputFile[];
  readonly view: BasemapView;
}

const asItIs: BasemapSettings = { borders: true, countryLabels: true };

/** What the maps of a journal are drawn on: its files, and where pages find them. */
export async function publishBasemap(
  journal: Journal,
  streets: readonly StreetsFile[],
  sketches: NonNullable<EmbeddedBasemap['sketches']>,
  cache: string,
): Promise<PublishedBasemap> {
  const { tiles } = journal.site.basemap ?? asItIs;
  const embedded = await publishEmbedded(journal, cache);
  return {
    files: [...embedded.files, ...streets.map((file) => ({ path: pathOf(file), from: file.from }))],
    view: {
      embedded: { ...embedded.basemap, ...(sketches.length > 0 && { sketches }) },
      streets: streets.map(describeStreets),
      ...(tiles && { tiles: { id: 'tiles', ...tiles } }),
    },
  };
}

async function publishEmbedded({ site, photos, trips }: Journal, cache: string) {
  const spots = photos.flatMap(({ spot }) => spot ?? []);
  const tracks = trips.flatMap((trip) =>
    trip.tracks.flatMap(({ segments }) => segments.flatMap(({ points }) => points)),
  );
  const points = [...spots, ...tracks.map(([lat, lon]) => ({ lat, lon }))];
  const { borders, countryLabels } = site.basemap ?? asItIs;
  const options = { language: site.language, borders, countryLabels, cache };
  const map = await makeBasemap(makeTripBoxes(points), options);
  const files: OutputFile[] = [];
  function publish(bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = `assets/map-${hash.slice(0, 16)}.json`;
    if (!files.some((file) => file.path === path)) files.push({ path, content: bytes });
    return path;
  }
  const basemap: EmbeddedBasemap = {
    id: 'embedded',
    kind: 'embedded',
    crs: 'wgs84',
    attribution: [
      { text: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
      { text: ' · ' },
      { text: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
    ],
    minZoom: 0,
    maxZoom: 13,
    world: publish(map.world),
    areas: map.areas.map(({ bytes, box, from }) => ({ url: publish(bytes), box, from })),
  };
  return { files, basemap };
}

const pathOf = ({ hash }: StreetsFile) => `assets/streets-${hash.slice(0, 16)}.pmtiles`;

/** Zoom from which streets help more than outlines; a tile is drawn at the zoom after its own. */
const firstStreets = 10;
const lastZoom = 22;

function describeStreets(file: StreetsFile): StreetsBasemap {
  const [least, most] = file.zooms;
  return {
    id: file.hash.slice(0, 16),
    kind: 'streets',
    crs: 'wgs84',
    attribution: file.attribution,
    minZoom: Math.max(firstStreets, least + 1),
    maxZoom: lastZoom,
    url: pathOf(file),
    size: file.size,
    box: file.box,
    maxDataZoom: most,
  };
}
