import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findJsonPositions } from '../src/reading/audit/findJsonPositions.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeTiff } from './fixtures/makeTiff.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole);

const degrees = (value: number) =>
  [
    [Math.floor(value), 1],
    [Math.floor((value % 1) * 60), 1],
    [Math.round((((value % 1) * 60) % 1) * 60_000), 1000],
  ] as const;

const shot = async (time: string, lat?: number, lon?: number) =>
  makeJpeg({
    width: 400,
    height: 300,
    color: '#307040',
    tiff: makeTiff({
      exif: { DateTimeOriginal: `2019:06:24 ${time}`, OffsetTimeOriginal: '+05:30' },
      ...(lat !== undefined &&
        lon !== undefined && {
          gps: {
            GPSLatitudeRef: 'N',
            GPSLatitude: degrees(lat),
            GPSLongitudeRef: 'E',
            GPSLongitude: degrees(lon),
          },
        }),
    }),
  });

/** From home 2.5 km eastward, then northward, a point a minute, 100 m each. */
const walk = `<gpx version="1.1"><trk><trkseg>${Array.from({ length: 60 }, (_, minute) => {
  const [east, north] = [Math.min(minute, 25), Math.max(0, minute - 25)];
  return `<trkpt lat="${(18.523456 + north * 0.0009).toFixed(6)}" lon="${(73.854321 + east * 0.00095).toFixed(6)}"><ele>${560 + minute}</ele><time>2019-06-24T04:${String(minute).padStart(2, '0')}:00Z</time></trkpt>`;
}).join('')}</trkseg></trk></gpx>`;

async function makeLibrary(site: string) {
  return makeFolder({
    'site.yaml': `title: Far and near\n${site}`,
    'pune/breakfast.jpg': await shot('09:20:00', 18.523456, 73.854321),
    'pune/way.jpg': await shot('09:33:00'),
    'pune/market.jpg': await shot('11:00:00', 18.523456, 73.9),
    'pune/tea.jpg': await shot('11:06:00'),
    'pune/station.jpg': await shot('11:10:00', 18.53, 73.903),
    'pune/photos.yaml': 'photos:\n  market.jpg: { precision: 1000 }\n',
    'pune/walk.gpx': walk,
  });
}

const home = 'home:\n  - { at: "18.523456, 73.854321", radius: 300 }\nsecret: rain\n';

describe('a home', () => {
  test('is nowhere in what is built: not in photos, what follows from them, tracks, heights or times', async () => {
    const out = join(makeFolder(), 'site');
    const built = await runPinhole(['build', await makeLibrary(home), '--out', out, '--cache', makeFolder()]);
    expect(built).toMatchObject({ code: 0 });
    const journal = JSON.parse(readFileSync(join(out, 'journal.json'), 'utf8'));
    const spots = new Map(journal.photos.map(({ id, spot }: { id: string; spot?: object }) => [id, spot]));
    expect(spots.get('pune/breakfast')).toBeUndefined();
    expect(spots.get('pune/way')).toBeUndefined();
    expect(spots.get('pune/station')).toMatchObject({ source: 'exif' });
    // Worked out from a photo that is published to a kilometre.
    expect(spots.get('pune/tea')).toMatchObject({ source: 'nearby', accuracy: 1000 });
    // The data of the embedded map names the towns of the region.
    const texts = (readdirSync(out, { recursive: true }) as string[])
      .filter((name) => /\.(html|json|xml|gpx|geojson)$/.test(name) && !/(^|\/)map-/.test(name))
      .map((name) => readFileSync(join(out, name), 'utf8'));
    // The hole reaches at least 300 m, three thousandths of a degree, to the east.
    for (const text of texts) expect(text).not.toMatch(/73\.85[4-6]|breakfast\.jpg/);
    // Ways are columns of numbers, which no text shows.
    const ways = (readdirSync(join(out, 'assets')) as string[])
      .filter((name) => name.startsWith('trails-'))
      .flatMap((name) => findJsonPositions(JSON.parse(readFileSync(join(out, 'assets', name), 'utf8'))));
    expect(ways.length).toBeGreaterThan(2);
    expect(ways.filter(({ lon }) => lon >= 73.854 && lon < 73.857)).toEqual([]);
    // Straight to the corner, and to the north of it no earlier than it points back past the hole.
    expect(journal.trips[0].tracks[0].start >= '2019-06-24T04:25').toBe(true);
  });

  test('whose photos are hidden leaves no trace of them', async () => {
    const out = join(makeFolder(), 'site');
    const site = home.replace('radius: 300', 'radius: 300, hidden: true');
    const built = await runPinhole(['build', await makeLibrary(site), '--out', out, '--cache', makeFolder()]);
    expect(built).toMatchObject({ code: 0 });
    expect(readFileSync(join(out, 'journal.json'), 'utf8')).not.toContain('breakfast');
    expect(readdirSync(join(out, 'pune/photos')).toSorted()).not.toContain('breakfast');
  });
});
