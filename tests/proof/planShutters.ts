import type { Chance } from './chance.ts';
import type { Leg, Truth } from './makeTruth.ts';

/** One release of a shutter. */
export interface Shutter {
  /** Seconds since 1970 UTC. */
  readonly instant: number;
  readonly by: Device;
}

export type Device = 'phone A' | 'phone B' | 'camera 1' | 'camera 2' | 'messenger';

/** How many photos each takes: 800 in all. */
const counts: Readonly<Record<Device, number>> = {
  'phone A': 260,
  'phone B': 190,
  'camera 1': 190,
  'camera 2': 150,
  messenger: 10,
};

/** Where people photograph: standing before something, walking, in museums, at table, out of the windows of trains and coaches. */
const zest: Readonly<Record<Leg['kind'], number>> = {
  pause: 6,
  walk: 2,
  museum: 2.2,
  meal: 0.8,
  train: 0.8,
  coach: 4,
  night: 0.01,
};

/** Moments worth a photo, at each one to four photos by whoever is at hand. */
export function planShutters({ legs }: Truth, chance: Chance): readonly Shutter[] {
  const left = { ...counts };
  const weights = legs.map(({ kind, start, end }) => zest[kind] * (end - start));
  const total = weights.reduce((a, b) => a + b);
  const shutters: Shutter[] = [];
  while (Object.values(left).some((count) => count > 0)) {
    const first = chooseInstant(legs, weights, chance.between(0, total), chance);
    const burst = chance.pick([1, 1, 1, 2, 2, 3, 4]);
    for (let i = 0, instant = first; i < burst; i++, instant += chance.between(2, 25)) {
      const by = chooseDevice(left, chance);
      if (by === undefined) break;
      left[by]--;
      shutters.push({ instant, by });
    }
  }
  return shutters.sort((a, b) => a.instant - b.instant);
}

function chooseInstant(legs: readonly Leg[], weights: readonly number[], at: number, chance: Chance): number {
  let rest = at;
  const leg = legs.find((_, i) => (rest -= weights[i]!) < 0) ?? legs.at(-1)!;
  return chance.between(leg.start, leg.end);
}

function chooseDevice(left: Readonly<Record<Device, number>>, chance: Chance): Device | undefined {
  const all = Object.entries(left) as [Device, number][]; // entries forgets the keys
  let rest = chance.between(
    0,
    all.reduce((sum, [, count]) => sum + count, 0),
  );
  return all.find(([, count]) => (rest -= count) < 0)?.[0];
}
