import type { PhotoSource } from '../../src/journal/library.ts';
import type { PhotoFacts } from '../../src/journal/photoFacts.ts';
import { readPost } from '../../src/reading/readPost.ts';
import { readTrack } from '../../src/reading/readTrack.ts';
import { readTripSettings } from '../../src/reading/readTripSettings.ts';
import { library, trip } from '../fixtures/library.ts';
import { boundClock, type ClockBound } from './boundClock.ts';
import { makeChance, type Chance } from './chance.ts';
import { shift, type Position } from './earth.ts';
import { judgeKnowable } from './judgeKnowable.ts';
import type { MadeTrip, Plot, TrueClock } from './madeTrip.ts';
import { makeTruth, type Town, type Truth } from './makeTruth.ts';
import { planShutters, type Device, type Shutter } from './planShutters.ts';
import { recordTracks } from './recordTracks.ts';

const towns = {
  vienna: { name: 'Vienna', lat: 48.2085, lon: 16.3725, zone: 'Europe/Vienna', offset: 7200 },
  budapest: { name: 'Budapest', lat: 47.4979, lon: 19.0402, zone: 'Europe/Budapest', offset: 7200 },
  london: { name: 'London', lat: 51.5074, lon: -0.1278, zone: 'Europe/London', offset: 3600 },
  paris: { name: 'Paris', lat: 48.8566, lon: 2.3522, zone: 'Europe/Paris', offset: 7200 },
} as const satisfies Record<string, Town>;

/** Where the second camera's clock was left: home, four hours behind UTC in summer. */
const home = { zone: 'America/New_York', offset: -14_400 };
/** Metres on each axis that a position is off, and the seconds for which such an error goes on. */
const noise = { metres: 8, keeping: 15 };
/** Of the fixes of a camera: seconds that a fresh one is old at most, and the share of those that are minutes old. */
const ages = { fresh: 1.5, old: 0.3 };
/** Of a camera's photos under the sky, those whose receiver had found satellites in time. */
const ready = 0.6;
/** Seconds a day that the first camera's clock gains. */
const drift = 1.5;

interface Clock {
  readonly zone: string;
  readonly offset: number;
  /** Seconds ahead. */
  error(instant: number): number;
}

/** A trip of 800 photos of which the truth is known, as its author has it on disk. */
export function makeMadeTrip(plot: Plot): MadeTrip {
  const chance = makeChance(
    plot.seed * 977 + plot.cameras.length * 31 + Number(plot.crosses) + 7 * Number(plot.tours),
  );
  const way = plot.crosses
    ? ([towns.london, towns.paris] as const)
    : ([towns.vienna, towns.budapest] as const);
  const truth = makeTruth(plot.seed, way, plot.tours);
  const lost = chance.pick([2, 3, 4, 6, 7, 8]);
  const tracks = recordTracks(truth, lost, chance.is(0.5), chance);
  const clocks = setClocks(truth, way[0], chance);
  const shutters = addPairs(planShutters(truth, chance), truth, lost);
  const isOff = switchGps(truth, chance);
  const receive = makeReceivers(chance);
  const taken = shutters.map((shutter, i) => ({
    ...shutter,
    file: nameFile(shutter.by, i),
    ...readDevice(shutter, { plot, truth, clocks, isOff, receive, chance }),
  }));
  const pairsOf = (by: 'camera 1' | 'camera 2') =>
    listPairTimes(truth, lost).map((noon) => findPair(taken, by, noon));
  const written = writeSettings(taken, truth);
  const post = `---\ntitle: A long lunch\ndate: ${new Date((truth.start + 2 * 86_400) * 1000).toISOString().slice(0, 10)}\nplace: The long table\n---\n\n${taken
    .filter(({ by }) => by === 'messenger')
    .map(({ file }) => `![](${file})`)
    .join('\n\n')}\n`;
  const parsed = {
    photos: taken.map(({ file, facts }): PhotoSource => ({
      file,
      facts: { format: 'jpeg', width: 4000, height: 3000, orientation: 1, problems: [], ...facts },
    })),
    tracks: tracks.files.flatMap(({ file, text }) => readTrack(text, file, 'trip').track ?? []),
    posts: [readPost(post, 'lunch.md', 'trip')],
  };
  return {
    plot,
    library: (cameras) =>
      library([
        trip('trip', {
          ...parsed,
          settings: readTripSettings(
            `${written}cameras:${cameras.length === 0 ? ' []' : cameras.map((line) => `\n  ${line}`).join('')}\n`,
            'trip/photos.yaml',
          ),
        }),
      ]),
    photos: judgeKnowable(taken, truth, tracks.times),
    clocks: (['camera 1', 'camera 2'] as const).map((by): TrueClock => ({
      model: models[by]!,
      zone: clocks[by].zone,
      error: clocks[by].error,
      pairs: pairsOf(by),
      bound: boundCamera(by, clocks[by], taken, truth, tracks.times),
    })),
  };
}

export interface Shot extends Shutter {
  readonly file: string;
  readonly position: Position;
  readonly facts: Partial<PhotoFacts>;
  /** Of a second, what a camera's clock did not show. */
  readonly lost?: number;
}

const models: Readonly<Record<Device, string | undefined>> = {
  'phone A': 'Pixel 8',
  'phone B': 'iPhone 13',
  'camera 1': 'DMC-TZ10',
  'camera 2': 'X-T20',
  messenger: undefined,
};

const makes: Readonly<Record<Device, string | undefined>> = {
  'phone A': 'Google',
  'phone B': 'Apple',
  'camera 1': 'Panasonic',
  'camera 2': 'FUJIFILM',
  messenger: undefined,
};

function boundCamera(
  by: Device,
  { error }: Clock,
  taken: readonly Shot[],
  truth: Truth,
  times: readonly number[],
): ClockBound {
  const witnesses = taken
    .filter((one) => one.by === by)
    .map(({ instant, facts }) => ({
      instant,
      error: error(instant),
      onTrack: facts.spot !== undefined && isRecorded(times, instant),
      timed: facts.gpsTime !== undefined,
    }));
  return boundClock(witnesses, truth.locate, noise, ages);
}

const isRecorded = (times: readonly number[], instant: number) =>
  times.some((time) => Math.abs(time - instant) <= 20);

/** The first by hours, minutes and seconds, and it gains; the second by seconds on the time of home. */
function setClocks(truth: Truth, from: Town, chance: Chance): Record<'camera 1' | 'camera 2', Clock> {
  const sign = () => chance.pick([-1, 1]);
  const first = sign() * (chance.whole(1, 9) * 3600 + chance.whole(3, 56) * 60 + chance.whole(1, 59));
  const second = sign() * chance.between(6, 90);
  const begin = truth.legs[0]!.start;
  return {
    'camera 1': {
      ...from,
      error: (instant) => first + (drift * (instant - begin)) / 86_400,
    },
    'camera 2': { ...home, error: () => second },
  };
}

/** In the middle of the trip and near its ends each camera and a phone photograph one thing at one moment, on purpose. */
function addPairs(shutters: readonly Shutter[], truth: Truth, lost: number): readonly Shutter[] {
  const wishes = listPairTimes(truth, lost).flatMap((noon) => [
    { by: 'camera 1' as const, noon, late: 0.6 },
    { by: 'camera 2' as const, noon, late: -0.4 },
  ]);
  return wishes.reduce<readonly Shutter[]>((all, { by, noon, late }) => {
    const nearest = (device: Device) =>
      all
        .filter((one) => one.by === device)
        .reduce((a, b) => (Math.abs(b.instant - noon) < Math.abs(a.instant - noon) ? b : a));
    const moved = nearest(by);
    const instant = nearest('phone A').instant + late;
    return all.map((one) => (one === moved ? { instant, by } : one)).sort((a, b) => a.instant - b.instant);
  }, shutters);
}

/** Noon of a recorded day in the middle of the trip, of its second and its last but one. */
const listPairTimes = ({ start }: Truth, lost: number) =>
  [lost === 4 ? 3.5 : 4.5, 1.5, 8.5].map((day) => start + day * 86_400);

function findPair(taken: readonly Shot[], by: Device, noon: number): readonly [string, string] {
  const phones = taken.filter((one) => one.by === 'phone A');
  const pairs = taken
    .filter((one) => one.by === by && Math.abs(one.instant - noon) < 86_400)
    .map((own) => {
      const other = phones.reduce((a, b) =>
        Math.abs(b.instant - own.instant) < Math.abs(a.instant - own.instant) ? b : a,
      );
      return { own, other, apart: Math.abs(own.instant - other.instant) };
    });
  const best = pairs.reduce((a, b) => (b.apart < a.apart ? b : a));
  return [best.own.file, best.other.file];
}

/** Half of the time, by stretches of hours, the second phone's GPS is off. */
function switchGps(truth: Truth, chance: Chance): (instant: number) => boolean {
  const stretches = Array.from({ length: 60 }, (_, i) => (i % 2 === 0) !== chance.is(0.25));
  return (instant) => stretches[Math.floor((instant - truth.start) / (4 * 3600)) % 60]!;
}

/** Metres east and north that a device is off at an instant. */
type Receiver = (device: Device, instant: number) => [east: number, north: number];

/** An error of a receiver goes on for some seconds: photos of one burst share most of it. */
function makeReceivers(chance: Chance): Receiver {
  const last = new Map<Device, { readonly instant: number; readonly off: readonly number[] }>();
  return (device, instant) => {
    const { instant: before, off } = last.get(device) ?? { instant: 0, off: [0, 0] };
    const keep = Math.exp(-Math.abs(instant - before) / noise.keeping);
    const fresh = noise.metres * Math.sqrt(1 - keep * keep);
    const [east = 0, north = 0] = off.map((one) => one * keep + chance.normal(fresh));
    last.set(device, { instant, off: [east, north] });
    return [east, north];
  };
}

interface Circumstances {
  readonly plot: Plot;
  readonly truth: Truth;
  readonly clocks: Readonly<Record<'camera 1' | 'camera 2', Clock>>;
  readonly isOff: (instant: number) => boolean;
  readonly receive: Receiver;
  readonly chance: Chance;
}

function readDevice(
  { instant, by }: Shutter,
  { plot, truth, clocks, isOff, receive, chance }: Circumstances,
) {
  const leg = truth.legAt(instant);
  const position = truth.locate(instant);
  const spot = () => ({ ...shift(position, ...receive(by, instant)), source: 'exif' as const });
  /** Most fixes are a second old; some receivers answer late. */
  const fix = (late: number) => {
    const age = chance.is(late) ? chance.between(5, 600) : chance.between(0, ages.fresh);
    return `${new Date(Math.floor(instant - age) * 1000).toISOString().slice(0, 19)}Z`;
  };
  const camera = { ...(makes[by] && { make: makes[by] }), ...(models[by] && { model: models[by] }) };
  if (by === 'messenger') {
    const lunch = shift(truth.locate(truth.start + 2.5 * 86_400), chance.normal(30), chance.normal(30));
    return { position: lunch, facts: {} };
  }
  if (by === 'phone A' || by === 'phone B') {
    const hasFix =
      by === 'phone A' ? leg.sky || chance.is(0.5) : !isOff(instant) && (leg.sky || chance.is(0.5));
    const fraction = by === 'phone A' ? `.${String(Math.floor((instant % 1) * 1000)).padStart(3, '0')}` : '';
    return {
      position,
      facts: {
        camera,
        taken: {
          local: `${toWall(instant + leg.town.offset)}${fraction}`,
          offset: `+0${leg.town.offset / 3600}:00`,
          source: 'exif',
          offsetSource: 'exif',
        },
        ...(hasFix && { spot: spot(), gpsTime: fix(0.1) }),
      } satisfies Partial<PhotoFacts>,
    };
  }
  const clock = clocks[by];
  const wall = instant + clock.offset + clock.error(instant);
  const shows = plot.cameras === 'satellites' || (plot.cameras === 'positions' && by === 'camera 1');
  const hasFix = shows && leg.sky && chance.is(ready);
  return {
    position,
    lost: wall - Math.floor(wall),
    facts: {
      camera,
      taken: { local: toWall(wall), source: 'exif' },
      ...(hasFix && { spot: spot(), ...(plot.cameras === 'satellites' && { gpsTime: fix(ages.old) }) }),
    } satisfies Partial<PhotoFacts>,
  };
}

const toWall = (seconds: number) => new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19);

const folders: Readonly<Record<Device, string>> = {
  'phone A': 'PXL_',
  'phone B': 'IMG_',
  'camera 1': 'P1',
  'camera 2': 'DSCF',
  messenger: 'received-',
};

const nameFile = (by: Device, index: number) => `${folders[by]}${String(index).padStart(6, '0')}.jpg`;

/** photos.yaml of an author who names the museums, and the café of the pictures that friends sent. */
function writeSettings(taken: readonly Shot[], truth: Truth): string {
  const museums = truth.legs.filter(({ name }) => name !== undefined);
  const named = taken.flatMap(({ file, instant }) => {
    const { name } = truth.legAt(instant);
    // Every third museum is named, photo by photo.
    return name !== undefined && isNamed(name) && !file.startsWith('received')
      ? [`  ${file}: { place: ${name} }`]
      : [];
  });
  const lunch = truth.locate(truth.start + 2.5 * 86_400);
  const places = [
    { name: 'The long table', ...lunch, radius: 150 },
    ...museums
      .filter(({ name }) => isNamed(name!))
      .map(({ name, start }) => ({ name: name!, ...truth.locate(start), radius: 250 })),
  ];
  return `title: Ten days
photos:
${named.join('\n')}
places:
${places.map(({ name, lat, lon, radius }) => `  - { name: ${name}, at: "${lat.toFixed(4)}, ${lon.toFixed(4)}", radius: ${radius} }`).join('\n')}
`;
}

export const isNamed = (museum: string) => Number(museum.split(' ')[1]) % 3 === 0;
