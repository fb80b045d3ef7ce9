import { earthRadius, type LatLon } from './distance.ts';

const radians = Math.PI / 180;

/** Where a great circle leads after `distance` metres, set out at `bearing` degrees clockwise from true north. */
export function movePosition({ lat, lon }: LatLon, bearing: number, distance: number): LatLon {
  const arc = distance / earthRadius;
  const [from, course] = [lat * radians, bearing * radians];
  const sine = Math.sin(from) * Math.cos(arc) + Math.cos(from) * Math.sin(arc) * Math.cos(course);
  const turn = Math.atan2(
    Math.sin(course) * Math.sin(arc) * Math.cos(from),
    Math.cos(arc) - Math.sin(from) * sine,
  );
  return { lat: Math.asin(Math.max(-1, Math.min(1, sine))) / radians, lon: wrap(lon + turn / radians) };
}

const wrap = (lon: number) => (lon > 180 ? lon - 360 : lon <= -180 ? lon + 360 : lon);
