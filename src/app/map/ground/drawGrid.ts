import { tileSize } from '../../../geometry/basemapData.ts';
import { metresPerPixel, project } from '../../../geometry/mercator.ts';
import type { Palette } from '../leaflet/readPalette.ts';
import type { Canvas } from './ground.ts';
import type { Tile } from './tileLines.ts';

/** Degrees between the lines of the graticule, by zoom. */
const graticule = [30, 30, 30, 20, 10, 5, 5, 2, 1, 0.5, 0.25, 0.1];

export function drawGraticule(canvas: Canvas, tile: Tile, palette: Palette): void {
  const step = graticule[tile.zoom] ?? 0.1;
  const world = tileSize * 2 ** tile.zoom;
  canvas.fillStyle = palette.graticule;
  const west = (tile.column * tileSize * 360) / world - 180;
  const span = (tileSize * 360) / world;
  for (let i = Math.ceil(west / step); i * step <= west + span; i++) {
    const x = Math.round(project({ lat: 0, lon: i * step })[0] * world) - tile.column * tileSize;
    canvas.fillRect(x, 0, 1, tileSize);
  }
  for (let i = Math.ceil(-85 / step); i * step <= 85; i++) {
    const y = Math.round(project({ lat: i * step, lon: 0 })[1] * world) - tile.row * tileSize;
    if (y >= 0 && y < tileSize) canvas.fillRect(0, y, tileSize, 1);
  }
}

/** Metres between the fine lines; each fifth is bold. */
const steps = [10, 20, 100, 200, 1000, 2000];

/** Squared paper in true metres at one latitude; it counts from the world's corner, so tiles meet. */
export function drawMetreGrid(canvas: Canvas, tile: Tile, palette: Palette, latitude: number): void {
  const metres = metresPerPixel(latitude, tile.zoom);
  const step = (steps.find((one) => one / metres >= 18) ?? 2000) / metres;
  const rule = (offset: number, draw: (at: number) => void) => {
    for (let i = Math.ceil(offset / step); i * step < offset + tileSize; i++) {
      canvas.fillStyle = i % 5 === 0 ? palette['grid-bold'] : palette.grid;
      draw(Math.round(i * step - offset));
    }
  };
  rule(tile.column * tileSize, (x) => canvas.fillRect(x, 0, 1, tileSize));
  rule(tile.row * tileSize, (y) => canvas.fillRect(0, y, tileSize, 1));
}
