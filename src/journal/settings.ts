import type { BasemapSettings } from './basemapSettings.ts';
import type { HomeCircle } from './home/homeZone.ts';
import type { LocalText } from './place.ts';

/** A circle on the earth. */
export interface Circle {
  readonly lat: number;
  readonly lon: number;
  /** Metres. */
  readonly radius: number;
}

/** What positions are measured against: the world's, or one of the two that maps of China are drawn in. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

/** What a camera's clock shows beside the true time there, at one moment on that clock. */
export interface DatedError {
  readonly local: string;
  /** Seconds the clock is ahead; less than 0 where it is behind. */
  readonly error: number;
}

/** How wrong a camera's clock is: seconds ahead all the time, or at two moments between which it drifts evenly. */
export type ClockError = number | readonly [DatedError, DatedError];

/** Names, as in `photos`, of two photos of one moment, one of them the camera's own. */
export type MomentPair = readonly [string, string];

/** What photos.yaml says of one camera; `model`, and where two share it `folder` or `serial`, say which. */
export interface CameraSettings {
  readonly line: number;
  readonly make?: string;
  readonly model?: string;
  /** Inside the trip. */
  readonly folder?: string;
  readonly serial?: string;
  readonly clock?: ClockError;
  /** IANA zone that its clock was set to. */
  readonly zone?: string;
  /** Two photos of one moment; or of two moments, between which the clock drifts evenly. */
  readonly same?: MomentPair | readonly [MomentPair, MomentPair];
  readonly datum?: Datum;
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
  /** Where trips that know no better were. */
  readonly zone?: string;
  readonly home: readonly HomeCircle[];
  /** Words that only the author knows: where the hole around home lies follows from them. */
  readonly secret?: string;
  /** Metres; positions are published no finer. Default 10. */
  readonly precision: number;
  readonly publish: Publish;
  /** The photos' own files are published too, without their metadata. */
  readonly originals: boolean;
  /** The site has a page where whoever reads it looks at photos of their own. */
  readonly studio: boolean;
  /** Address of the image server that makes the sizes of photos, with holders (imageServer.ts). Absent: the build makes them. */
  readonly images?: string;
  /** Absent: the embedded map as it is. */
  readonly basemap?: BasemapSettings;
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
  /** Of its caption, title and alt, where that is not the site's: BCP 47. */
  readonly lang?: string;
  readonly credit?: string;
  readonly keywords?: readonly string[];
  readonly rating?: number;
  readonly focus?: readonly [x: number, y: number];
  readonly slug?: string;
  /** `spot`: published without its position. */
  readonly hidden?: boolean | 'spot';
  readonly publish?: boolean;
  readonly originals?: boolean;
  /** Metres. */
  readonly precision?: number;
  /** Of the position that the file itself gives. */
  readonly datum?: Datum;
  /** False: no position is worked out for it, from tracks and posts neither. */
  readonly infer?: boolean;
}

/** What one entry of photos.yaml says. */
export interface PhotoEntry extends Omit<PhotoSettings, 'at'> {
  /** `auto`: what an entry for several photos says does not hold; what the file says does, or what is worked out. */
  readonly at?: PhotoSettings['at'] | 'auto';
}

/** photos.yaml, checked. */
export interface TripSettings {
  readonly slug?: string;
  readonly title?: string;
  readonly zone?: string;
  /** Of all positions in the trip's files, photos and tracks, where nothing nearer says otherwise. */
  readonly datum?: Datum;
  /** False: no positions are worked out from those of other photos. */
  readonly infer?: boolean;
  readonly cameras: readonly CameraSettings[];
  readonly precision?: number;
  readonly publish?: Publish;
  readonly originals?: boolean;
  readonly cover?: string;
  /** Patterns in the order written: a file name, a path inside the trip, or a glob. */
  readonly photos: readonly {
    readonly pattern: string;
    readonly line: number;
    readonly settings: PhotoEntry;
  }[];
  readonly places: readonly { readonly name: LocalText; readonly at: Circle }[];
}
