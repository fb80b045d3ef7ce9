import type { Photo } from './photo.ts';
import type { LocalText, Place } from './place.ts';
import { hasPosition } from './positionInName.ts';
import { snapSpot } from './snapSpot.ts';
import type { Taken } from './taken.ts';

export interface Privacy {
  /** Publish the photo without its position and without what was worked out from it: the author says so, or it is at home. */
  readonly hideSpot: boolean;
  /** Metres; the position is published no finer. */
  readonly precision: number;
  /** The place that the author wrote for this very photo: it stays where the position is hidden. */
  readonly place: LocalText | undefined;
}

/** A photo as it may be published. What readers get is made from its result alone. */
export function applyPrivacy({ id, spot, place, taken, file, ...photo }: Photo, privacy: Privacy): Photo {
  if (privacy.hideSpot) {
    return {
      id,
      ...photo,
      ...(taken && { taken: withoutZoneOfSpot(taken) }),
      ...(privacy.place !== undefined && {
        place: { name: privacy.place, source: 'sidecar' } satisfies Place,
      }),
    };
  }
  return {
    id,
    ...photo,
    ...(file !== undefined && !hasPosition(file) && { file }),
    ...(taken && { taken }),
    ...(spot && { spot: snapSpot(spot, privacy.precision) }),
    ...(place && { place }),
  };
}

/** An offset that was read or written stays, which many zones share; a zone says in which country, unless it is the trip's. */
function withoutZoneOfSpot({ zone, offset, offsetSource, written, ...taken }: Taken): Taken {
  if (offsetSource === 'spot') return taken;
  return {
    ...taken,
    ...(offset !== undefined && { offset }),
    ...(offsetSource !== undefined && { offsetSource }),
    ...(offsetSource === 'trip' && zone !== undefined && { zone }),
    ...(written !== undefined && { written }),
  };
}
