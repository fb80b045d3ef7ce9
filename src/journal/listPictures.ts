import type { InTrip } from './matchPhoto.ts';
import type { FigureSource } from './library.ts';
import type { Photo } from './photo.ts';
import type { PostContext } from './postContext.ts';

/** A picture that a name in a post can mean. */
export type Picture = InTrip &
  (
    | { readonly kind: 'photo'; readonly photo: Photo }
    | ({ readonly kind: 'figure' } & FigureSource)
    /** Not published: found, so that no other photo of that name is shown in its stead. */
    | { readonly kind: 'withheld' }
  );

const known = new WeakMap<PostContext['photos'], readonly Picture[]>();

/** All pictures of the library in one list, made once for the posts of a trip. */
export function listPictures({ photos, figures, withheld }: PostContext): readonly Picture[] {
  const listed = known.get(photos);
  if (listed) return listed;
  const pictures: readonly Picture[] = [
    ...photos.flatMap(({ companions = [], ...photo }) =>
      [photo.file, ...companions].map((file) => ({ ...photo, file, kind: 'photo' as const })),
    ),
    ...figures.map((figure) => ({ ...figure, kind: 'figure' as const })),
    ...withheld.map((photo) => ({ ...photo, kind: 'withheld' as const })),
  ];
  known.set(photos, pictures);
  return pictures;
}
