import type * as L from 'leaflet';
import type { Box } from '../../../geometry/box.ts';

/** A view may have gone around the world: its box may lie beyond −180…180. */
export const boxOf = (bounds: L.LatLngBounds): Box => [
  bounds.getWest(),
  bounds.getSouth(),
  bounds.getEast(),
  bounds.getNorth(),
];
