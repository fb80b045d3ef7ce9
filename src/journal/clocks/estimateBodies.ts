import type { ClockEstimate } from './clockEstimate.ts';
import { splitFolders, type CameraShots } from './groupCameras.ts';
import type { TimedShot } from './timedShot.ts';

/** One clock and what is known of it. */
export interface CameraBody extends CameraShots {
  readonly estimate: ClockEstimate | undefined;
}

type Estimate = (shots: readonly TimedShot[]) => ClockEstimate | undefined;

/** Seconds, and seconds a day, by which the folders of one clock may differ: its drift and the estimates' own error. */
const tolerance = { constant: 10, daily: 3 };

/**
 * A camera as one clock, unless its folders contradict each other: where their photos, folder by folder, fit errors that
 * differ, and fit them clearly better than one error for all, they are of two bodies (or of one whose clock was set
 * anew between them, which comes to the same).
 */
export function estimateBodies(camera: CameraShots, estimate: Estimate): readonly CameraBody[] {
  const whole = { ...camera, estimate: estimate(camera.shots) };
  const folders = splitFolders(camera);
  if (folders.length === 1) return [whole];
  const parts = folders.map((folder) => ({ ...folder, estimate: estimate(folder.shots) }));
  const found = parts.flatMap((part) => (part.estimate === undefined ? [] : [part.estimate]));
  const fitting = found.reduce((sum, part) => sum + part.fitting, 0);
  const single = whole.estimate?.fitting ?? 0;
  const isBetter = fitting >= single + Math.max(3, single / 10);
  return isBetter && (areApart(found) || (whole.estimate === undefined && found.length === 1))
    ? parts
    : [whole];
}

function areApart(estimates: readonly ClockEstimate[]): boolean {
  return estimates.some((one) =>
    estimates.some((other) => {
      const days = Math.abs(one.middle - other.middle) / 86_400;
      return Math.abs(one.error - other.error) > tolerance.constant + tolerance.daily * days;
    }),
  );
}
