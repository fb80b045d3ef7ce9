import { makeTaken } from '../makeTaken.ts';
import type { Problem } from '../problem.ts';
import type { CameraSettings, ClockError, DatedError, MomentPair } from '../settings.ts';
import type { SettledPhoto } from '../settledPhoto.ts';
import type { Taken } from '../taken.ts';
import { correctClock } from './correctClock.ts';
import { settlePair } from './settlePair.ts';

export interface CorrectedClocks {
  /** By path inside the trip. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** What pairs of photos of one moment told, the earlier first. */
  readonly settled: readonly SettledClock[];
  readonly problems: readonly Problem[];
}

export interface SettledClock {
  readonly camera: CameraSettings;
  readonly errors: readonly [DatedError] | readonly [DatedError, DatedError];
}

/**
 * The times of a trip's photos: the author's word for a photo, else the camera's with what photos.yaml says of its
 * clock. `file`: photos.yaml as the author would type it.
 */
export function correctClocks(
  photos: readonly SettledPhoto[],
  cameras: readonly CameraSettings[],
  file: string,
): CorrectedClocks {
  const taken = new Map<string, Taken>();
  const problems: Problem[] = [];
  const correct = (camera: CameraSettings | undefined, error: ClockError | undefined) => {
    for (const photo of photos.filter((each) => each.camera === camera)) {
      const time = timeOf(photo, error);
      if (time) taken.set(photo.source.file, time);
    }
  };
  correct(undefined, undefined);
  // What is known by a photo of another camera comes after that other camera.
  const byClock = cameras.filter(({ same }) => same === undefined);
  for (const camera of byClock) correct(camera, camera.clock);
  const settled: SettledClock[] = [];
  for (const camera of cameras.filter(({ same }) => same !== undefined)) {
    const found = settle(camera, photos, taken);
    if ('what' in found) problems.push({ file, line: camera.line, ...found });
    else settled.push({ camera, errors: found });
    correct(camera, 'what' in found ? undefined : found.length === 1 ? found[0].error : found);
  }
  return { taken, settled, problems };
}

/** By one pair of photos the error is the same all the time; by two it grows evenly from one to the other. */
function settle(
  camera: CameraSettings,
  photos: readonly SettledPhoto[],
  taken: ReadonlyMap<string, Taken>,
): SettledClock['errors'] | Pick<Problem, 'what' | 'todo'> {
  const [first, second] = listPairs(camera).map((names) => settlePair(names, camera, photos, taken));
  if (first === undefined || 'what' in first) return first ?? { what: 'no pair of photos is named' };
  if (second === undefined) return [first];
  if ('what' in second) return second;
  if (first.local === second.local)
    return { what: 'both pairs are of one moment', todo: 'take the second pair from another day' };
  return first.local < second.local ? [first, second] : [second, first];
}

function listPairs({ same }: CameraSettings): readonly MomentPair[] {
  if (same === undefined) return [];
  const [first, second] = same;
  return typeof first === 'string' || typeof second === 'string' ? [same as MomentPair] : [first, second];
}

function timeOf({ facts, settings, camera }: SettledPhoto, error: ClockError | undefined): Taken | undefined {
  if (settings.taken !== undefined || facts.taken === undefined)
    return makeTaken(facts.taken, settings.taken);
  return correctClock(facts.taken, error, camera?.zone);
}
