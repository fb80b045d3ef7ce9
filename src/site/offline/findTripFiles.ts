import { shiftToTouch, type Box } from '../../geometry/box.ts';
import type { BasemapView } from '../../app/map/basemap.ts';
import type { PageData } from '../../app/page.ts';
import type { Bounds } from '../../journal/trip.ts';

/**
 * A page's data as text without its photos, and what its map is drawn on where the trip is: a site's basemap names the
 * streets of all of its trips.
 */
export function findTripFiles(
  page: PageData,
  bounds: Bounds | undefined,
): { readonly text: string; readonly files: readonly string[] } {
  const sheet = 'basemap' in page ? page : 'map' in page ? page.map : undefined;
  const rest = {
    ...page,
    photos: [],
    ...(sheet && { basemap: undefined, map: { ...sheet, basemap: undefined } }),
  };
  return { text: JSON.stringify(rest), files: sheet ? listGround(sheet.basemap, bounds) : [] };
}

function listGround({ embedded, streets }: BasemapView, bounds: Bounds | undefined): string[] {
  const box = bounds && toBox(bounds);
  const isNear = (part: { readonly box: Box }) =>
    box !== undefined && shiftToTouch(part.box, box) !== undefined;
  const near = [...embedded.areas, ...(embedded.sketches ?? []), ...streets].filter(isNear);
  return [embedded.world, ...near.map(({ url }) => url)];
}

function toBox([[south, west], [north, east]]: Bounds): Box {
  return [west, south, east < west ? east + 360 : east, north];
}
