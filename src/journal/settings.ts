import type { LocalText } from './place.ts';

/** A circle on the earth. */
export interface Circle {
  readonly lat: number;
  readonly lon: number;
  /** Metres. */
  readonly radius: number;
}

export type Publish =
  | { readonly kind: 'all' }
  | { readonly kind: 'posts' }
  | { readonly kind: 'rated'; readonly atLeast: number };

/** site.yaml, defaults filled in. */
export interface SiteSettings {
  readonly title: string;
  readonly author?: string;
  readonly url?: string;
  readonly language: string;
  readonly zone?: string;
  readonly home: readonly Circle[];
  /** Metres; positions are published no finer. Default 10. */
  readonly precision: number;
  readonly publish: Publish;
  /** `#rrggbb`. */
  readonly accent?: string;
  /** Photo id, or path of a photo. */
  readonly cover?: string;
}

/** What photos.yaml says of one photo, all matching entries merged, the most specific winning key by key. */
export interface PhotoSettings {
  readonly at?: { readonly lat: number; readonly lon: number };
  readonly place?: LocalText;
  /** As the author wrote it: local time as precise as known, and an offset where one is given. */
  readonly taken?: { readonly local: string; readonly offset?: string };
  readonly caption?: string;
  readonly title?: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly keywords?: readonly string[];
  readonly rating?: number;
  readonly focus?: readonly [x: number, y: number];
  readonly slug?: string;
  /** `spot`: published without its position. */
  readonly hidden?: boolean | 'spot';
  readonly publish?: boolean;
  /** Metres. */
  readonly precision?: number;
}

/** photos.yaml, checked. */
export interface TripSettings {
  readonly slug?: string;
  readonly title?: string;
  readonly zone?: string;
  readonly precision?: number;
  readonly publish?: Publish;
  readonly cover?: string;
  /** Patterns in the order written: a file name, a path inside the trip, or a glob. */
  readonly photos: readonly {
    readonly pattern: string;
    readonly line: number;
    readonly settings: PhotoSettings;
  }[];
  readonly places: readonly { readonly name: LocalText; readonly at: Circle }[];
}
