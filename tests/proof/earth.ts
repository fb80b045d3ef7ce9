/** Degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Metres, of a sphere. */
const radius = 6_371_000;
const degree = Math.PI / 180;

/** Metres along the great circle, by the half-angle formula. */
export function measure(a: Position, b: Position): number {
  const [up, over] = [(b.lat - a.lat) * degree, (b.lon - a.lon) * degree];
  const h =
    Math.sin(up / 2) ** 2 + Math.cos(a.lat * degree) * Math.cos(b.lat * degree) * Math.sin(over / 2) ** 2;
  return 2 * radius * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}

/** So many metres east and north of a position: along a great circle by spherical trigonometry. */
export function shift({ lat, lon }: Position, east: number, north: number): Position {
  const [way, course] = [Math.hypot(east, north) / radius, Math.atan2(east, north)];
  const [sin, cos] = [Math.sin(lat * degree), Math.cos(lat * degree)];
  const height = Math.asin(sin * Math.cos(way) + cos * Math.sin(way) * Math.cos(course));
  const turn = Math.atan2(Math.sin(course) * Math.sin(way) * cos, Math.cos(way) - sin * Math.sin(height));
  return { lat: height / degree, lon: lon + turn / degree };
}

/** Metres east and north from one position to another, near enough for ways of a few hundred kilometres. */
export function aim(from: Position, to: Position): readonly [east: number, north: number] {
  const course = Math.atan2(
    Math.sin((to.lon - from.lon) * degree) * Math.cos(to.lat * degree),
    Math.cos(from.lat * degree) * Math.sin(to.lat * degree) -
      Math.sin(from.lat * degree) * Math.cos(to.lat * degree) * Math.cos((to.lon - from.lon) * degree),
  );
  const way = measure(from, to);
  return [way * Math.sin(course), way * Math.cos(course)];
}
