import type { Component } from 'svelte';
import type { RouteName } from './paths.ts';

export interface Route {
  /** The component's module: its key in Vite's manifest. */
  readonly source: string;
  /** What the page loads as soon as it stands, likewise: its map is what is looked at first. */
  readonly next?: string;
  readonly load: () => Promise<RouteModule>;
}

export interface RouteModule {
  readonly default: Component<{ page: never }>;
  /** As `View.begin`. */
  readonly begin?: (page: never, target: Element) => Promise<void>;
}

/** What shows each kind of page. Build and browser share this table. */
export const routes = {
  home: { source: 'src/app/home/HomePage.svelte', load: () => import('./home/HomePage.svelte') },
  lost: {
    source: 'src/app/shell/LostPage.svelte',
    load: () => import('./shell/LostPage.svelte'),
  },
  offline: {
    source: 'src/app/offline/OfflinePage.svelte',
    load: () => import('./offline/OfflinePage.svelte'),
  },
  photos: {
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  map: {
    source: 'src/app/map/MapPage.svelte',
    next: 'src/app/map/leaflet/makeMapView.ts',
    load: () => import('./map/MapPage.svelte'),
  },
  studio: {
    source: 'src/app/studio/StudioPage.svelte',
    load: () => import('./studio/StudioPage.svelte'),
  },
  tripPhotos: {
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  tripMap: {
    source: 'src/app/map/MapPage.svelte',
    next: 'src/app/map/leaflet/makeMapView.ts',
    load: () => import('./map/MapPage.svelte'),
  },
  day: {
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  dayPart: {
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  photo: {
    source: 'src/app/photo/PhotoPage.svelte',
    load: () => import('./photo/PhotoPage.svelte'),
  },
  trip: {
    source: 'src/app/story/StoryPage.svelte',
    load: () => import('./story/StoryPage.svelte'),
  },
  album: {
    source: 'src/app/story/AlbumPage.svelte',
    load: () => import('./story/AlbumPage.svelte'),
  },
  post: {
    source: 'src/app/story/StoryPage.svelte',
    load: () => import('./story/StoryPage.svelte'),
  },
} as const satisfies Record<RouteName, Route>;
