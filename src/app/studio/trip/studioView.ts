import type { CameraName } from '../../../journal/clocks/clockFinding.ts';
import type { Journal } from '../../../journal/journal.ts';
import type { Photo } from '../../../journal/photo.ts';
import type { Problem } from '../../../journal/problem.ts';
import type { TripSettings } from '../../../journal/settings.ts';
import type { SpotSource } from '../../../journal/spot.ts';
import type { GalleryPage, MapPage, PhotoView } from '../../page.ts';

/** A photo in the studio: hidden ones too, as the author sees what readers do not. */
export interface StudioPhoto {
  /** Path inside the trip, by which `photos.yaml` names it. */
  readonly file: string;
  /** Paths of other files of the same moment, which are not shown: its RAW, the movie of a Live Photo. */
  readonly companions?: readonly string[];
  /** Id in the journal; absent where it is not published. */
  readonly id?: string;
  /** As it would be published, where it is not. */
  readonly unpublished?: Photo;
  /** As pages show it, with addresses of `blob:`; its texts as they would be published. */
  readonly view: PhotoView;
  /** Local time as the journal tells it: `2019-06-24T19:31:07`. */
  readonly taken?: string;
  /** Milliseconds since 1970 UTC, where the offset is known. */
  readonly instant?: number;
  /** Before anything is hidden or rounded; absent: it waits in the tray. */
  readonly spot?: {
    readonly lat: number;
    readonly lon: number;
    readonly source: SpotSource;
    /** Metres. */
    readonly accuracy?: number;
  };
  /** `Canon EOS 80D`: whose clock it has. */
  readonly camera?: string;
  /** The same camera by the names that `cameras` in photos.yaml knows; without them it is known by `camera` as its model. */
  readonly body?: CameraName;
  /** What that clock showed, where it was put right. */
  readonly written?: string;
  /** Not for readers: the photo, or its position. */
  readonly hidden?: true | 'spot';
  /** Could not be read; the problem says why. */
  readonly failed?: Problem;
}

/** A trip worked out of its files and texts, as far as they have been read. */
export interface StudioView {
  /** In the journal's order; those without a time after them. */
  readonly photos: readonly StudioPhoto[];
  /** What would be published: the same value that a build of these files works out. */
  readonly journal: Journal;
  /** Pictures that only posts show: their addresses in these, and the paths of their files. */
  readonly figures: readonly { readonly url: string; readonly file: string }[];
  /** What photos.yaml says in it, checked; where it cannot be read, what an empty one says. */
  readonly settings: TripSettings;
  /** The same views that a built journal shows. */
  readonly gallery: GalleryPage;
  readonly map: MapPage;
  /** Positions along the trip's GPX files, in degrees, for what is drawn and for snapping. */
  readonly tracks: readonly (readonly {
    readonly lat: number;
    readonly lon: number;
    readonly instant?: number;
  }[])[];
  /** What would stop a build in texts as they are now: what is shown is made of these as they were before. */
  readonly faults: readonly Problem[];
  readonly problems: readonly Problem[];
}
