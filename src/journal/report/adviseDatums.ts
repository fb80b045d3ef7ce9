import { findDatumShift } from '../../geometry/datum/findDatumShift.ts';
import { groupBy } from '../groupBy.ts';
import type { LocatedTrip } from '../locateTrip.ts';
import type { LocatedPhoto } from '../settledPhoto.ts';
import { computeInstant } from '../wallTime.ts';
import { makeTrackLocator } from '../whereabouts/makeTrackLocator.ts';
import { nameCamera, quote } from './adviseClocks.ts';
import type { DatumAdvice } from './report.ts';

/** Cameras whose positions stand off the trip's tracks by what China's datums differ from the world's, and tracks likewise. */
export function adviseDatums({ photos, tracks }: LocatedTrip): readonly DatumAdvice[] {
  const pairs = tracks.flatMap((track) => {
    const locate = makeTrackLocator([track]);
    return photos.flatMap((photo) => {
      const instant = photo.taken && computeInstant(photo.taken);
      const fix = instant === undefined ? undefined : locate(instant);
      return photo.spot?.source === 'exif' && fix ? [{ photo, spot: photo.spot, track, fix }] : [];
    });
  });
  const cameras = [...groupBy(pairs, ({ photo }) => cameraOf(photo))].flatMap(([name, group]) => {
    const shift = findDatumShift(group.map(({ spot, fix }) => ({ photo: spot, track: fix })));
    const line = shift && (name === '' ? `datum: ${shift.datum}` : `- { ${name}, datum: ${shift.datum} }`);
    return shift && line ? [{ kind: 'camera' as const, of: name, ...shift, line }] : [];
  });
  const shifted = [...groupBy(pairs, ({ track }) => track.file)].flatMap(([file, group]) => {
    const shift = findDatumShift(group.map(({ spot, fix }) => ({ photo: fix, track: spot })));
    return shift
      ? [{ kind: 'track' as const, of: file, ...shift, line: `${quote(file)}: { datum: ${shift.datum} }` }]
      : [];
  });
  return [...cameras, ...shifted];
}

function cameraOf({ facts: { camera, serial } }: LocatedPhoto): string {
  const { make, model } = camera ?? {};
  return nameCamera({
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(model === undefined && make === undefined && serial !== undefined && { serial }),
  });
}
