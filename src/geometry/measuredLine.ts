import { computeDistance, type LatLon } from './distance.ts';

/** A line that knows how far along it each of its points lies. */
export interface MeasuredLine {
  /** At least one. */
  readonly points: readonly LatLon[];
  /** Metres from the first point, one for each point. */
  readonly metres: readonly number[];
}

export function measureLine(points: readonly LatLon[]): MeasuredLine {
  let length = 0;
  const metres = points.map((point, index) => (length += computeDistance(points[index - 1] ?? point, point)));
  return { points, metres };
}

/** The part of a line from its beginning to a share (0…1) of its length; its last point is the position there. */
export function cutLine({ points, metres }: MeasuredLine, share: number): LatLon[] {
  const along = share * (metres.at(-1) ?? 0);
  const next = share >= 1 ? points.length : metres.findIndex((metre) => metre > along);
  if (next < 0 || next >= points.length) return share > 0 ? [...points] : points.slice(0, 1);
  const [from, to] = [points[next - 1]!, points[next]!]; // the first point lies at 0, which is not beyond
  const [start, end] = [metres[next - 1]!, metres[next]!];
  const part = (along - start) / (end - start);
  const here = { lat: mix(from.lat, to.lat, part), lon: mix(from.lon, to.lon, part) };
  return part === 0 ? points.slice(0, next) : [...points.slice(0, next), here];
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
