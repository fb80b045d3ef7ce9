import type { Captions, PhotoVideo } from '../../journal/photoVideo.ts';
import { formatLength } from './formatLength.ts';

/** The moving pictures of a photo as pages show them. */
export interface VideoView {
  /** Relative to the site's root. */
  readonly url: string;
  /** Seconds. */
  readonly duration?: number;
  /** `0:42`. */
  readonly length?: string;
  /** The photo is a still that moves while it is held. */
  readonly live?: true;
  /** There is no picture of it before it plays. */
  readonly plain?: true;
  readonly captions?: readonly Captions[];
}

export function makeVideoView({ url, duration, live, plain, captions }: PhotoVideo): VideoView {
  const length = live ? undefined : formatLength(duration);
  return {
    url,
    ...(duration !== undefined && { duration }),
    ...(length !== undefined && { length }),
    ...(live && { live }),
    ...(plain && { plain }),
    ...(captions && { captions }),
  };
}

/** A photo that is a video, and no still that moves. */
export const isClip = (photo: { readonly video?: VideoView } | undefined): boolean =>
  photo?.video !== undefined && !photo.video.live;
