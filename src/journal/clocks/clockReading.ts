import type { TimedShot } from './timedShot.ts';

/** A way to understand what a camera's clock shows: the instants (seconds since 1970 UTC) that its photos claim. */
export interface ClockReading {
  /** Moved along with the traveller, left on one offset throughout, or by the offset that the camera itself wrote. */
  readonly kind: 'place' | 'home' | 'own';
  readonly claimed: readonly number[];
}

/**
 * The ways that differ for these shots, the simplest first.
 *
 * @param home seconds from UTC of a clock that was left on one offset
 */
export function listReadings(shots: readonly TimedShot[], home: number): readonly ClockReading[] {
  const isOne = shots.every(({ place }) => place === home);
  const hasOwn = shots.some(({ own, place }) => own !== undefined && own !== place);
  return [
    { kind: 'place', claimed: shots.map(({ wall, place }) => wall - place) },
    ...(isOne ? [] : [{ kind: 'home' as const, claimed: shots.map(({ wall }) => wall - home) }]),
    ...(hasOwn
      ? [{ kind: 'own' as const, claimed: shots.map(({ wall, own, place }) => wall - (own ?? place)) }]
      : []),
  ];
}

/** The offset at which most photos of a camera were taken; of all of them, whichever an estimate then looks at. */
export function findUsualPlace(shots: readonly TimedShot[]): number {
  const counts = new Map<number, number>();
  for (const { place } of shots) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}
