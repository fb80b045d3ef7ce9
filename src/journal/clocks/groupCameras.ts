import { groupBy } from '../groupBy.ts';
import type { CameraName } from './clockFinding.ts';
import type { TimedShot } from './timedShot.ts';

/** Photos that one clock dated, as far as that is known. */
export interface CameraShots {
  readonly camera: CameraName;
  /** In the order of the clock. */
  readonly shots: readonly TimedShot[];
}

/** By make, model and serial. Photos that name no camera are left out: no setting could name theirs either. */
export function groupCameras(shots: readonly TimedShot[]): readonly CameraShots[] {
  const named = shots.filter(({ shot }) => shot.make !== undefined || shot.model !== undefined);
  const groups = groupBy(named, ({ shot }) => JSON.stringify([shot.make, shot.model, shot.serial]));
  return [...groups.values()].map((group) => ({ camera: nameCamera(group[0]!.shot), shots: group }));
}

/** The same camera, the photos of each folder apart: two bodies of one model may be two travellers'. */
export function splitFolders({ camera, shots }: CameraShots): readonly CameraShots[] {
  const folders = groupBy(shots, ({ shot }) => shot.folder);
  return [...folders].map(([folder, group]) => ({ camera: { ...camera, folder }, shots: group }));
}

function nameCamera({ make, model, serial }: CameraName): CameraName {
  return {
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(serial !== undefined && { serial }),
  };
}
