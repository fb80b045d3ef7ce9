import type { LatLon } from '../../../geometry/distance.ts';
import { project, unproject } from '../../../geometry/mercator.ts';

/**
 * Makes the function that brings a position onto the nearest track within `reach`, in widths of the world; a position
 * that is farther from all of them stays as it is. Measured on the map as it is seen, not on the earth.
 */
export function makeTrackSnapper(
  lines: readonly (readonly LatLon[])[],
): (at: LatLon, reach: number) => LatLon {
  const projected = lines.map((points) => points.map(project));
  return (at, reach) => {
    const [x, y] = project(at);
    let least = reach * reach;
    let nearest: readonly [number, number] | undefined;
    for (const points of projected) {
      for (let next = 0; next < points.length; next++) {
        const [toX, toY] = points[next]!;
        const [fromX, fromY] = points[Math.max(0, next - 1)]!;
        // Most of a long track is far away: the box around its two points says so.
        if (Math.min(fromX, toX) - reach > x || Math.max(fromX, toX) + reach < x) continue;
        if (Math.min(fromY, toY) - reach > y || Math.max(fromY, toY) + reach < y) continue;
        const length = (toX - fromX) ** 2 + (toY - fromY) ** 2;
        const along = length === 0 ? 0 : ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length;
        const share = Math.max(0, Math.min(1, along));
        const point = [fromX + share * (toX - fromX), fromY + share * (toY - fromY)] as const;
        const distance = (point[0] - x) ** 2 + (point[1] - y) ** 2;
        if (distance > least) continue;
        least = distance;
        nearest = point;
      }
    }
    return nearest ? unproject(nearest) : at;
  };
}
