import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Box } from '../../../geometry/box.ts';

/**
 * Shows a whole box with room for the pins at its edges, on the copy of the world that is in view.
 *
 * @param atLeast a nearer zoom is taken even if not the whole box is in view then
 */
export function fitBox(map: L.Map, box: Box, maxZoom: number, animate: boolean, atLeast = 0): void {
  const [west, south, east, north] = box;
  const bounds = L.latLngBounds([south, west], [north, east]);
  const fitting = map.getBoundsZoom(bounds, false, L.point(112, 112));
  const zoom = Math.min(maxZoom, Math.max(fitting, atLeast));
  const centre = map.unproject(
    map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2),
    zoom,
  );
  const turn = animate ? 360 * Math.round((map.getCenter().lng - centre.lng) / 360) : 0;
  map.setView([centre.lat, centre.lng + turn], zoom, { animate });
}
