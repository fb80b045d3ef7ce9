import { computeZoneOffset } from '../computeZoneOffset.ts';
import { matchPhoto } from '../matchPhoto.ts';
import type { Problem } from '../problem.ts';
import type { CameraSettings, DatedError, MomentPair } from '../settings.ts';
import type { SettledPhoto } from '../settledPhoto.ts';
import { suggestName } from '../suggestName.ts';
import type { Taken } from '../taken.ts';
import { computeInstant, computeWallTime } from '../wallTime.ts';

type Complaint = Pick<Problem, 'what'> & { readonly todo: string };

/**
 * How many seconds a camera's clock was ahead at one moment, from the author's two photos of it: this camera's and one whose
 * time is right. Between two clocks that both know their offset from UTC the instants are compared, else what they show.
 */
export function settlePair(
  names: MomentPair,
  camera: CameraSettings,
  photos: readonly SettledPhoto[],
  taken: ReadonlyMap<string, Taken>,
): DatedError | Complaint {
  const found: SettledPhoto[] = [];
  for (const name of names) {
    const matches = findPhotos(name, photos);
    const [photo] = matches;
    if (photo === undefined || matches.length > 1) return complainOfName(name, matches.length, photos);
    found.push(photo);
  }
  const [own, ...more] = found.filter((photo) => photo.camera?.line === camera.line);
  const other = found.find((photo) => photo !== own);
  if (own === undefined || other === undefined || more.length > 0) {
    const whose = own === undefined ? 'neither of' : 'both of';
    return {
      what: `${whose} ${names.join(' and ')} ${own === undefined ? 'is' : 'are'} by this camera`,
      todo: 'name one photo of it, and one of another camera or phone that shows the right time',
    };
  }
  const wrong = own.facts.taken && noteZone(own.facts.taken, camera.zone);
  const right = taken.get(other.source.file);
  const lacking = [
    wrong?.local.includes('T') ? undefined : own,
    right?.local.includes('T') ? undefined : other,
  ];
  const without = lacking.find((photo) => photo !== undefined);
  if (wrong === undefined || right === undefined || without !== undefined) {
    return {
      what: `${(without ?? own).source.file} does not say when it was taken`,
      todo: 'name two photos with a time of day',
    };
  }
  return { local: wrong.local, error: compare(wrong, right) / 1000 };
}

function compare(wrong: Taken, right: Taken): number {
  const [mine, theirs] = [computeInstant(wrong), computeInstant(right)];
  return mine === undefined || theirs === undefined
    ? computeWallTime(wrong.local) - computeWallTime(right.local)
    : mine - theirs;
}

function noteZone(taken: Taken, zone: string | undefined): Taken {
  const offset = zone === undefined ? undefined : computeZoneOffset(zone, taken.local);
  return offset === undefined ? taken : { ...taken, offset };
}

function findPhotos(name: string, photos: readonly SettledPhoto[]): readonly SettledPhoto[] {
  const files = photos.map((photo) => ({ folder: '', file: photo.source.file, photo }));
  return matchPhoto(name, { folder: '', file: 'photos.yaml' }, files).map(({ photo }) => photo);
}

function complainOfName(name: string, matches: number, photos: readonly SettledPhoto[]): Complaint {
  if (matches > 1)
    return { what: `several photos are called "${name}"`, todo: 'write its path inside the trip' };
  const meant = suggestName(
    name,
    photos.map(({ source }) => source.file),
  );
  return {
    what: `no photo matches "${name}"`,
    todo: meant === undefined ? 'write the name of a photo of this trip' : `did you mean ${meant}?`,
  };
}
