import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import { packWays, unpackWays, type PackedWays } from '../../../geometry/packWays.ts';
import type { DayTrail } from '../dayTrails.ts';

/** The ways of some days of a trip, as a file has them. */
export interface PackedTrails {
  readonly days: readonly PackedTrail[];
}

interface PackedTrail extends Pick<DayTrail, 'date' | 'tone'> {
  readonly tracks: PackedWays;
  readonly legs: PackedWays;
  /** Of the points of all legs: whole minutes of the wall clock. */
  readonly minutes: string;
}

const minute = 60_000;

export const packTrails = (trails: readonly DayTrail[]): PackedTrails => ({
  days: trails.map(({ legs, tracks, ...day }) => ({
    ...day,
    tracks: packWays(tracks),
    legs: packWays(legs.map(({ points }) => points)),
    minutes: packColumn(legs.flatMap(({ times }) => times.map((time) => Math.floor(time / minute)))),
  })),
});

export function unpackTrails({ days }: PackedTrails): DayTrail[] {
  return days.map(({ tracks, legs, minutes, ...day }) => {
    const times = unpackColumn(minutes).map((each) => each * minute);
    let end = 0;
    const timed = unpackWays(legs).map((points) => ({
      points,
      times: times.slice(end, (end += points.length)),
    }));
    return { ...day, tracks: unpackWays(tracks), legs: timed };
  });
}
