import type { Library, PhotoSource, TripSource } from '../../journal/library.ts';
import { pathOf } from '../../journal/planTrips.ts';
import { chooseShown } from './chooseShown.ts';
import type { Decoders } from './describeFormat.ts';

/**
 * A library with another file of the moment in the stead of each that could not be shown after all, or without it.
 *
 * @param hasFailed by path inside the library
 */
export function replaceUnshown(
  library: Library,
  hasFailed: (path: string) => boolean,
  decoders: Decoders,
): Library {
  const replace = (trip: TripSource, photo: PhotoSource): readonly PhotoSource[] => {
    const isFailed = ({ file }: { readonly file: string }) => hasFailed(pathOf(trip, file));
    if (!isFailed(photo)) return [photo];
    const { companions = [] } = photo;
    const next = chooseShown(
      companions.filter((each) => !isFailed(each)),
      decoders,
    );
    if (!next) return [];
    // What cannot be shown still says when and where.
    const others = [photo, ...companions].filter(({ file }) => file !== next.file);
    return [{ ...next, companions: others.map(({ file, facts }) => ({ file, facts })) }];
  };
  return {
    ...library,
    trips: library.trips.map((trip) => ({
      ...trip,
      photos: trip.photos.flatMap((photo) => replace(trip, photo)),
    })),
  };
}
