import { computeSpeed, type TimedPosition, type Travel } from './computeSpeed.ts';

export interface ImpossibleSpeed extends Travel {
  readonly from: string;
  readonly to: string;
}

interface PlacedPhoto extends TimedPosition {
  readonly file: string;
}

const limits = {
  /** Metres a second (1,200 km/h): an airliner with the jet stream behind it. */
  speed: 1200 / 3.6,
  /** Metres a second (300 km/h) that are too fast… */
  shortSpeed: 300 / 3.6,
  /** …within so many seconds, unless they are on a flight or a fast train. */
  shortTime: 60,
  /** Metres a second (150 km/h) of somebody who is: on the way to the next photo, landing included. */
  underWay: 150 / 3.6,
  /** Metres: a photo that does not say how exact it is may have an old position. */
  usualError: 50,
};

/**
 * Photos, in order of time, between which nobody can have travelled: one of the two has a wrong time or position. A
 * photo that fits neither the one before it nor the one after it, while those fit each other, is named once.
 */
export function findImpossibleSpeeds(photos: readonly PlacedPhoto[]): readonly ImpossibleSpeed[] {
  const found: ImpossibleSpeed[] = [];
  let trusted: readonly PlacedPhoto[] = photos.slice(0, 1);
  for (const [index, photo] of photos.entries()) {
    const [last, previous] = trusted;
    if (index === 0 || last === undefined) continue;
    const next = photos[index + 1];
    const fits =
      isPossible(last, photo) || isUnderWay(last, photo, next) || isUnderWay(photo, last, previous);
    if (!fits) found.push({ from: last.file, to: photo.file, ...computeSpeed(last, photo) });
    const alone = !fits && next && !isPossible(photo, next) && isPossible(last, next);
    if (!alone) trusted = [photo, last];
  }
  return found;
}

function isPossible(from: TimedPosition, to: TimedPosition): boolean {
  const { seconds, speed } = computeSpeed(from, to);
  return isSame(from, to) || speed <= (seconds < limits.shortTime ? limits.shortSpeed : limits.speed);
}

/** Whether it goes on as fast behind `to` and away from `from`, no faster than an airliner all the way. */
function isUnderWay(from: TimedPosition, to: TimedPosition, beyond: TimedPosition | undefined): boolean {
  if (beyond === undefined || isSame(to, beyond)) return false;
  const speeds = [computeSpeed(to, beyond), computeSpeed(from, beyond)].map(({ speed }) => speed);
  return (
    computeSpeed(from, to).speed <= limits.speed &&
    speeds.every((speed) => speed >= limits.underWay && speed <= limits.speed)
  );
}

function isSame(from: TimedPosition, to: TimedPosition): boolean {
  return computeSpeed(from, to).distance <= errorOf(from) + errorOf(to);
}

function errorOf({ accuracy }: TimedPosition): number {
  return accuracy ?? limits.usualError;
}
