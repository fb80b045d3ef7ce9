import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, library, photo, settings, trip } from '../../../tests/fixtures/library.ts';
import { computeDistance } from '../../geometry/distance.ts';
import type { Journal } from '../../journal/journal.ts';
import { makeJournal } from '../../journal/makeJournal.ts';
import type { PhotoSettings, SiteSettings, TripSettings } from '../../journal/settings.ts';
import { snapPosition } from '../../journal/snapSpot.ts';
import { readTripSettings } from '../readTripSettings.ts';
import { gatherPositionRules } from './positionRules.ts';
import { withholdPositions } from './withholdPositions.ts';

const bund = { lat: 31.239712, lon: 121.499766 };
const expo = { lat: 31.189034, lon: 121.480972 };

/** Two photos and a walk between them, under an author's settings. */
function make(
  photos: Readonly<Record<string, PhotoSettings>> = {},
  ofTrip: Partial<TripSettings> = {},
  site: Partial<SiteSettings> = {},
) {
  const shanghai = trip('shanghai', {
    photos: [photo('bund.jpg', at(bund.lat, bund.lon)), photo('expo.jpg', at(expo.lat, expo.lon))],
    tracks: [{ file: 'walk.gpx', segments: [[bund, { lat: 31.21, lon: 121.49 }, expo]] }],
    settings: settings(photos, ofTrip),
  });
  const from = library([shanghai], site);
  const made = makeJournal(from);
  return { journal: made.journal, rules: gatherPositionRules(from, made) };
}

/** The journal as an error in making it would leave it. */
function spoil(journal: Journal, id: string, spot: { readonly lat: number; readonly lon: number }): Journal {
  const photos = journal.photos.map((each) =>
    each.id === id ? { ...each, spot: { ...spot, source: 'exif' as const } } : each,
  );
  return { ...journal, photos };
}

const refusedIn = (journal: Journal, { rules }: ReturnType<typeof make>) =>
  withholdPositions(journal, rules).refused.map(({ what }) => what);

describe('an honest journal', () => {
  test.each([
    ['with nothing said', make()],
    ['coarse by site', make({}, {}, { precision: 5000 })],
    ['coarse by trip', make({}, { precision: 300 })],
    ['coarse by photo', make({ 'bund.jpg': { precision: 1000 } })],
    ['hidden by photo', make({ 'bund.jpg': { hidden: 'spot' }, 'expo.jpg': { hidden: true } })],
  ])('passes as it is, %s', (_, made) => {
    expect(withholdPositions(made.journal, made.rules)).toEqual({ allowed: made.journal, refused: [] });
  });
});

const placed = '../shared/kubecon-placed/kubecon';

test.skipIf(!existsSync(placed))('a real trip whose author wrote the places passes as it is', () => {
  const photos = readdirSync(placed).filter((file) => /\.jpe?g$/.test(file));
  const yaml = readTripSettings(readFileSync(`${placed}/photos.yaml`, 'utf8'), 'kubecon/photos.yaml');
  const from = library([trip('kubecon', { photos: photos.map((file) => photo(file)), settings: yaml })]);
  const made = makeJournal(from);
  expect(made.journal.photos.some(({ spot }) => spot)).toBe(true);
  expect(withholdPositions(made.journal, gatherPositionRules(from, made)).refused).toEqual([]);
});

describe('an error is found', () => {
  test('in the position of a photo whose place is hidden', () => {
    const made = make({ 'bund.jpg': { hidden: 'spot' } });
    const spoilt = spoil(made.journal, 'shanghai/bund', snapPosition(bund, 10));
    expect(refusedIn(spoilt, made)).toEqual(['position of shanghai/bund.jpg, whose position is hidden']);
    expect(withholdPositions(spoilt, made.rules).allowed.photos[0]).not.toHaveProperty('spot');
  });

  test.each([
    ['photo', make({ '*.jpg': { precision: 1000 }, 'bund.jpg': { precision: 20 } })],
    ['trip', make({ 'bund.jpg': { precision: 20 } }, { precision: 1000 })],
    ['site', make({ 'bund.jpg': { precision: 20 } }, { precision: 20 }, { precision: 1000 })],
  ])('in a position finer than what is strictest, said of the %s', (_, made) => {
    for (const finer of [bund, snapPosition(bund, 20)])
      expect(refusedIn(spoil(made.journal, 'shanghai/bund', finer), made)[0]).toBe(
        'position of shanghai/bund.jpg, finer than the 1000 metres that are allowed',
      );
  });

  test('in a point of a track', () => {
    const made = make();
    const [first] = made.journal.trips;
    const tracks = [{ distance: 0, segments: [{ points: [[31.2000011, 121.4900011] as const] }] }];
    const spoilt = { ...made.journal, trips: first ? [{ ...first, tracks }] : [] };
    const { refused, allowed } = withholdPositions(spoilt, made.rules);
    expect(refused[0]).toEqual({
      lat: 31.2000011,
      lon: 121.4900011,
      what: 'position of a track of shanghai, finer than the 10 metres that are allowed',
      map: 'shanghai',
    });
    expect(allowed.trips[0]?.tracks[0]?.segments).toEqual([{ points: [] }]);
  });

  test('in a position outside of a home, but in the hole around it', () => {
    const home = [{ ...expo, radius: 300, hidden: 'spot' as const }];
    const made = make({}, {}, { home, secret: 'words' });
    const [hole] = made.rules.photos.get('shanghai/bund')?.homes.slice(1) ?? [];
    const spoilt = spoil(made.journal, 'shanghai/bund', snapPosition(hole!, 10));
    expect(computeDistance(hole!, expo)).toBeGreaterThan(300);
    expect(refusedIn(spoilt, made)[0]).toBe('position of shanghai/bund.jpg, which is at home');
  });

  test('in bounds that reach to what is hidden', () => {
    const made = make({ 'expo.jpg': { hidden: 'spot' } });
    const bounds = [[expo.lat, expo.lon] as const, [32, 122] as const] as const;
    const trips = made.journal.trips.map((each) => ({ ...each, bounds, tracks: [] }));
    expect(refusedIn({ ...made.journal, trips }, made)).toEqual([
      'bounds of shanghai, which reach beyond what may be published',
      'bounds of shanghai, which reach beyond what may be published',
    ]);
  });

  test('in a photo that nobody said may be published', () => {
    const { journal } = make();
    const nothing = { photos: new Map(), tracks: new Map() };
    expect(withholdPositions(journal, nothing).allowed.photos.every(({ spot }) => spot === undefined)).toBe(
      true,
    );
  });
});
