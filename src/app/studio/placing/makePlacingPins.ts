import type { LatLon } from '../../../geometry/distance.ts';
import { makeLook } from '../../map/columns/photoLook.ts';
import type { StudioPhoto } from '../trip/studioView.ts';
import type { PlacingPin } from './leaflet/placingScene.ts';
import { isInferred } from './placeEdits.ts';

export type Positions = ReadonlyMap<string, LatLon>;

/** Of photos that stand where they were worked out to be; thousands of them stay the same while a few are moved. */
const known = new WeakMap<StudioPhoto, PlacingPin>();

/**
 * The pins of photos that have a position.
 *
 * @param moved where the author has put some since it was worked out
 * @param preview where others would stand, as far as is known yet
 */
export function makePlacingPins(
  photos: readonly StudioPhoto[],
  moved: Positions,
  preview: Positions,
): readonly PlacingPin[] {
  return photos.flatMap((photo) => {
    const { file, spot } = photo;
    const put = moved.get(file);
    const tried = put ? undefined : preview.get(file);
    const resting = spot && (known.get(photo) ?? makePin(photo, spot, isInferred(photo)));
    if (resting) known.set(photo, resting);
    if (put) return makePin(photo, put, false, resting);
    return tried ? makePin(photo, tried, true, resting) : (resting ?? []);
  });
}

/** @param like of the same photo, whose look holds as long as it is as sure */
function makePin(
  { file, view, spot, hidden }: StudioPhoto,
  at: LatLon,
  isGuess: boolean,
  like?: PlacingPin,
): PlacingPin {
  const { lat, lon } = at;
  const accuracy = isGuess && at === spot ? spot.accuracy : undefined;
  const isLike = like?.look.inferred === (isGuess || undefined);
  return {
    file,
    lat,
    lon,
    look: like && isLike ? like.look : makeLook({ ...view, spot: { lat, lon, inferred: isGuess } }),
    ...(accuracy !== undefined && { accuracy }),
    isHidden: hidden !== undefined,
  };
}
