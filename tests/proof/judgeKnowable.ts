import { measure } from './earth.ts';
import type { TruePhoto } from './madeTrip.ts';
import { isNamed, type Shot } from './makeMadeTrip.ts';
import type { Truth } from './makeTruth.ts';

/** Seconds to a point of a track on either side, and to a photo with a position. */
const [trackReach, photoReach] = [300, 3600];
/** Metres that a pause of the recording may have led away, and that photos may lie apart to tell of what is between. */
const [restReach, townReach] = [200, 3000];

/** What could tell where each photo was taken, by the truth alone. */
export function judgeKnowable(
  taken: readonly Shot[],
  truth: Truth,
  times: readonly number[],
): readonly TruePhoto[] {
  const located = taken
    .filter(({ facts, by }) => facts.spot && by !== 'messenger')
    .map(({ instant }) => instant);
  return taken.map(({ file, instant, lost = 0, position, facts, by }) => {
    const { name, town } = truth.legAt(instant);
    const timed = by !== 'messenger';
    return {
      file,
      model: facts.camera?.model,
      instant,
      lost,
      position,
      offset: `+0${town.offset / 3600}:00`,
      own: facts.spot !== undefined,
      told: {
        track: timed && isCovered(truth, times, instant, trackReach, restReach, Infinity),
        nearby: timed && isCovered(truth, located, instant, 0, townReach, photoReach),
        place: !timed || (name !== undefined && isNamed(name)),
      },
    };
  });
}

/** Whether there is a moment before and one after: both close, or not far apart on the earth and not too long ago. */
function isCovered(
  truth: Truth,
  moments: readonly number[],
  instant: number,
  close: number,
  metres: number,
  seconds: number,
): boolean {
  const after = moments.find((one) => one >= instant);
  const before = moments.findLast((one) => one <= instant);
  if (after === undefined || before === undefined) return false;
  if (after - before <= close) return true;
  const isSoon = Math.max(instant - before, after - instant) <= seconds;
  return isSoon && after - before < 12 * 3600 && measure(truth.locate(before), truth.locate(after)) <= metres;
}
