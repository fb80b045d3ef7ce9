import { findDatumShift } from '../../geometry/datum/findDatumShift.ts';
import { groupBy } from '../groupBy.ts';
import type { LocatedTrip } from '../locateTrip.ts';
import type { LocatedPhoto } from '../settledPhoto.ts';
import { computeInstant } from '../wallTime.ts';
import { makeTrackLocator } from '../whereabouts/makeTrackLocator.ts';
import { nameCamera } from './adviseClocks.ts';
import type { DatumAdvice } from './report.ts';

/** Cameras whose positions stand off the trip's tracks by what China's datums differ from the world's, and tracks likewise. */
export function adviseDatums({ photos, tracks }: LocatedTrip): readonly DatumAdvice[] {
  const locate = makeTrackLocator(tracks);
  const pairs = photos.flatMap((photo) => {
    const instant = photo.taken && computeInstant(photo.taken);
    const track = instant === undefined ? undefined : locate(instant);
    return photo.spot?.source === 'exif' && track ? [{ photo, spot: photo.spot, track }] : [];
  });
  const groups = groupBy(pairs, ({ photo }) => cameraOf(photo));
  const cameras = [...groups].flatMap(([name, group]) => {
    const shift = findDatumShift(group.map(({ spot, track }) => ({ photo: spot, track })));
    return shift === undefined ? [] : [{ name, shift }];
  });
  return cameras.map(({ name, shift: { datum, distance, bearing } }) => ({
    of: name,
    datum,
    distance,
    bearing,
    line: name === '' ? `datum: ${datum}` : `- { ${name}, datum: ${datum} }`,
  }));
}

function cameraOf({ facts: { camera, serial } }: LocatedPhoto): string {
  const { make, model } = camera ?? {};
  return nameCamera({
    ...(make !== undefined && { make }),
    ...(model !== undefined && { model }),
    ...(model === undefined && make === undefined && serial !== undefined && { serial }),
  });
}
