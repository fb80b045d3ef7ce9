import type { LatLon } from '../distance.ts';

/** The ellipsoid of Clarke (1866) as Baidu's maps round it, in metres; they agree with this to about a metre. */
const axis = 6_378_206;
const eccentricity = Math.sqrt(1 - (6_356_584.314_245_179 / axis) ** 2);

const radians = Math.PI / 180;
/** Where its maps end. */
const maxLatitude = 74;
/** Each round leaves less than 1 % of the error of the one before. */
const rounds = 8;

/** Metres on Baidu's Mercator of an ellipsoid, from 0° N 0° E to the east and to the north; `position` is BD-09. */
export function projectBaidu({ lat, lon }: LatLon): readonly [x: number, y: number] {
  const phi = Math.max(-maxLatitude, Math.min(maxLatitude, lat)) * radians;
  return [axis * lon * radians, axis * (Math.asinh(Math.tan(phi)) - flatten(Math.sin(phi)))];
}

export function unprojectBaidu([x, y]: readonly [x: number, y: number]): LatLon {
  let phi = Math.atan(Math.sinh(y / axis));
  for (let round = 0; round < rounds; round++) phi = Math.atan(Math.sinh(y / axis + flatten(Math.sin(phi))));
  return { lat: phi / radians, lon: x / axis / radians };
}

/** What an ellipsoid takes off the latitude of a sphere's Mercator (Snyder, Map Projections, 7-7). */
const flatten = (sine: number) => eccentricity * Math.atanh(eccentricity * sine);
