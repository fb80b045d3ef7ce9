import type { LocatedTrip } from '../locateTrip.ts';
import { pathOf } from '../planTrips.ts';
import type { RawPosition } from './findUnseen.ts';
import { computeInstant } from '../wallTime.ts';

/** All positions that the files of a trip hold: those of photos, hidden ones too, and the points of tracks. */
export function listRawPositions({ plan, photos, tracks }: LocatedTrip): readonly RawPosition[] {
  const ofPhotos = photos.flatMap(({ source, facts, taken }): RawPosition[] => {
    if (!facts.spot) return [];
    const instant = taken && computeInstant(taken);
    const { lat, lon } = facts.spot;
    return [{ file: pathOf(plan.source, source.file), lat, lon, ...(instant !== undefined && { instant }) }];
  });
  const ofTracks = tracks.flatMap(({ file, segments }) =>
    segments.flat().map(({ lat, lon, time }) => ({
      file: pathOf(plan.source, file),
      lat,
      lon,
      ...(time !== undefined && { instant: time }),
    })),
  );
  return [...ofPhotos, ...ofTracks];
}
