import type { CameraName } from '../../../journal/clocks/clockFinding.ts';
import { groupBy } from '../../../journal/groupBy.ts';
import type { CameraSettings, ClockError, TripSettings } from '../../../journal/settings.ts';
import { matchCamera } from '../../../journal/time/matchCamera.ts';
import { computeWallTime } from '../../../journal/wallTime.ts';
import type { StudioPhoto } from '../trip/studioView.ts';

/** The entry of `cameras` that holds for a camera, and where it stands in the list. */
export interface CameraEntry {
  readonly index: number;
  readonly settings: CameraSettings;
  /** True where it speaks of other cameras as well. */
  readonly isShared: boolean;
}

/** Photos that one clock dated. */
export interface CameraClock {
  /** The same as long as its photos and what tells it apart are. */
  readonly key: string;
  /** `Canon EOS 80D`, and what tells it from another one of that name. */
  readonly name: string;
  readonly body: CameraName;
  readonly photos: readonly StudioPhoto[];
  readonly entry?: CameraEntry;
  /** How wrong photos.yaml says that it is; undefined where two photos of one moment settle that, and not how. */
  readonly error: ClockError | undefined;
}

/** The cameras of a trip, those with most photos first. Photos that name no camera are left out: no line could name theirs. */
export function listCameraClocks(
  photos: readonly StudioPhoto[],
  { cameras }: Pick<TripSettings, 'cameras'>,
): readonly CameraClock[] {
  const named = photos.flatMap((photo) => {
    const body = photo.body ?? (photo.camera === undefined ? {} : { model: photo.camera });
    if (body.make === undefined && body.model === undefined) return [];
    const { serial, ...camera } = body;
    const settings = matchCamera(cameras, photo.file, { camera, ...(serial !== undefined && { serial }) });
    return [{ photo, body, settings }];
  });
  const groups = groupBy(named, ({ body: { make, model, serial }, settings }) =>
    JSON.stringify([make, model, serial, settings ? cameras.indexOf(settings) : -1]),
  );
  const names = [...groups.values()].map(([first]) => nameOf(first!.body)); // no group is empty
  return [...groups]
    .map(([key, members]): CameraClock => {
      const { body, settings } = members[0]!;
      const own = members.map(({ photo }) => photo);
      const isShared = named.some((other) => other.settings === settings && !members.includes(other));
      return {
        key,
        name: tellApart(body, settings, names),
        body,
        photos: own,
        ...(settings && { entry: { index: cameras.indexOf(settings), settings, isShared } }),
        error: findError(settings, own),
      };
    })
    .sort((a, b) => b.photos.length - a.photos.length);
}

const nameOf = ({ make, model }: CameraName) => model ?? make ?? '';

function tellApart(body: CameraName, settings: CameraSettings | undefined, names: readonly string[]): string {
  const name = nameOf(body);
  const isAlone = names.filter((other) => other === name).length === 1;
  return isAlone ? name : [name, settings?.folder ?? body.serial ?? body.make].filter(Boolean).join(' · ');
}

function findError(
  settings: CameraSettings | undefined,
  photos: readonly StudioPhoto[],
): ClockError | undefined {
  if (settings?.same === undefined) return settings?.clock ?? 0;
  // A clock that is moved to another zone as well does not tell the one from the other.
  return settings.zone === undefined ? findMiddle(photos.flatMap(readError)) : undefined;
}

/** Seconds between what the clock showed and what it should have shown. */
function readError({ taken, written }: StudioPhoto): number[] {
  const [right, shown] = [taken, written].map((local) =>
    local?.includes('T') ? computeWallTime(local) : undefined,
  );
  return right === undefined || shown === undefined ? [] : [(shown - right) / 1000];
}

function findMiddle(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
