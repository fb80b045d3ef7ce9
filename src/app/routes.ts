import type { Component } from 'svelte';
import type { PageData } from './page.ts';

export type RouteName = PageData['route'];

export interface Route {
  /** Relative to the site's root; `:name` stands for one segment. */
  readonly path: string;
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

/** Every kind of page, matched from top to bottom. Build and browser share this table. */
export const routes = {
  home: { path: '', source: 'src/app/home/HomePage.svelte', load: () => import('./home/HomePage.svelte') },
  lost: {
    path: '404.html',
    source: 'src/app/shell/LostPage.svelte',
    load: () => import('./shell/LostPage.svelte'),
  },
  offline: {
    path: 'offline.html',
    source: 'src/app/offline/OfflinePage.svelte',
    load: () => import('./offline/OfflinePage.svelte'),
  },
  photos: {
    path: 'photos/',
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  map: {
    path: 'map/',
    source: 'src/app/map/MapPage.svelte',
    next: 'src/app/map/leaflet/makeMapView.ts',
    load: () => import('./map/MapPage.svelte'),
  },
  tripPhotos: {
    path: ':trip/photos/',
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  tripMap: {
    path: ':trip/map/',
    source: 'src/app/map/MapPage.svelte',
    next: 'src/app/map/leaflet/makeMapView.ts',
    load: () => import('./map/MapPage.svelte'),
  },
  day: {
    path: ':trip/days/:date/',
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  dayPart: {
    path: ':trip/days/:date/:part/',
    source: 'src/app/gallery/GalleryPage.svelte',
    load: () => import('./gallery/GalleryPage.svelte'),
  },
  photo: {
    path: ':trip/photos/:photo/',
    source: 'src/app/photo/PhotoPage.svelte',
    load: () => import('./photo/PhotoPage.svelte'),
  },
  trip: {
    path: ':trip/',
    source: 'src/app/story/StoryPage.svelte',
    load: () => import('./story/StoryPage.svelte'),
  },
  /** At a trip's address, too: which of the two stands there its data says. */
  album: {
    path: ':trip/',
    source: 'src/app/story/AlbumPage.svelte',
    load: () => import('./story/AlbumPage.svelte'),
  },
  post: {
    path: ':trip/:post/',
    source: 'src/app/story/StoryPage.svelte',
    load: () => import('./story/StoryPage.svelte'),
  },
} as const satisfies Record<RouteName, Route>;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name | keyof Parameters<Rest>]: string }
  : Record<never, string>;

/** The address of a page, relative to the site's root and percent-encoded: `path('photo', {trip, photo})`. */
export function path<Name extends RouteName>(
  name: Name,
  parameters: Parameters<(typeof routes)[Name]['path']>,
): string {
  return routes[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent((parameters as Record<string, string>)[key] ?? ''),
  );
}

/** The route that an address relative to the site's root (without query and fragment) belongs to. */
export function matchRoute(address: string): RouteName | undefined {
  return (Object.keys(routes) as RouteName[]).find((name) =>
    new RegExp(`^${routes[name].path.replace(/:\w+/g, '[^/]+').replace('.', '\\.')}$`).test(address),
  );
}
