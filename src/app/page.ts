import type { Block } from '../journal/post.ts';
import type { Rendition } from '../journal/rendition.ts';
import type { Bounds, TrackSegment } from '../journal/trip.ts';
import type { OriginalView } from './photo/original.ts';
import type { VideoView } from './video/videoView.ts';
import type { BytesForm } from './views/formatBytes.ts';
import type { MarkForm } from './views/printMark.ts';
import type { BasemapView } from './map/basemap.ts';
import type { MapAddress } from './map/columns/overview.ts';

/**
 * A photo as pages show it: every text ready to print in the site's language, so that the browser formats nothing
 * and prints what the build printed. Absent facts are left out.
 */
export interface PhotoView {
  readonly id: string;
  /** Relative to the site's root. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly renditions: readonly Rendition[];
  /** Its own file, which no page loads unless the reader asks for it. */
  readonly original?: OriginalView;
  /** Thumbhash, base64. */
  readonly placeholder?: string;
  /** Average colour, `#rrggbb`. */
  readonly color?: string;
  readonly focus?: readonly [x: number, y: number];
  /** Never empty: the author's, else the caption, else place and time. */
  readonly alt: string;
  readonly caption?: string;
  /** Of alt and caption, where it is not the page's: BCP 47. */
  readonly lang?: string;
  readonly credit?: string;
  /** `Monday, 24 June 2019, 19:31` and, where the zone is known, ` (UTC+8)`. */
  readonly when?: string;
  /** `2019-06-24T19:31:07+08:00`, for `<time>`. */
  readonly datetime?: string;
  /** `The Bund, Shanghai`. */
  readonly where?: string;
  /** The author's own name for the place: `The Bund`. */
  readonly place?: string;
  /** `iPhone 8 · 4 mm · f/1.8 · 1/120 s · ISO 100`. */
  readonly camera?: string;
  readonly spot?: {
    readonly lat: number;
    readonly lon: number;
    readonly accuracy?: number;
    readonly heading?: number;
    /** Degrees from the left to the right edge of the picture, where the heading is known. */
    readonly angle?: number;
    /** True where the position was worked out, not read or written. */
    readonly inferred?: boolean;
    /** `position worked out, within about 400 m`, `within about 1 km`: where it is not quite there. */
    readonly note?: string;
  };
  /** Posts that show it: title and address of the paragraph. */
  readonly stories: readonly { readonly title: string; readonly url: string; readonly near?: boolean }[];
  readonly video?: VideoView;
  /** Address of its pin on the trip's map. */
  readonly mapUrl?: string;
}

export interface DayView {
  /** `YYYY-MM-DD`; absent for photos without a time. */
  readonly date?: string;
  /** `Monday, 24 June 2019`. */
  readonly title: string;
  /** `The Bund, Yu Garden · 9 photos · 8.2 km`. */
  readonly facts?: string;
  /** `9 photos · 8.2 km`. */
  readonly measure?: string;
  /** `The Bund → 1.2 km → Yu Garden`: its stops that have a name. */
  readonly way?: string;
  readonly url?: string;
  /** How many of the page's photos, in their order, belong to it. */
  readonly count: number;
}

export interface TripLink {
  readonly slug: string;
  readonly title: string;
  readonly url: string;
  /** `24 – 28 June 2019`. */
  readonly dates?: string;
  readonly photosUrl: string;
  readonly mapUrl: string;
  /** Plays the trip's photos; absent where it has none. */
  readonly playUrl?: string;
  /** True where the trip has a story of its own. */
  readonly story: boolean;
  /** True where it has feeds of its own. */
  readonly feed?: true;
}

export interface TripCard extends TripLink {
  readonly facts: string;
  readonly where?: string;
  readonly cover?: PhotoView;
  /** The trail as an SVG path in a box of 100 × 100, for the tiny drawn map. */
  readonly trail?: string;
}

export interface PostLink {
  readonly title: string;
  readonly url: string;
  readonly date?: string;
  readonly trip?: string;
}

/** A day as the map offers it. */
export interface MapDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `Monday, 24 June 2019`. */
  readonly title: string;
  /** `Mon 24 Jun`. */
  readonly short: string;
  /** `8.2 km`. */
  readonly distance?: string;
}

export interface TrackView {
  readonly name?: string;
  readonly segments: readonly TrackSegment[];
}

/** A map as the build drew it, for paper and for those without script. */
export interface DrawnMap {
  /** Addresses of the picture in both colour schemes. */
  readonly light: string;
  readonly dark: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

interface Common {
  /** Of the document, without the site's title. */
  readonly title: string;
  /** BCP 47 where it differs from the site's, and how that language runs. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** The address where it first appeared, on whichever site. */
  readonly canonical?: string;
  /**
   * The page's set of photos in order. The lightbox shows a set; `?in=<path>` names one by the address of
   * the page that has it.
   */
  readonly photos: readonly PhotoView[];
  /** Of what the page shows, where that has positions. */
  readonly drawn?: DrawnMap;
}

export interface HomePage extends Common {
  readonly route: 'home';
  readonly trips: readonly TripCard[];
  readonly posts: readonly PostLink[];
}

/** Links under a heading, which may be one itself. */
export interface LinkGroup {
  readonly title: string;
  readonly url?: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** Addresses of what photos are chosen by, some thousand in a file, in the order of the gallery; loaded at need. */
export interface FindFiles {
  /** `gallery/filters/facets.ts`. */
  readonly facets: readonly string[];
  /** `search/searchTexts.ts`. */
  readonly texts: readonly string[];
  /** `search/searchPosts.ts`. */
  readonly posts: readonly string[];
}

/** The photos of a gallery, day by day. */
export interface ListedPhotos {
  readonly photos: readonly PhotoView[];
  readonly days: readonly DayView[];
  /** Where the gallery has more photos than `photos`, which are then the first of them. */
  readonly beyond?: {
    /** Address of what is loaded first (`gallery/galleryColumns.ts`). */
    readonly columns: string;
    /** How many photos the gallery has. */
    readonly total: number;
    /** Number of its first photo among those of the columns, where these are of more than the gallery. */
    readonly from?: number;
    /** How its language writes the dates beside it. */
    readonly marks: MarkForm;
    /** Pages that show the others to those without script. */
    readonly groups: readonly LinkGroup[];
  };
  /** Where there is something to choose from. */
  readonly find?: FindFiles;
}

export interface GalleryPage extends Common, ListedPhotos {
  readonly route: 'photos' | 'tripPhotos' | 'day' | 'dayPart';
  readonly trip?: TripLink;
  readonly previous?: PostLink;
  readonly next?: PostLink;
  /** Of a part of a day: all of them. */
  readonly parts?: readonly LinkGroup[];
}

export interface MapPage extends Common {
  readonly route: 'map' | 'tripMap';
  readonly trip?: TripLink;
  /** Around everything on the map: what it shows first. */
  readonly bounds?: Bounds;
  /** How many photos stand on the map. */
  readonly placed: number;
  /** How many have no position. */
  readonly unplaced: number;
  /** How far and where it is from each photo of `photos` with a position to the next: formatting takes browsers long. */
  readonly ways: readonly string[];
  /** When they were taken, in words: `Mon 24 Jun, 14:00 – Fri 28 Jun, 19:00`; where that leaves something to choose. */
  readonly time?: string;
  /** Where the map has more photos than `photos`, which are then the first of them. */
  readonly beyond?: MapAddress & {
    /** Pages that show the others to those without script. */
    readonly links: readonly { readonly title: string; readonly url: string }[];
  };
  /** Address of the list of the days' ways (`map/columns/trailList.ts`), where there are some. */
  readonly trails?: string;
  /** On the map of one trip: the days that something on it belongs to, in order. */
  readonly days: readonly MapDay[];
  readonly basemap: BasemapView;
}

/** What a page says of the map that accompanies it. */
export type MapSheet = Pick<MapPage, 'basemap' | 'trails'>;

/** What photos stand on where a map accompanies something else. */
export interface MapGround {
  readonly tracks: readonly TrackView[];
  readonly basemap: BasemapView;
}

/** What a trip's first page says besides its words or its photos. */
export interface TripSheet {
  /** Of the page, relative to the site's root. */
  readonly url: string;
  readonly trip: TripLink;
  /** `24 photos · 4 days · 31 km`. */
  readonly facts: string;
  /** `Shanghai, Suzhou · China`: where the trip came to. */
  readonly reach?: string;
  readonly days: readonly DayView[];
  /** Further posts of the trip. */
  readonly posts: readonly PostLink[];
}

export interface StoryPage extends Common, TripSheet {
  readonly route: 'trip' | 'post';
  readonly story: {
    readonly title: string;
    readonly date?: string;
    readonly datetime?: string;
    readonly blocks: readonly Block[];
  };
  /** What a map beside the story is drawn on; absent where fewer than two of its photos have a position. */
  readonly map?: MapSheet;
}

/** A trip without a post of its own: its photos are its first page. */
export interface AlbumPage extends Common, ListedPhotos, TripSheet {
  readonly route: 'album';
}

export interface PhotoPage extends Common {
  readonly route: 'photo';
  readonly trip: TripLink;
  /** The photo shown; `photos` holds it alone. */
  readonly photo: PhotoView;
  readonly previous?: { readonly url: string; readonly alt: string };
  readonly next?: { readonly url: string; readonly alt: string };
}

export interface LostPage extends Common {
  readonly route: 'lost';
}

/** Stands in for a page that is asked for without a connection and was not kept. */
export interface OfflinePage extends Common {
  readonly route: 'offline';
}

/** Where whoever reads the site looks at photos of their own, and the author works on a trip. */
export interface StudioPage extends Common {
  readonly route: 'studio';
  /** Of the site, BCP 47. */
  readonly language: string;
  readonly basemap: BasemapView;
}

export type PageData =
  HomePage | GalleryPage | MapPage | StoryPage | AlbumPage | PhotoPage | LostPage | OfflinePage | StudioPage;

/** What every page needs of the site. */
export interface SiteView {
  readonly title: string;
  readonly author?: string;
  readonly language: string;
  /** Name of the interface's texts, where they are not English. */
  readonly texts?: string;
  /** How its language writes the length of a file. */
  readonly bytes: BytesForm;
  /** Absolute, ends in `/`; absent where nobody knows where the site stands. */
  readonly url?: string;
  /** True where it has feeds. */
  readonly feed?: true;
  /** True where it has the studio. */
  readonly studio?: true;
  /** True where names of cities were looked up in GeoNames, which every page then credits. */
  readonly geoNames?: true;
}
