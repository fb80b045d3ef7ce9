import type { BasemapSettings } from './basemapSettings.ts';
import type { Photo } from './photo.ts';
import type { Post } from './post.ts';
import type { Trip } from './trip.ts';

export interface Site {
  readonly title: string;
  readonly author?: string;
  /** Absolute, ends in `/`. Without it nothing that needs an absolute address is written. */
  readonly url?: string;
  /** BCP 47. */
  readonly language: string;
  /** Address of the image server that is asked for photos, with holders (imageServer.ts). */
  readonly images?: string;
  /** Absent: the embedded map as it is. */
  readonly basemap?: BasemapSettings;
  readonly accent?: string;
  /** Photo id. */
  readonly cover?: string;
  /** It has the studio. */
  readonly studio?: true;
}

/**
 * Everything that is published, as a plain JSON value: privacy has been applied, nothing in it is secret.
 * Every page, the map and the feeds are made from it alone.
 */
export interface Journal {
  readonly site: Site;
  /** Newest first; trips without any time after them by name. */
  readonly trips: readonly Trip[];
  /** Newest first. */
  readonly posts: readonly Post[];
  /** By trip as listed, inside a trip in order of time, those without a time after them by name. */
  readonly photos: readonly Photo[];
}
