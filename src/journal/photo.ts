import type { LocalText, Place } from './place.ts';
import type { PhotoVideo } from './photoVideo.ts';
import type { Original, Rendition } from './rendition.ts';
import type { Spot } from './spot.ts';
import type { Taken } from './taken.ts';

/** Where a caption came from, in falling order of precedence. */
export type CaptionSource = 'sidecar' | 'post' | 'xmp-sidecar' | 'xmp' | 'iptc' | 'exif';

export interface Camera {
  readonly make?: string;
  readonly model?: string;
  readonly lens?: string;
  /** The f in f/1.8. */
  readonly fNumber?: number;
  /** Seconds. */
  readonly exposure?: number;
  readonly iso?: number;
  /** Millimetres. */
  readonly focal?: number;
  /** Millimetres, for the field of view on 35 mm film. */
  readonly focal35?: number;
}

/** A place in a post where a photo is shown. */
export interface PhotoInPost {
  readonly slug: string;
  /** Relative to the site's root, with the fragment of the photo's first showing. */
  readonly url: string;
}

export interface PhotoCards {
  /** A cut in the shape of previews, for what the photo stands for. */
  readonly cut?: Rendition;
  /** All of it, for its own page. */
  readonly whole?: Rendition;
}

/** One picture of a trip, with what is known about it and may be published. */
export interface Photo {
  /** `<trip slug>/<photo slug>`: unique in the journal. */
  readonly id: string;
  /** Slug of its trip. */
  readonly trip: string;
  readonly slug: string;
  /** Path inside the trip as on disk; left out where it would betray what is hidden. */
  readonly file?: string;
  /** Relative to the site's root, ends in `/`. */
  readonly url: string;
  /** Pixels as displayed, orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly taken?: Taken;
  readonly spot?: Spot;
  readonly place?: Place;
  readonly title?: string;
  readonly caption?: string;
  readonly captionSource?: CaptionSource;
  readonly alt?: string;
  /** Of caption, title and alt, where an author or a post says it: BCP 47. */
  readonly lang?: string;
  readonly credit?: string;
  readonly keywords?: readonly string[];
  /** 0…5 as written in the file. */
  readonly rating?: number;
  readonly camera?: Camera;
  /** Where the eye should rest: fractions of width and height, 0…1. */
  readonly focus?: readonly [x: number, y: number];
  readonly posts: readonly PhotoInPost[];
  /** Of a video, whose picture the photo is, and of a photo that moves. */
  readonly video?: PhotoVideo;
  /** Thumbhash, base64. */
  readonly placeholder?: string;
  /** Average colour, `#rrggbb`. */
  readonly color?: string;
  readonly renditions: readonly Rendition[];
  /** Its own file, where that is published as well. */
  readonly original?: Original;
  /** Made to be shown where a link is shared, as far as no rendition does for that. */
  readonly cards?: PhotoCards;
}

export type { LocalText };
