import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeNormal, makeRandom, makeWalk, makeWalkTrack, toSpot } from '../../../tests/fixtures/makeWalk.ts';
import type { Walk } from '../../../tests/fixtures/makeWalk.ts';
import { readPhotoFacts } from '../../reading/readPhotoFacts.ts';
import type { ClockFinding } from './clockFinding.ts';
import { findClockErrors } from './findClockErrors.ts';
import { formatClock } from './formatClock.ts';
import type { Shot } from './shot.ts';

const start = Date.parse('2024-05-03T07:00:00Z') / 1000;
const walk = makeWalk(1, start, 10);
const track = makeWalkTrack(walk, 2, 5);

interface Taking {
  readonly seed?: number;
  readonly count?: number;
  /** Seconds that the clock is ahead. */
  readonly error?: number;
  /** Seconds a day that it gains, from the middle of the ten days. */
  readonly drift?: number;
  /** Share of photos whose position is wrong. */
  readonly outliers?: number;
  readonly as?: Partial<Shot>;
}

/** Photos of a walk, some in bursts, with positions of 8 m noise; the clock shows Rome's summer time. */
function takePhotos(
  on: Walk,
  { seed = 11, count = 150, error = 0, drift = 0, outliers = 0, as }: Taking,
): Shot[] {
  const random = makeRandom(seed);
  const normal = makeNormal(random);
  return takeMoments(on, random, count).map((instant, i) => {
    const place = on.locate(instant)!;
    const isWrong = random() < outliers;
    const shown = isWrong ? { east: (random() - 0.5) * 6000, north: (random() - 0.5) * 6000 } : place;
    const ahead = error + (drift * (instant - start - 5 * 86_400)) / 86_400;
    return {
      file: `P${i}.jpg`,
      folder: '',
      model: 'DMC-TZ10',
      zone: 'Europe/Rome',
      local: toLocal(instant + 7200 + ahead),
      spot: toSpot(shown, () => normal() * 8),
      ...as,
    };
  });
}

function takeMoments(on: Walk, random: () => number, count: number): number[] {
  const instants: number[] = [];
  while (instants.length < count) {
    const [from, to] = on.days[Math.floor(random() * on.days.length)]!;
    const first = from + random() * (to - from - 60);
    const burst = random() < 0.3 ? Math.ceil(random() * 4) : 1;
    instants.push(...Array.from({ length: burst }, (_, i) => first + i * 7));
  }
  return instants.slice(0, count);
}

/** Seconds on a day of the walk, of an error between two dated ones. */
function extrapolate([first, last]: NonNullable<ClockFinding['drift']>, day: number): number {
  const dayOf = (local: string) => (Date.parse(`${local}Z`) / 1000 - 25_241 - 7200 - start) / 86_400;
  const share = (day - dayOf(first.local)) / (dayOf(last.local) - dayOf(first.local));
  return first.error + share * (last.error - first.error);
}

const toLocal = (wall: number) => new Date(Math.floor(wall) * 1000).toISOString().slice(0, 19);
const withoutSpots = (shots: readonly Shot[]) => shots.map(({ spot: _, ...shot }): Shot => shot);

function expectOne(findings: readonly ClockFinding[]): ClockFinding {
  expect(findings).toHaveLength(1);
  return findings[0]!;
}

/** A photo with a fix: clock in Rome's time, both at a time of 2024-05-03. */
const fixed = (clock: string, fix: string, as: Partial<Shot> = {}): Shot => ({
  file: `${clock}.jpg`,
  folder: '',
  model: 'GPS camera',
  zone: 'Europe/Rome',
  local: `2024-05-03T${clock}`,
  gpsTime: `2024-05-03T${fix}Z`,
  ...as,
});

describe('by GPS time', () => {
  test('the lower edge of clock minus fix is the error: fixes are minutes old, and one is bogus', () => {
    const shots = [
      fixed('12:10:41', '10:00:00.5'),
      fixed('12:20:43', '10:10:02.5'),
      fixed('12:30:41', '10:19:59.5'),
      fixed('12:40:40', '10:10:03.5'),
      fixed('12:50:00', '10:10:04.5'),
      fixed('12:55:00', '10:59:00.5'),
    ];
    expect(findClockErrors(shots, [])).toEqual([
      {
        camera: { model: 'GPS camera' },
        error: 641.3,
        fitting: 3,
        total: 6,
        evidence: 'gps-time',
        confidence: 'likely',
        within: 5.2,
      },
    ]);
  });

  test('photos that share one fix tell once', () => {
    const shots = ['12:05:00', '12:05:01', '12:05:02'].map((clock) => fixed(clock, '10:00:00'));
    expect(findClockErrors(shots, [])).toEqual([]);
  });

  test('a lone fix may be hours old: only whole hours make it worth a guess', () => {
    expect(findClockErrors([fixed('12:41:00', '10:00:00')], [])).toEqual([]);
    expect(expectOne(findClockErrors([fixed('13:00:20', '10:00:00')], [])).confidence).toBe('guess');
    expect(expectOne(findClockErrors([fixed('11:41:00', '10:00:00')], [])).confidence).toBe('guess');
  });

  test('a right clock with old fixes is right', () => {
    const shots = Array.from({ length: 40 }, (_, i) => {
      const age = (i * i * 7) % 1800;
      return fixed(toLocal(43_200 + i * 300).slice(11), `${toLocal(36_000 + i * 300 - age).slice(11)}`);
    });
    expect(findClockErrors(shots, [])).toEqual([]);
  });

  test('one photo alone is no more than a guess', () => {
    const finding = expectOne(findClockErrors([fixed('19:00:41', '10:00:00')], []));
    expect([finding.error, finding.confidence]).toEqual([25_241, 'guess']);
  });

  test('a camera left on the time of home is told by the zone it shows and the rest', () => {
    const shots = Array.from({ length: 12 }, (_, i) =>
      fixed(toLocal(36_003 + i * 600).slice(11), toLocal(36_000 + i * 600).slice(11), {
        zone: 'Asia/Shanghai',
      }),
    );
    const finding = expectOne(findClockErrors(shots, []));
    expect([finding.error, finding.setTo]).toEqual([-28_797, { offset: '+00:00', rest: 3 }]);
  });

  test('a camera that says which zone it shows is right', () => {
    const shots = Array.from({ length: 12 }, (_, i) =>
      fixed(toLocal(43_200 + i * 600).slice(11), toLocal(36_000 + i * 600).slice(11), {
        zone: 'Asia/Shanghai',
        offset: '+02:00',
      }),
    );
    expect(findClockErrors(shots, [])).toEqual([]);
  });

  test('a camera that says which zone it shows, and is minutes ahead of that, has the error beside it', () => {
    const shots = Array.from({ length: 12 }, (_, i) =>
      fixed(toLocal(43_200 + 450 + i * 600).slice(11), toLocal(36_000 + i * 600).slice(11), {
        zone: 'Asia/Shanghai',
        offset: '+02:00',
      }),
    );
    const finding = expectOne(findClockErrors(shots, []));
    expect([finding.error, finding.zone, finding.setTo]).toEqual([450, 'Etc/GMT-2', undefined]);
  });

  test('a camera set to the time of the place whose zone stayed that of home has the error beside what it writes', () => {
    const shots = Array.from({ length: 12 }, (_, i) =>
      fixed(toLocal(36_000 + 8 * 3600 + 450 + i * 600).slice(11), toLocal(36_000 + i * 600).slice(11), {
        zone: 'Asia/Shanghai',
        offset: '+02:00',
      }),
    );
    const finding = expectOne(findClockErrors(shots, []));
    expect([finding.error, finding.zone]).toEqual([6 * 3600 + 450, 'Etc/GMT-2']);
  });

  test('a camera left on the time of home through two zones has one error, and both are compared', () => {
    const shots = ['Europe/Rome', 'Europe/Rome', 'Europe/London'].flatMap((zone, day) =>
      Array.from({ length: 6 }, (_, i) => {
        const instant = start + day * 86_400 + i * 3000;
        return fixed('', '', {
          zone,
          local: toLocal(instant + 8 * 3600 + 20),
          gpsTime: `${toLocal(instant)}Z`,
        });
      }),
    );
    const finding = expectOne(findClockErrors(shots, []));
    expect(finding).toMatchObject({
      error: 21_620,
      zone: 'Europe/Rome',
      setTo: { offset: '+08:00', rest: 20 },
      fitting: 18,
      confidence: 'sure',
    });
  });

  test('its error is beside the zone of most of its photos, those without a fix among them', () => {
    const take = (zone: string, day: number, as: Partial<Shot>) =>
      Array.from({ length: 6 }, (_, i) => {
        const instant = start + day * 86_400 + i * 3000;
        const gpsTime = `${toLocal(instant)}Z`;
        return fixed('', '', { zone, local: toLocal(instant + 8 * 3600 + 20), gpsTime, ...as });
      });
    const london = take('Europe/London', 0, {}).slice(0, 4);
    const indoors = take('Europe/London', 1, {}).map(({ gpsTime: _, ...shot }): Shot => shot);
    const finding = expectOne(findClockErrors([...london, ...indoors, ...take('Europe/Rome', 3, {})], []));
    expect(finding).toMatchObject({ error: 25_220, zone: 'Europe/London', fitting: 10, total: 10 });
  });

  test('a camera that missed the change to summer time is told by an offset that stays', () => {
    const shots = ['2024-03-29', '2024-03-30', '2024-04-01'].flatMap((day, n) =>
      Array.from({ length: 6 }, (_, i) => {
        const instant = Date.parse(`${day}T09:00:00Z`) / 1000 + i * 1200 + n;
        return fixed('', '', { local: toLocal(instant + 3600 + 40), gpsTime: `${toLocal(instant)}Z` });
      }),
    );
    expect(expectOne(findClockErrors(shots, []))).toMatchObject({
      error: 40,
      zone: 'Etc/GMT-1',
      fitting: 18,
    });
  });

  test('the zone is the one in force on the true date, where the clock is half a year off', () => {
    const shots = Array.from({ length: 12 }, (_, i) =>
      fixed('', '', { local: `2024-01-01T12:${10 + i}:00`, gpsTime: `2024-07-01T10:${10 + i}:00Z` }),
    );
    const finding = expectOne(findClockErrors(shots, []));
    expect(formatClock(finding.error)).toBe('4368:00:00 slow');
  });

  test('a drift is told by two dated points', () => {
    const shots = Array.from({ length: 40 }, (_, i) => {
      const instant = start + i * 21_600;
      return fixed('', '', {
        local: toLocal(instant + 7200 + 100 + (1.6 * i) / 4),
        gpsTime: `${toLocal(instant)}Z`,
      });
    });
    const { drift, confidence } = expectOne(findClockErrors(shots, []));
    expect(drift?.map(({ local }) => local)).toEqual(['2024-05-03T09:01:40', '2024-05-13T03:01:55']);
    expect(Math.abs(drift![0].error - 100)).toBeLessThan(1);
    expect(Math.abs(drift![1].error - 115.6)).toBeLessThan(1);
    expect(confidence).toBe('sure');
  });

  test('a clock that was set right on the way gives no sure error', () => {
    const shots = Array.from({ length: 20 }, (_, i) =>
      fixed(toLocal((i < 10 ? 39_600 : 43_200) + i * 300).slice(11), toLocal(36_000 + i * 300).slice(11)),
    );
    for (const finding of findClockErrors(shots, [])) expect(finding.confidence).toBe('guess');
  });
});

const corpus = fileURLToPath(new URL('../../../../shared/corpus/travel', import.meta.url));

describe.skipIf(!existsSync(corpus))('the walk through Arezzo', () => {
  test('its camera was a day slow less 92 seconds; fixes that grow older in minutes are no drift', async () => {
    const shots = await Promise.all(
      ['DSCN0021.jpg', 'DSCN0025.jpg', 'DSCN0042.jpg'].map(async (file): Promise<Shot> => {
        const { taken, gpsTime, spot, camera } = await readPhotoFacts(
          readFileSync(`${corpus}/${file}`),
          file,
        );
        return {
          file,
          folder: '',
          local: taken!.local,
          gpsTime: gpsTime!,
          spot: spot!,
          model: camera!.model!,
          zone: 'Europe/Rome',
        };
      }),
    );
    const finding = expectOne(findClockErrors(shots, []));
    expect(formatClock(finding.error)).toBe('23:58:27 slow');
    expect(finding).toMatchObject({ fitting: 2, total: 3, evidence: 'gps-time', confidence: 'likely' });
    expect(finding.drift).toBeUndefined();
  });
});

describe('by a track', () => {
  test.each([-10_800, -95, 41, 3600, 43_661, 25_241, -86_308, 400 * 86_400 + 77])(
    'a clock %d seconds ahead is found within two seconds, with every fifth position wrong too',
    (error) => {
      for (const outliers of [0, 0.2]) {
        const finding = expectOne(findClockErrors(takePhotos(walk, { error, outliers }), [track]));
        expect(Math.abs(finding.error - error)).toBeLessThan(2);
        expect(finding.confidence).not.toBe('guess');
        expect(finding.evidence).toBe('track');
        expect(finding.drift).toBeUndefined();
        expect(finding.fitting).toBeGreaterThan(150 * (0.94 - outliers * 1.3));
      }
    },
  );

  test('a right clock gives no finding', () => {
    for (const seed of [1, 2, 3]) {
      expect(findClockErrors(takePhotos(walk, { seed, error: seed - 2 }), [track])).toEqual([]);
    }
  });

  test('a clock that gains 1.5 s a day is told with both ends within two seconds', () => {
    const shots = takePhotos(walk, { count: 400, error: 25_241, drift: 1.5 });
    const { drift } = expectOne(findClockErrors(shots, [track]));
    for (const { local, error } of drift!) {
      const day = (Date.parse(`${local}Z`) / 1000 - 25_241 - 7200 - start) / 86_400;
      expect(Math.abs(error - 25_241 - 1.5 * (day - 5))).toBeLessThan(2);
    }
  });

  test.each([1, 2, 3])('such a drift is seen in 250 photos, and none where there is none (%i)', (seed) => {
    const drifting = takePhotos(walk, { seed, count: 250, error: 25_241, drift: 1.5 });
    const steady = takePhotos(walk, { seed, count: 250, error: 25_241 });
    expect(expectOne(findClockErrors(drifting, [track])).drift).toBeDefined();
    expect(expectOne(findClockErrors(steady, [track])).drift).toBeUndefined();
  });

  test('what is stated holds at the first photo and at the last, whether a drift is seen or not', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const shots = takePhotos(walk, { seed, count: 120, error: 25_241, drift: 1.5 });
      const { error, drift, within, confidence } = expectOne(findClockErrors(shots, [track]));
      for (const day of [0, 10]) {
        const told = drift === undefined ? error : extrapolate(drift, day);
        expect(Math.abs(told - 25_241 - 1.5 * (day - 5)), `${seed}`).toBeLessThan(within);
      }
      if (confidence === 'sure') expect(within).toBeLessThanOrEqual(2);
    }
  });

  test('a clock that was set right on the way gives no more than a guess', () => {
    for (const day of [5, 8]) {
      const shots = [
        ...takePhotos({ ...walk, days: walk.days.slice(0, day) }, { error: 3600, count: day * 15 }),
        ...takePhotos({ ...walk, days: walk.days.slice(day) }, { count: 150 - day * 15, seed: 4 }),
      ];
      for (const finding of findClockErrors(shots, [track])) expect(finding.confidence).toBe('guess');
    }
  });

  test('one day of track settles a week of photos', () => {
    const short = makeWalkTrack(walk, 2, 5, walk.days.slice(3, 4));
    const shots = takePhotos(walk, { count: 400, error: 43_661 });
    const finding = expectOne(findClockErrors(shots, [short]));
    expect(Math.abs(finding.error - 43_661)).toBeLessThan(3);
    expect(finding.total).toBeLessThan(80);
  });

  test('a photographer who stands still tells nothing, whatever the clock', () => {
    const still: Walk = { days: walk.days, locate: () => ({ east: 20, north: 5 }) };
    const stay = makeWalkTrack(still, 3, 30);
    for (const error of [0, 25_241]) {
      const shots = takePhotos(still, { error });
      expect(findClockErrors(shots, [stay])).toEqual([]);
      expect(findClockErrors(shots, [track])).toEqual([]);
    }
  });

  test('photos of another walk from the same door fit no error', () => {
    const other = makeWalk(77, start, 10);
    for (const seed of [1, 2, 3]) {
      expect(findClockErrors(takePhotos(other, { seed, error: 25_241 }), [track])).toEqual([]);
    }
  });

  test('two travellers with tracks of their own do not disturb each other', () => {
    const other = makeWalk(77, start, 10);
    const tracks = [track, { ...makeWalkTrack(other, 5, 5), file: 'other.gpx' }];
    const finding = expectOne(findClockErrors(takePhotos(other, { error: 25_241 }), tracks));
    expect(Math.abs(finding.error - 25_241)).toBeLessThan(2);
  });

  test('a track across the date line is one like any other', () => {
    const shift = <T extends { readonly lon: number }>(at: T): T => {
      const lon = at.lon + 168.12;
      return { ...at, lon: lon > 180 ? lon - 360 : lon };
    };
    const moved = { ...track, segments: track.segments.map((points) => points.map(shift)) };
    const shots = takePhotos(walk, { error: 3600 }).map((shot) => ({ ...shot, spot: shift(shot.spot!) }));
    expect(Math.abs(expectOne(findClockErrors(shots, [moved])).error - 3600)).toBeLessThan(2);
  });

  test('a phone whose positions come some seconds late is not called fast', () => {
    const shots = takePhotos(walk, { error: 12, as: { offset: '+02:00' } });
    expect(findClockErrors(shots, [track])).toEqual([]);
  });

  test('a track without times, no track, no photo: nothing to tell', () => {
    const timeless = {
      file: 'plan.gpx',
      segments: [
        [
          { lat: 43, lon: 11 },
          { lat: 43.1, lon: 11 },
        ],
      ],
    };
    expect(findClockErrors(takePhotos(walk, { error: 3600 }), [timeless])).toEqual([]);
    expect(findClockErrors(takePhotos(walk, { error: 3600 }), [])).toEqual([]);
    expect(findClockErrors([], [track])).toEqual([]);
  });

  test('a photo known to the day or the minute tells nothing and harms nothing', () => {
    const vague: Shot[] = ['2024', '2024-05-03', '2024-05-03T10:00'].map((local) => ({
      file: `${local}.jpg`,
      folder: '',
      model: 'DMC-TZ10',
      local,
    }));
    const shots = takePhotos(walk, { error: 3600 });
    expect(findClockErrors([...vague, ...shots], [track])).toEqual(findClockErrors(shots, [track]));
  });
});

describe('two bodies of one model', () => {
  const one = { error: 3600, count: 80 };
  const two = { error: -95, count: 80, seed: 5 };

  test('are told apart by serial', () => {
    const shots = [
      ...takePhotos(walk, { ...one, as: { serial: '1' } }),
      ...takePhotos(walk, { ...two, as: { serial: '2' } }),
    ];
    const findings = findClockErrors(shots, [track]);
    expect(findings.map(({ camera }) => camera)).toEqual([
      { model: 'DMC-TZ10', serial: '1' },
      { model: 'DMC-TZ10', serial: '2' },
    ]);
    expect(findings.map(({ error }) => Math.round(error / 5) * 5)).toEqual([3600, -95]);
  });

  test('are told apart by folder where the folders contradict each other', () => {
    const shots = [
      ...takePhotos(walk, { ...one, as: { folder: 'anna' } }),
      ...takePhotos(walk, { ...two, as: { folder: 'ben' } }),
    ];
    const findings = findClockErrors(shots, [track]);
    expect(findings.map(({ camera }) => camera.folder)).toEqual(['anna', 'ben']);
    expect(findings.map(({ error }) => Math.round(error / 5) * 5)).toEqual([3600, -95]);
  });

  test('are one where the folders agree', () => {
    const shots = [
      ...takePhotos(walk, { ...one, as: { folder: 'day 1' } }),
      ...takePhotos(walk, { ...one, seed: 5, as: { folder: 'day 2' } }),
    ];
    const finding = expectOne(findClockErrors(shots, [track]));
    expect(finding.camera).toEqual({ model: 'DMC-TZ10' });
    expect(finding.total).toBe(160);
  });

  test('in one folder without serials leave no finding', () => {
    expect(findClockErrors([...takePhotos(walk, one), ...takePhotos(walk, two)], [track])).toEqual([]);
  });
});

describe('by the phones of the trip', () => {
  const phone = takePhotos(walk, { seed: 3, count: 400, as: { model: 'Phone', offset: '+02:00' } });
  /** A camera beside the phone: photos within minutes of the phone's, hours ahead. */
  const beside = (hours: number, seconds = 0) =>
    withoutSpots(phone)
      .filter((_, i) => i % 2 === 0)
      .map(({ offset: _, ...shot }, i): Shot => {
        const wall = Date.parse(`${shot.local}Z`) / 1000 + ((i * 37) % 200) - 100;
        return { ...shot, model: 'DMC-TZ10', local: toLocal(wall + hours * 3600 + seconds) };
      });

  test('whole hours are proposed from the rhythm of shooting, and as a guess: nobody knows the seconds', () => {
    for (const hours of [-6, 7]) {
      const finding = expectOne(findClockErrors([...phone, ...beside(hours, 72)], []));
      expect([finding.error, finding.evidence]).toEqual([hours * 3600, 'rhythm']);
      expect(finding.confidence).toBe('guess');
    }
  });

  test('a rhythm that fits as it is, fits no whole hour, or fits nothing gives none', () => {
    expect(findClockErrors([...phone, ...beside(0)], [])).toEqual([]);
    expect(findClockErrors([...phone, ...beside(0, 1500)], [])).toEqual([]);
    const apart = withoutSpots(takePhotos(walk, { seed: 8, count: 200, error: 3600 }));
    expect(findClockErrors([...phone, ...apart], [])).toEqual([]);
  });

  test('no trusted phone, no rhythm', () => {
    expect(findClockErrors(beside(7), [])).toEqual([]);
  });

  test('a phone that photographs all the time is nearly a track', () => {
    const busy = takePhotos(walk, { seed: 3, count: 8000, as: { model: 'Phone', offset: '+02:00' } });
    const finding = expectOne(findClockErrors([...busy, ...takePhotos(walk, { error: 25_241 })], []));
    expect(finding.evidence).toBe('phone');
    expect(Math.abs(finding.error - 25_241)).toBeLessThan(3);
  });
});

test('the order of the photos makes no difference', () => {
  const shots = takePhotos(walk, { error: 25_241, outliers: 0.1 });
  expect(findClockErrors(shots.toReversed(), [track])).toEqual(findClockErrors(shots, [track]));
});
