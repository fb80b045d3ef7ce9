import * as L from 'leaflet/dist/leaflet-src.esm.js';

/** Within it, so many metres around on the ground, a photo was taken. */
export function makeAccuracyCircle(at: L.LatLng, metres: number, selected: boolean): L.Circle {
  return L.circle(at, {
    radius: metres,
    className: selected ? 'accuracy selected' : 'accuracy',
    interactive: false,
  });
}
