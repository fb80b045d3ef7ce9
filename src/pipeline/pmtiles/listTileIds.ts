import { zxyToTileId } from 'pmtiles';
import type { Box } from '../../geometry/box.ts';
import { project } from '../../geometry/mercator.ts';
import { UsageError } from '../usageError.ts';

/** Tiles that one extract may ask for. */
const most = 2_000_000;

/** The tiles that touch any of some boxes, by PMTiles' number, rising, each once. */
export function listTileIds(boxes: readonly Box[], minZoom: number, maxZoom: number): Float64Array {
  const ids = new Set<number>();
  for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
    for (const box of boxes) {
      const { left, right, top, bottom } = spanOf(box, zoom);
      if (ids.size + (right - left + 1) * (bottom - top + 1) > most)
        throw new UsageError('that is more than two million tiles; lower --max-zoom or --margin');
      const columns = 2 ** zoom;
      for (let x = left; x <= right; x++)
        for (let y = top; y <= bottom; y++)
          ids.add(zxyToTileId(zoom, ((x % columns) + columns) % columns, y));
    }
  }
  return Float64Array.from(ids).sort();
}

/** Columns go on beyond the world where a box crosses the 180° meridian. */
function spanOf([west, south, east, north]: Box, zoom: number) {
  const columns = 2 ** zoom;
  const [x0, y0] = project({ lat: north, lon: west });
  const [x1, y1] = project({ lat: south, lon: east });
  const left = Math.floor(x0 * columns);
  const row = (y: number) => Math.max(0, Math.min(columns - 1, Math.floor(y * columns)));
  return {
    left,
    right: Math.min(left + columns - 1, Math.floor(x1 * columns)),
    top: row(y0),
    bottom: row(y1),
  };
}
