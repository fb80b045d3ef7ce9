import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import { findNamedSpot } from '../../../journal/whereabouts/findNamedSpot.ts';
import { makeTrackLocator } from '../../../journal/whereabouts/makeTrackLocator.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';
import { isInferred } from './placeEdits.ts';
import type { PlacingWords } from './placingWords.ts';

/** Where photos would stand if a clock were off by other seconds. */
export type Moves = ReadonlyMap<string, LatLon>;

/** Of a camera's photos, those whose place on the map follows from their time: neither file nor author says where they were. */
export function listMovable(photos: readonly StudioPhoto[], words: PlacingWords): readonly StudioPhoto[] {
  return photos.filter((photo) => {
    const { taken, infer, at } = words.settingsOf(photo.file);
    const isOpen = photo.spot === undefined || isInferred(photo) || nameOf(photo, words) !== undefined;
    return isOpen && at === undefined && taken === undefined && infer !== false;
  });
}

/** Where the place is that the author names for it, as far as its position comes from that. */
function nameOf({ file, spot }: StudioPhoto, { settingsOf, settings }: PlacingWords) {
  return spot?.source === 'exif' ? undefined : findNamedSpot(settingsOf(file).place, settings.places);
}

/**
 * Makes the function that shows a moved clock on the map before anything is worked out anew: where the tracks were then.
 * Photos that no track tells of stay where they are, and no photo leaves the place that the author names.
 *
 * @param instantOf of a photo as its clock is understood now
 */
export function makeClockMover(
  tracks: StudioView['tracks'],
  photos: readonly StudioPhoto[],
  words: PlacingWords,
  instantOf: (photo: StudioPhoto) => number | undefined,
): (seconds: number) => Moves {
  const segments = tracks.map((points) =>
    points.map(({ lat, lon, instant }) => ({ lat, lon, ...(instant !== undefined && { time: instant }) })),
  );
  const locate = makeTrackLocator([{ file: '', segments }]);
  const named = new Map(photos.map((photo) => [photo, nameOf(photo, words)]));
  return (seconds) => {
    const moves = new Map<string, LatLon>();
    for (const photo of photos) {
      const instant = instantOf(photo);
      const at = instant === undefined ? undefined : locate(instant - seconds * 1000);
      const place = named.get(photo);
      if (at && (!place || computeDistance(at, place) <= place.accuracy))
        moves.set(photo.file, { lat: at.lat, lon: at.lon });
    }
    return moves;
  };
}
