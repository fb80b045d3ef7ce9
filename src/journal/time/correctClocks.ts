import { makeTaken } from '../makeTaken.ts';
import type { Problem } from '../problem.ts';
import type { CameraSettings, ClockError } from '../settings.ts';
import type { SettledPhoto } from '../settledPhoto.ts';
import type { Taken } from '../taken.ts';
import { correctClock } from './correctClock.ts';
import { settlePair } from './settlePair.ts';

export interface CorrectedClocks {
  /** By path inside the trip. */
  readonly taken: ReadonlyMap<string, Taken>;
  readonly problems: readonly Problem[];
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
  for (const camera of cameras.filter(({ same }) => same !== undefined)) {
    const found = settlePair(camera, photos, taken);
    if ('what' in found) problems.push({ file, line: camera.line, ...found });
    correct(camera, 'what' in found ? undefined : found.error);
  }
  return { taken, problems };
}

function timeOf({ facts, settings, camera }: SettledPhoto, error: ClockError | undefined): Taken | undefined {
  if (settings.taken !== undefined || facts.taken === undefined)
    return makeTaken(facts.taken, settings.taken);
  return correctClock(facts.taken, error, camera?.zone);
}
