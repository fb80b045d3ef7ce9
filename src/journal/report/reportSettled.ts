import { greatestDrift } from '../clocks/clockLine.ts';
import type { LocatedTrip } from '../locateTrip.ts';
import type { SettledClock } from '../time/correctClocks.ts';
import { computeWallTime } from '../wallTime.ts';
import { nameCamera } from './adviseClocks.ts';
import type { SettledReport } from './report.ts';

/** Seconds by which two photos that are meant to be of one moment are not: shutters differ, and clocks show whole seconds. */
const near = 2;

/** How right the times of each camera are that photos of one moment settled, from the first of its photos to the last. */
export function reportSettled({ photos, settled }: LocatedTrip): readonly SettledReport[] {
  return settled.flatMap(({ camera, errors }) => {
    const locals = photos
      .filter((photo) => photo.camera === camera && photo.facts.taken?.local.includes('T') === true)
      .flatMap(({ facts }) => facts.taken?.local ?? [])
      .sort();
    const ends = [locals[0], locals.at(-1)].flatMap((local) =>
      local === undefined ? [] : [{ local, within: computeWithin(local, errors) }],
    );
    const [first, last] = ends;
    if (first === undefined || last === undefined) return [];
    const worst = last.within > first.within ? last : first;
    const { make, model, serial, folder } = camera;
    const name = {
      ...(make !== undefined && { make }),
      ...(model !== undefined && { model }),
      ...(serial !== undefined && { serial }),
      ...(folder !== undefined && { folder }),
    };
    return [
      {
        of: nameCamera(name),
        moments: errors.map(({ local }) => local),
        near,
        within: Math.ceil(worst.within),
        worst: worst.local,
      },
    ];
  });
}

/** By one pair the clock may have drifted away on either side; by two it goes on as between them, and so do their errors. */
function computeWithin(local: string, [first, second]: SettledClock['errors']): number {
  const days = computeDays(first.local, local);
  if (second === undefined) return near + greatestDrift * Math.abs(days);
  const share = days / computeDays(first.local, second.local);
  return near * (Math.abs(1 - share) + Math.abs(share));
}

const computeDays = (from: string, to: string) => (computeWallTime(to) - computeWallTime(from)) / 86_400_000;
