import type { FigureSource } from './library.ts';
import type { Photo } from './photo.ts';

interface InTrip {
  /** Of the trip, inside the library. */
  readonly folder: string;
  /** Path inside the trip. */
  readonly file: string;
}

/** Where a post will stand, and the pictures that its names are looked up in. */
export interface PostContext {
  /** Slug of its trip. */
  readonly trip: string;
  /** Of its trip, inside the library; `''` where the library is itself the trip. */
  readonly folder: string;
  readonly slug: string;
  readonly url: string;
  /** For a post that says none itself. */
  readonly title: string;
  /** Of all trips, the post's own first, each in order of time. The photo itself may not tell its file. */
  readonly photos: readonly (InTrip & { readonly photo: Photo; readonly companions?: readonly string[] })[];
  /** Pictures that are no photos of a gallery. */
  readonly figures: readonly (InTrip & FigureSource)[];
  /** Pictures that must not be published: neither shown nor offered as what was meant. */
  readonly withheld: readonly InTrip[];
}

/** A picture that is published because a post shows it. */
export interface PostFigure extends InTrip {
  /** Where it is published, relative to the site's root. */
  readonly url: string;
}
