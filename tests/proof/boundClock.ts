import { computeFixInformation } from './computeFixInformation.ts';
import { add, computeTrackInformation, type Information } from './computeTrackInformation.ts';
import { aim, type Position } from './earth.ts';

/**
 * What the photos of one camera can tell of its clock at best. All of it follows from the truth and from how the trip
 * is made; nothing that anybody found goes into it.
 */
export interface ClockBound {
  /** Seconds of standard deviation that no unbiased finding goes below (Cramér and Rao): in the middle of the photos, … */
  readonly middle: number;
  /** … and at the photo where it is greatest. Infinity where nothing tells. */
  readonly worst: number;
  /** Seconds by which a finding is off that no photo tells of: the age of a fresh fix. */
  readonly late: number;
  /** Whether the error can be known within two seconds at every photo. */
  readonly isKnowable: boolean;
}

/** A photo and what it could tell by. */
export interface Witness {
  readonly instant: number;
  /** Seconds ahead that its clock truly is. */
  readonly error: number;
  /** Whether it carries a position, and the track was recorded then. */
  readonly onTrack: boolean;
  /** Whether it carries the time of its fix. */
  readonly timed: boolean;
}

/**
 * What can be known is within two seconds by three deviations at every photo, with the half a second that a line in
 * whole seconds may take.
 */
const [goal, deviations, line] = [2, 3, 0.5];

/**
 * The bound for a clock of which nothing is known beforehand, neither its error nor what it gains in a day. By the
 * track a photo is a place with an error on a way whose points have such an error, too, and of the way nothing is known
 * but these; both errors go on for some seconds. By the satellites' time it is a difference of whole seconds.
 *
 * @param noise metres on each axis, of a photo as of a point, and the seconds for which it goes on
 */
export function boundClock(
  photos: readonly Witness[],
  locate: (instant: number) => Position,
  noise: { readonly metres: number; readonly keeping: number },
  ages: { readonly fresh: number; readonly old: number },
): ClockBound {
  const middle = photos.reduce((sum, { instant }) => sum + instant, 0) / photos.length;
  const dayOf = ({ instant }: Witness) => (instant - middle) / 86_400;
  const passages = photos
    .filter(({ onTrack }) => onTrack)
    .map((photo) => {
      const [east, north] = aim(locate(photo.instant - 1), locate(photo.instant + 1));
      return { instant: photo.instant, day: dayOf(photo), velocity: [east / 2, north / 2] as const };
    });
  const timed = photos.filter((photo) => photo.timed);
  const byTime = timed.map((photo): Information => {
    const one = computeFixInformation(photo.error, ages);
    return [one, one * dayOf(photo), one * dayOf(photo) ** 2];
  });
  const both = { deviation: noise.metres * Math.SQRT2, keeping: noise.keeping };
  const information = [computeTrackInformation(passages, both), ...byTime].reduce(add);
  const worst = Math.max(...photos.map((photo) => computeDeviation(information, dayOf(photo))));
  const late = timed.length > 0 ? ages.fresh / 2 : 0;
  return {
    middle: computeDeviation(information, 0),
    worst,
    late,
    isKnowable: late + deviations * worst + line <= goal,
  };
}

/** Of error and drift together, on a day: by the inverse of the information. */
function computeDeviation([a, b, c]: Information, day: number): number {
  const determinant = a * c - b * b;
  return determinant > 1e-12 * a * c ? Math.sqrt((c - 2 * b * day + a * day ** 2) / determinant) : Infinity;
}
