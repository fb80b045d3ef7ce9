/** Mean radius of the earth in metres (IUGG R₁). */
export const earthRadius = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** Metres along the great circle between two positions in degrees; haversine form, stable for short distances. */
export function computeDistance(from: LatLon, to: LatLon): number {
  const dLat = radians(to.lat - from.lat);
  const dLon = radians(to.lon - from.lon);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
