import type { ParsedPost } from './parsedPost.ts';
import type { PhotoFacts } from './photoFacts.ts';
import type { SiteSettings, TripSettings } from './settings.ts';
import type { Sketch } from './sketch.ts';
import type { Track } from './track.ts';

/** One picture file of a trip that can be shown, as read. */
export interface PhotoSource {
  /** Path inside the trip, with `/`, as on disk. */
  readonly file: string;
  /** Width and height filled in, from the decoder where the metadata does not say. */
  readonly facts: PhotoFacts & { readonly width: number; readonly height: number };
  /**
   * Other files of the same moment (the RAW or HEIC of a JPEG, the movie of a Live Photo): what they say fills
   * what the picture itself does not. See `pairFiles`.
   */
  readonly companions?: readonly { readonly file: string; readonly facts: PhotoFacts }[];
}

/** A picture that can only be shown in a post: SVG and the like. */
export interface FigureSource {
  /** Path inside the trip, with `/`. */
  readonly file: string;
  readonly width?: number;
  readonly height?: number;
}

/** What is said in a video, in one language. */
export interface CaptionsSource {
  /** Path inside the trip. */
  readonly file: string;
  /** Path of its video without extension. */
  readonly stem: string;
  /** BCP 47, where its name says it. */
  readonly language?: string;
  /** WebVTT. */
  readonly vtt: string;
}

/** One trip folder, as read. */
export interface TripSource {
  /** Inside the library; `''` where the library's folder is itself the trip. */
  readonly folder: string;
  /** The folder's own name, with `_` in front where it is a draft. */
  readonly name: string;
  readonly settings: TripSettings;
  readonly photos: readonly PhotoSource[];
  /** README.md is none of them. */
  readonly posts: readonly ParsedPost[];
  readonly figures: readonly FigureSource[];
  readonly tracks: readonly Track[];
  readonly sketches?: readonly Sketch[];
  readonly captions?: readonly CaptionsSource[];
}

/** All that the author has, as read from a folder or from files dropped on a page: nothing decided yet. */
export interface Library {
  readonly site: SiteSettings;
  readonly trips: readonly TripSource[];
  /** True while the author looks at it alone (`dev`): drafts are part of the journal. */
  readonly drafts: boolean;
}
