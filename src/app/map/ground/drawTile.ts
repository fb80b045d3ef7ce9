import { tileSize, lastSheetZoom } from '../../../geometry/basemapData.ts';
import type { Box } from '../../../geometry/box.ts';
import { project } from '../../../geometry/mercator.ts';
import type { Palette } from '../leaflet/readPalette.ts';
import { drawSketch } from './drawSketch.ts';
import { drawGraticule, drawMetreGrid } from './drawGrid.ts';
import type { Canvas, SheetHead } from './ground.ts';
import type { SketchSheet } from './sketchSheet.ts';
import { tileExtent, type Tile, type TileLines } from './tileLines.ts';

/** What of a file of the basemap lies on a tile, and where that file reaches. */
export interface CutSheet extends Pick<SheetHead, 'box'> {
  readonly lines: TileLines;
}

type Ring = ArrayLike<number>;

/**
 * Draws the sheets of a tile, the coarsest first, one over the other, each inside its box: the finer hides the coarser. The
 * box is cut on whole pixels and the sheet's lines reach beyond it, so neither leaves a seam. Towards street zooms,
 * where they would be wrong, water and land fade into squared paper.
 */
export function drawTile(
  canvas: Canvas,
  tile: Tile,
  sheets: readonly CutSheet[],
  palette: Palette,
  gridLatitude: number,
  sketches: readonly SketchSheet[] = [],
): void {
  canvas.fillStyle = tile.zoom > lastSheetZoom ? palette.land : palette.water;
  canvas.fillRect(0, 0, tileSize, tileSize);
  if (tile.zoom <= lastSheetZoom) {
    for (const sheet of sheets) drawSheet(canvas, tile, sheet, palette);
    fade(canvas, tile, palette);
  }
  drawSketch(canvas, tile, sketches, palette);
  if (tile.zoom < 12) drawGraticule(canvas, tile, palette);
  else drawMetreGrid(canvas, tile, palette, gridLatitude);
}

function fade(canvas: Canvas, { zoom }: Tile, palette: Palette): void {
  if (zoom < 12) return;
  canvas.globalAlpha = zoom === 12 ? 0.35 : 0.7;
  canvas.fillStyle = palette.land;
  canvas.fillRect(0, 0, tileSize, tileSize);
  canvas.globalAlpha = 1;
}

function drawSheet(canvas: Canvas, tile: Tile, { box, lines }: CutSheet, palette: Palette): void {
  const frame = frameOf(tile, box);
  if (!frame) return;
  const { land, lakes, rivers, borders } = lines;
  canvas.save();
  canvas.beginPath();
  canvas.rect(...frame);
  canvas.clip();
  canvas.fillStyle = palette.water;
  canvas.fillRect(...frame);
  canvas.lineJoin = 'round';
  stroke(canvas, tile, land, palette.wash, Math.min(9, 3 + tile.zoom * 0.7));
  fill(canvas, land, palette.land);
  stroke(canvas, tile, rivers, palette.river, tile.zoom < 6 ? 0.7 : 1.2);
  fill(canvas, lakes, palette.water);
  stroke(canvas, tile, lakes, palette.coast, 0.6);
  canvas.setLineDash([4, 3]);
  stroke(canvas, tile, borders, palette.border, 0.9);
  canvas.setLineDash([]);
  stroke(canvas, tile, land, palette.coast, tile.zoom < 5 ? 0.7 : 1);
  canvas.restore();
}

/** Where a box lies on a tile in whole pixels; undefined where it does not. */
function frameOf(
  { zoom, column, row }: Tile,
  [west, south, east, north]: Box,
): [number, number, number, number] | undefined {
  const world = tileSize * 2 ** zoom;
  for (const turn of [0, -1, 1]) {
    const [x0, y0] = project({ lat: north, lon: west + turn * 360 });
    const [x1, y1] = project({ lat: south, lon: east + turn * 360 });
    const [left, top] = [Math.round(x0 * world) - column * tileSize, Math.round(y0 * world) - row * tileSize];
    const [right, bottom] = [
      Math.round(x1 * world) - column * tileSize,
      Math.round(y1 * world) - row * tileSize,
    ];
    if (left < tileSize && right > 0 && top < tileSize && bottom > 0)
      return [left, top, right - left, bottom - top];
  }
  return undefined;
}

const scale = tileSize / tileExtent;

function fill(canvas: Canvas, rings: readonly Ring[], colour: string): void {
  canvas.beginPath();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      canvas.lineTo((ring[i] ?? 0) * scale, (ring[i + 1] ?? 0) * scale);
    }
    canvas.closePath();
  }
  canvas.fillStyle = colour;
  canvas.fill('evenodd');
}

function stroke(canvas: Canvas, tile: Tile, lines: readonly Ring[], colour: string, width: number): void {
  canvas.beginPath();
  for (const line of lines) {
    let drawing = false;
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
      if (drawing && !isWorldEdge(tile, line[i - 2] ?? 0, x)) canvas.lineTo(x * scale, y * scale);
      else canvas.moveTo(x * scale, y * scale);
      drawing = true;
    }
  }
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.stroke();
}

/** Antarctica is closed along the 180° meridian: no coast. */
function isWorldEdge({ zoom, column }: Tile, from: number, to: number): boolean {
  if (column === 0 && from <= 0 && to <= 0) return true;
  return column === 2 ** zoom - 1 && from >= tileExtent && to >= tileExtent;
}
