import { findPiece, type Path, type Place } from './path.ts';

/** How a path goes on at an instant. */
export interface Motion {
  readonly place: Place;
  /** Metres a second. */
  readonly speed: number;
  /** Of length 1. */
  readonly heading: Place;
  /** Seconds before and after of which this is the mean. */
  readonly reach: number;
}

/** Seconds in which the way of somebody on foot is nearly straight and the errors of a receiver are evened out. */
const longest = 15;
/** Metres in which the way of what is faster is, which needs less evening out. */
const straight = 20;

/**
 * The straight line through a path's points around an instant, by least squares; between two points, where the path has
 * few. Nothing near the ends of a stretch: there the errors of place and speed go together.
 */
export function findMotion(path: Path, instant: number): Motion | undefined {
  const piece = findPiece(path, instant);
  if (piece < 0) return undefined;
  const motion = fitMotion(path, piece, instant, longest);
  const reach = motion === undefined ? longest : straight / motion.speed;
  return reach < longest ? fitMotion(path, piece, instant, reach) : motion;
}

function fitMotion(path: Path, piece: number, instant: number, reach: number): Motion | undefined {
  const { times, joined } = path;
  let [first, last] = [piece, piece + 1];
  while (joined[first - 1] === 1 && instant - times[first - 1]! <= reach) first--;
  while (joined[last] === 1 && times[last + 1]! - instant <= reach) last++;
  const isNearEnd = instant - times[first]! < reach / 2 || times[last]! - instant < reach / 2;
  if (isNearEnd && last - first > 1) return undefined;
  const lines = [path.x, path.y, path.z].map((column) => fitColumn(times, column, first, last, instant));
  const speed = Math.hypot(...lines.map(({ slope }) => slope));
  if (speed === 0) return undefined;
  const [x, y, z] = lines.map(({ at, slope }) => ({ at, turn: slope / speed }));
  return {
    place: [x!.at, y!.at, z!.at],
    speed,
    heading: [x!.turn, y!.turn, z!.turn],
    reach: Math.max(reach, (times[last]! - times[first]!) / 2),
  };
}

function fitColumn(times: Float64Array, values: Float64Array, first: number, last: number, instant: number) {
  const count = last - first + 1;
  let [time, value] = [0, 0];
  for (let i = first; i <= last; i++) {
    time += (times[i]! - instant) / count;
    value += values[i]! / count;
  }
  let [top, bottom] = [0, 0];
  for (let i = first; i <= last; i++) {
    const from = times[i]! - instant - time;
    top += from * (values[i]! - value);
    bottom += from * from;
  }
  const slope = top / bottom;
  return { slope, at: value - slope * time };
}
