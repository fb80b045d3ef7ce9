import type { LatLon } from '../../geometry/distance.ts';
import { project } from '../../geometry/mercator.ts';

export interface Room {
  /** The first zoom, from `first` on, at which nothing that claimed before stands near; undefined where none is. */
  claim(at: LatLon, first: number): number | undefined;
}

/** Pixels that one name has to itself, at least; up to twice as much. */
const cell = { width: 60, height: 26 };

/** Shares out the map at each zoom up to the last, cell by cell. */
export function makeRoom(last: number): Room {
  const taken = new Set<string>();
  const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
  return {
    claim(at, first) {
      const [x, y] = project(at);
      const cellAt = (zoom: number, dx = 0, dy = 0) => {
        const size = 256 * 2 ** zoom;
        return `${zoom} ${Math.floor((x * size) / cell.width) + dx} ${Math.floor((y * size) / cell.height) + dy}`;
      };
      for (let zoom = first; zoom <= last; zoom++) {
        if (near.some(([dx, dy]) => taken.has(cellAt(zoom, dx, dy)))) continue;
        for (let from = zoom; from <= last; from++) taken.add(cellAt(from));
        return zoom;
      }
      return undefined;
    },
  };
}
