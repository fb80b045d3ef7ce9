import type { PageData } from './page.ts';

export type RouteName = PageData['route'];

/**
 * Where every kind of page stands, relative to the site's root, matched from top to bottom; `:name` stands for one segment.
 * What makes data of pages, in workers too, knows these and no components.
 */
export const paths = {
  home: '',
  lost: '404.html',
  offline: 'offline.html',
  photos: 'photos/',
  map: 'map/',
  studio: 'studio/',
  tripPhotos: ':trip/photos/',
  tripMap: ':trip/map/',
  day: ':trip/days/:date/',
  dayPart: ':trip/days/:date/:part/',
  photo: ':trip/photos/:photo/',
  trip: ':trip/',
  /** At a trip's address, too: which of the two stands there its data says. */
  album: ':trip/',
  post: ':trip/:post/',
} as const satisfies Record<RouteName, string>;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name | keyof Parameters<Rest>]: string }
  : Record<never, string>;

/** The address of a page, relative to the site's root and percent-encoded: `path('photo', {trip, photo})`. */
export function path<Name extends RouteName>(
  name: Name,
  parameters: Parameters<(typeof paths)[Name]>,
): string {
  return paths[name].replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent((parameters as Record<string, string>)[key] ?? ''),
  );
}

/** The route that an address relative to the site's root (without query and fragment) belongs to. */
export function matchRoute(address: string): RouteName | undefined {
  return (Object.keys(paths) as RouteName[]).find((name) =>
    new RegExp(`^${paths[name].replace(/:\w+/g, '[^/]+').replace('.', '\\.')}$`).test(address),
  );
}
