import { describe, expect, test } from 'vitest';
import { at, library, photo, settings, trip } from '../../tests/fixtures/library.ts';
import { gatherPositionRules } from '../reading/audit/positionRules.ts';
import { withholdPositions } from '../reading/audit/withholdPositions.ts';
import { makeJournal } from './makeJournal.ts';
import { projectJournal } from './projectJournal.ts';
import type { PhotoSettings, SiteSettings } from './settings.ts';
import type { Sketch } from './sketch.ts';

const river: Sketch = {
  file: 'maps/river.geojson',
  shapes: [
    {
      kind: 'water',
      form: 'line',
      name: 'Huangpu',
      lines: [
        [
          { lat: 31.2300001, lon: 121.4900001 },
          { lat: 31.2350003, lon: 121.4900001 },
          { lat: 31.24, lon: 121.49 },
          { lat: 31.24, lon: 121.5 },
        ],
      ],
    },
  ],
};

function make(
  photos: Readonly<Record<string, PhotoSettings>> = {},
  site: Partial<SiteSettings> = {},
  rest = {},
) {
  const shanghai = trip('shanghai', {
    photos: [photo('bund.jpg', at(31.2397, 121.4907))],
    sketches: [river],
    settings: settings(photos, rest),
  });
  const from = library([shanghai], site);
  const made = makeJournal(from);
  const drawn = made.journal.trips[0]?.sketch;
  return { ...made, drawn, rules: gatherPositionRules(from, made) };
}

describe('a sketch', () => {
  test('is published on the grid, without corners that say nothing', () => {
    const { drawn, journal, rules, problems } = make();
    expect(drawn).toEqual([
      {
        kind: 'water',
        form: 'line',
        name: 'Huangpu',
        lines: [
          [
            [31.230001, 121.490011],
            [31.239984, 121.489993],
            [31.239984, 121.499986],
          ],
        ],
      },
    ]);
    expect(problems).toEqual([]);
    expect(withholdPositions(journal, rules)).toEqual({ allowed: journal, refused: [] });
  });

  test('is coarse where the trip is', () => {
    const { drawn, journal, rules } = make({}, {}, { precision: 500 });
    const [corner] = drawn?.[0]?.lines[0] ?? [];
    expect(corner).not.toEqual([31.230001, 121.490011]);
    expect(withholdPositions(journal, rules).refused).toEqual([]);
  });

  test.each([
    ['hidden', { hidden: true }],
    ['not published', { publish: false }],
  ] as const)('is not drawn where the author says that it is %s', (_, own) => {
    expect(make({ 'maps/river.geojson': own }).drawn).toBeUndefined();
    expect(make({ '*.geojson': own }).drawn).toBeUndefined();
    expect(JSON.stringify(make({ 'river.geojson': own }).journal)).not.toContain('Huangpu');
  });

  test('ends before home, and the author is told what is gone', () => {
    const home = [{ lat: 31.237, lon: 121.493, radius: 900, hidden: 'spot' as const }];
    const { drawn, problems } = make({}, { home });
    expect(drawn).toBeUndefined();
    expect(problems).toContainEqual({
      file: 'shanghai/maps/river.geojson',
      what: '1 shape comes near home and is not drawn',
    });
  });

  test('moves to WGS-84 from a map of another datum', () => {
    const { drawn } = make({ 'maps/river.geojson': { datum: 'gcj02' } });
    expect(drawn?.[0]?.lines[0]?.[0]?.[1]).toBeCloseTo(121.4855, 3);
  });

  test('is told in journal.json by where it is', () => {
    const [told] = projectJournal(make().journal).trips;
    expect(told).toMatchObject({
      sketch: {
        shapes: 1,
        bounds: [
          [31.230001, 121.489993],
          [31.239984, 121.499986],
        ],
      },
    });
  });

  test('does not move the bounds of a trip', () => {
    const [corner] = make().journal.trips[0]?.bounds ?? [];
    expect(corner?.[0]).toBeCloseTo(31.2397, 3);
  });
});

test('an audit refuses a sketch that is finer than allowed', () => {
  const { journal, rules } = make({}, {}, { precision: 500 });
  const fine = make().journal.trips[0]!.sketch!;
  const spoilt = { ...journal, trips: journal.trips.map((each) => ({ ...each, sketch: fine })) };
  expect(withholdPositions(spoilt, rules).refused.map(({ what }) => what)).toContain(
    'position of a track of shanghai, finer than the 500 metres that are allowed',
  );
});
