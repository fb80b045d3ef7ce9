/** The moving pictures of a photo. */
export interface PhotoVideo {
  /** Relative to the site's root. */
  readonly url: string;
  readonly type: 'video/mp4';
  /** Seconds; absent where it is not known. */
  readonly duration?: number;
  /** The photo is a still, and this the movie of its moment: a Live Photo, a motion photo. */
  readonly live?: true;
  /** No picture of it could be made: the renditions are a plain colour in its shape. */
  readonly plain?: true;
  /** What is said in it, as WebVTT. */
  readonly captions?: readonly Captions[];
}

export interface Captions {
  /** Relative to the site's root. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
}
