import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LatLon } from '../../geometry/distance.ts';
import type { Place } from '../../journal/place.ts';
import { openPlaces } from './openPlaces.ts';

const bund = { lat: 31.24, lon: 121.49 };
const nowhere = { lat: 44.9, lon: 34.9 };

describe('openPlaces', () => {
  let folder: string;
  let file: string;
  let questions: LatLon[];
  const find = (spot: LatLon): Place | undefined => {
    questions.push(spot);
    return spot.lat < 40 ? { city: 'Shanghai', country: 'CN', source: 'computed' } : undefined;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pinhole-places-'));
    file = join(folder, 'places', 'library.jsonl');
    questions = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('asks each position once, the next build not at all', async () => {
    const first = openPlaces(file, '1', find);
    const answers = [bund, bund, nowhere].map(first.findPlace);
    await first.close();
    const second = openPlaces(file, '1', find);
    expect([bund, bund, nowhere].map(second.findPlace)).toEqual(answers);
    expect(answers).toEqual([
      { city: 'Shanghai', country: 'CN', source: 'computed' },
      { city: 'Shanghai', country: 'CN', source: 'computed' },
      undefined,
    ]);
    await second.close();
    expect(questions).toEqual([bund, nowhere]);
  });

  test('asks about positions to a metre', async () => {
    const places = openPlaces(file, '1', find);
    places.findPlace({ lat: 31.240001, lon: 121.489999 });
    places.findPlace(bund);
    await places.close();
    expect(questions).toEqual([bund]);
  });

  test('asks anew for another version', async () => {
    for (const version of ['1', '2']) {
      const places = openPlaces(file, version, find);
      places.findPlace(bund);
      await places.close();
    }
    expect(questions).toHaveLength(2);
  });

  test('forgets positions that are no longer asked for, and keeps no file where none are', async () => {
    const first = openPlaces(file, '1', find);
    first.findPlace(bund);
    first.findPlace(nowhere);
    await first.close();
    const second = openPlaces(file, '1', find);
    second.findPlace(nowhere);
    await second.close();
    expect(readFileSync(file, 'utf8')).not.toContain('31.24');
    const other = join(folder, 'other.jsonl');
    await openPlaces(other, '1', find).close();
    expect(existsSync(other)).toBe(false);
  });
});
