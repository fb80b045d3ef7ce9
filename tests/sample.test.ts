import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../src/pipeline/readFacts.ts';
import { computeDistance } from '../src/geometry/distance.ts';
import { readSketch } from '../src/reading/readSketch.ts';
import { readTrack } from '../src/reading/readTrack.ts';

const folder = join(import.meta.dirname, '../photos/2019-06-shanghai');
const files = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
const read = await Promise.all(
  files.map((file) => readFacts({ path: join(folder, file), file, language: 'en' })),
);
const facts = read.map((each) => each.facts);

describe('the sample trip', () => {
  test('has 24 photos, each with a time, a camera and no fault, in four megabytes', () => {
    expect(files).toHaveLength(24);
    expect(facts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(facts.filter(({ taken, camera }) => taken && camera?.fNumber && camera.exposure)).toHaveLength(24);
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    expect(bytes).toBeLessThan(4_000_000);
  });

  test('knows where most were taken, and leaves some without', () => {
    const placed = facts.filter(({ spot }) => spot);
    expect(placed).toHaveLength(20);
    const spots = placed.map(({ spot }) => `${spot?.lat.toFixed(4)} ${spot?.lon.toFixed(4)}`);
    expect(spots.filter((spot) => spot === '31.1889 121.4808')).toHaveLength(7);
  });

  test('has portraits, one of them lying on its side in the file, and a panorama', () => {
    const ratios = facts.map(({ width = 0, height = 1 }) => width / height);
    expect(ratios.filter((ratio) => ratio < 1)).toHaveLength(6);
    expect(ratios.filter((ratio) => ratio > 3)).toHaveLength(1);
    expect(facts.map(({ orientation }) => orientation).filter((o) => o !== 1)).toEqual([6]);
  });

  test('walks past where its photos of the first evening were taken, at that time', () => {
    const { track } = readTrack(readFileSync(join(folder, 'walk.gpx'), 'utf8'), 'walk.gpx');
    const evening = facts.filter(({ taken, spot }) => spot && taken?.local.startsWith('2019-06-23'));
    expect(evening).toHaveLength(3);
    for (const { taken, spot } of evening) {
      const instant = Date.parse(`${taken?.local}+08:00`);
      const points = track?.segments.flat() ?? [];
      const near = points.filter(({ time = 0 }) => Math.abs(time - instant) < 60_000);
      const away = near.map(({ lat, lon }) =>
        computeDistance({ lat, lon }, { lat: spot?.lat ?? 0, lon: spot?.lon ?? 0 }),
      );
      expect(Math.min(...away)).toBeLessThan(150);
    }
  });

  test('has a sketch of the river, one corner of which is where the last evening was seen from', () => {
    const text = readFileSync(join(folder, 'huangpu.geojson'), 'utf8');
    const { sketch, problems } = readSketch(text, 'huangpu.geojson');
    expect(problems).toEqual([]);
    expect(sketch?.shapes.filter(({ name }) => name === 'Huangpu')).toHaveLength(2);
    expect(text).toContain('drawn by hand');
    const corners = sketch?.shapes
      .filter(({ kind }) => kind === 'building')
      .flatMap(({ lines }) => lines.flat());
    expect(corners).toContainEqual({ lat: 31.2268, lon: 121.4759 });
  });
});
