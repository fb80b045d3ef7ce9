import type { Journal } from '../../../../journal/journal.ts';
import type { Photo } from '../../../../journal/photo.ts';
import type { EmbeddedFacts } from '../../../../reading/embed/embeddedFacts.ts';
import { kindOfName } from '../../../../reading/library/kindOfName.ts';
import type { StudioPhoto, StudioView } from '../../trip/studioView.ts';

/** As much of a `StudioView` as is asked for. */
interface CopiedView extends Pick<StudioView, 'photos'> {
  readonly journal: Pick<Journal, 'photos'>;
}

/**
 * What a trip's author knows of its photos beyond their files, by path: what is in photos.yaml and posts, and what was
 * worked out; the RAW of a JPEG says the same. A position that is hidden from readers is not among it: copies may go to them,
 * see `listWithheld`.
 */
export function makeCopyFacts({ photos, journal }: CopiedView): ReadonlyMap<string, EmbeddedFacts> {
  const published = new Map(journal.photos.map((photo) => [photo.id, photo]));
  const facts = photos
    .filter(({ failed }) => !failed)
    .flatMap((photo) => {
      const told = factsOf(photo, published.get(photo.id ?? ''));
      return [photo.file, ...listPictures(photo)].map((file) => [file, told] as const);
    });
  return new Map(facts.filter(([, told]) => Object.keys(told).length > 0));
}

/**
 * Files of photos whose position is hidden from readers, those of the same moment too: a position may stand in any of them,
 * known to Pinhole or not.
 */
export const listWithheld = ({ photos }: Pick<StudioView, 'photos'>): ReadonlySet<string> =>
  new Set(
    photos
      .filter(({ hidden }) => hidden !== undefined)
      .flatMap(({ file, companions = [] }) => [file, ...companions]),
  );

/** The other files of a photo's moment that are pictures too: programs of photographers ask for the RAW. */
export const listPictures = ({ companions = [] }: Pick<StudioPhoto, 'companions'>): readonly string[] =>
  companions.filter((file) => kindOfName(file) === 'picture');

function factsOf(photo: StudioPhoto, published: Photo | undefined): EmbeddedFacts {
  const { taken } = photo;
  // Nothing that its file says is left in the copy of a photo whose position is hidden.
  const isBare = photo.hidden !== undefined;
  const texts: EmbeddedFacts = published
    ? textsOf(published, isBare)
    : photo.unpublished
      ? textsOf(photo.unpublished, isBare)
      : {};
  const time = published?.taken;
  const isOwnTime = !isBare && time?.source === 'exif' && time.written === undefined;
  // A guess that does not say how far it may be off has no place in a file.
  const isGuess = time?.source === 'inferred';
  return {
    ...(photo.spot && !isBare && photo.spot.source !== 'exif' && { spot: spotOf(photo.spot) }),
    ...(time && !isOwnTime && !isGuess && { taken: pick(time, ['local', 'offset']) }),
    ...(!published && taken !== undefined && { taken: { local: taken } }),
    ...texts,
  };
}

const spotOf = (spot: NonNullable<StudioPhoto['spot']>) => pick(spot, ['lat', 'lon', 'accuracy']);

/** A caption that came out of the file needs not to be written into it. */
function textsOf(photo: Photo, isBare: boolean): EmbeddedFacts {
  const isAuthors = isBare || photo.captionSource === 'sidecar' || photo.captionSource === 'post';
  return pick(photo, ['title', 'alt', 'credit', 'keywords', ...(isAuthors ? (['caption'] as const) : [])]);
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>; // fromEntries forgets which keys
}
