import type { Problem } from '../journal/problem.ts';
import type { CameraSettings } from '../journal/settings.ts';

/** A camera needs a name to be known by and something to be said of it, and its clock can be said in one way alone. */
export function checkCameras(cameras: readonly CameraSettings[], file: string, problems: Problem[]): void {
  for (const camera of cameras) {
    const complaint = complainOf(camera);
    if (complaint) problems.push({ file, line: camera.line, ...complaint });
  }
}

function complainOf({ make, model, folder, serial, clock, zone, same, datum }: CameraSettings) {
  if ([make, model, folder, serial].every((name) => name === undefined))
    return { what: 'it does not say which camera is meant', todo: 'add model: and the name in its photos' };
  if ([clock, zone, same, datum].every((word) => word === undefined))
    return { what: 'nothing is said of this camera', todo: 'add clock:, zone:, same: or datum:' };
  if (clock !== undefined && same !== undefined)
    return { what: '`clock` and `same` both say how wrong its clock is', todo: 'keep one of the two' };
  return undefined;
}
