import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../geometry/distance.ts';
import type { SteadyMap } from './steadyMap.ts';

/** Pixels at each side of the map in which nothing of interest may lie. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** As near as these may bring the map; a view that is coarser by less than `steps` is left as it is. */
const zooms = { nearest: 15, steps: 2 };

/**
 * Brings points into view with what is around them, gently: where they are in view already and large enough, or will be
 * when the map has arrived, it goes nowhere else; without motion it is there at once.
 *
 * @param seconds how long it may take; 0: no motion
 */
export function flyTo(map: SteadyMap, points: readonly LatLon[], margins: Margins, seconds: number): void {
  if (points.length === 0) return;
  const bounds = L.latLngBounds(points.map(({ lat, lon }) => L.latLng(lat, lon)));
  const start = L.point(margins.left, margins.top);
  const end = L.point(margins.right, margins.bottom);
  const zoom = Math.max(
    map.getMinZoom(),
    Math.min(zooms.nearest, map.getBoundsZoom(bounds, false, start.add(end))),
  );
  if (isWellInView(map, bounds, start, end) && Math.abs(map.goal.zoom - zoom) < zooms.steps) return;
  const middle = map
    .project(bounds.getSouthWest(), zoom)
    .add(map.project(bounds.getNorthEast(), zoom))
    .divideBy(2)
    .subtract(start.subtract(end).divideBy(2));
  const centre = map.unproject(middle, zoom);
  if (seconds === 0) map.setView(centre, zoom, { animate: false });
  else map.flyTo(centre, zoom, { duration: seconds });
}

function isWellInView(map: SteadyMap, bounds: L.LatLngBounds, start: L.Point, end: L.Point): boolean {
  if (!isSet(map)) return false;
  const { centre, zoom } = map.goal;
  const size = map.getSize();
  const corner = map.project(centre, zoom).subtract(size.divideBy(2));
  const free = L.bounds(corner.add(start), corner.add(size).subtract(end));
  return [bounds.getSouthWest(), bounds.getNorthEast()].every((at) => free.contains(map.project(at, zoom)));
}

/** Leaflet has no view, and throws when it is asked for one, before the first is set. */
const isSet = (map: L.Map) => (map as unknown as { _loaded?: boolean })._loaded === true;
