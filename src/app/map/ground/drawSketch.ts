import { firstSketchZoom, tileSize } from '../../../geometry/basemapData.ts';
import type { Palette } from '../leaflet/readPalette.ts';
import type { Canvas } from './ground.ts';
import type { PlacedShape, SketchSheet } from './sketchSheet.ts';
import type { Tile } from './tileLines.ts';

/** Pixels by which what is drawn may reach beyond its line. */
const reach = 12;

/**
 * Paints what touches a tile of what an author drew. Lines are not cut at the tile: dashes and waterlines go on across
 * its sides.
 */
export function drawSketch(
  canvas: Canvas,
  tile: Tile,
  sketches: readonly SketchSheet[],
  palette: Palette,
): void {
  if (tile.zoom < firstSketchZoom) return;
  const world = tileSize * 2 ** tile.zoom;
  for (const shape of sketches.flatMap((sketch) => sketch.shapesAt(tile.zoom))) {
    for (const turn of [0, world, -world]) {
      const [left, top] = [tile.column * tileSize - turn, tile.row * tileSize];
      if (!touches(shape, left, top)) continue;
      canvas.save();
      canvas.lineJoin = canvas.lineCap = 'round';
      drawShape(canvas, moveShape(shape, left, top), tile.zoom, palette);
      canvas.restore();
    }
  }
}

function touches({ box: [west, north, east, south] }: PlacedShape, left: number, top: number): boolean {
  return (
    west < left + tileSize + reach &&
    east > left - reach &&
    north < top + tileSize + reach &&
    south > top - reach
  );
}

/** Counted from the tile's corner: a canvas keeps seven digits, too few for pixels of the whole world. */
function moveShape(shape: PlacedShape, left: number, top: number): PlacedShape {
  const [west, north, east, south] = shape.box;
  return {
    ...shape,
    lines: shape.lines.map((line) => line.map(([x, y]) => [x - left, y - top] as const)),
    box: [west - left, north - top, east - left, south - top],
  };
}

function drawShape(canvas: Canvas, shape: PlacedShape, zoom: number, palette: Palette): void {
  if (shape.form === 'point') drawPoints(canvas, shape, palette);
  else if (shape.kind === 'water') drawWater(canvas, shape, zoom, palette);
  else if (shape.form === 'area') drawArea(canvas, shape, zoom, palette);
  else drawLine(canvas, shape, zoom, palette);
}

/** Old maps grade water with lines along its banks. */
function drawWater(canvas: Canvas, shape: PlacedShape, zoom: number, palette: Palette): void {
  const path = trace(shape);
  if (shape.form === 'line') {
    const width = Math.max(1.2, (zoom - 10) * 1.1);
    stroke(canvas, path, palette.coast, width + 1.6);
    stroke(canvas, path, palette.water, width);
    return;
  }
  canvas.save();
  canvas.clip(path, 'evenodd');
  canvas.fillStyle = palette.water;
  canvas.fill(path, 'evenodd');
  if (zoom > 11) {
    stroke(canvas, path, palette.wash, zoom > 13 ? 18 : 10);
    stroke(canvas, path, palette.water, zoom > 13 ? 11 : 6);
    if (zoom > 13) stroke(canvas, path, palette.wash, 9);
  }
  canvas.restore();
  stroke(canvas, path, palette.coast, 1.2);
}

function drawArea(canvas: Canvas, shape: PlacedShape, zoom: number, palette: Palette): void {
  const path = trace(shape);
  const isBuilding = shape.kind === 'building';
  canvas.fillStyle = shape.kind === 'green' ? palette.green : palette.wash;
  canvas.fill(path, 'evenodd');
  if (zoom > 13) {
    canvas.save();
    canvas.clip(path, 'evenodd');
    if (isBuilding) hatch(canvas, shape, palette.border);
    else if (shape.kind === 'green') tuft(canvas, shape, palette['green-ink']);
    canvas.restore();
  }
  stroke(
    canvas,
    path,
    shape.kind === 'green' ? palette['green-ink'] : palette.border,
    isBuilding ? 1.2 : 0.8,
  );
}

function drawLine(canvas: Canvas, shape: PlacedShape, zoom: number, palette: Palette): void {
  const path = trace(shape);
  if (shape.kind === 'path' && zoom > 12) {
    const width = [3, 4.5, 6][zoom - 13] ?? 8;
    stroke(canvas, path, palette.border, width + 1.4);
    stroke(canvas, path, palette.path, width);
    return;
  }
  if (shape.kind === 'ferry') canvas.setLineDash([0.1, 6]);
  const quiet = shape.kind === 'path' ? palette.border : palette['label-soft'];
  stroke(
    canvas,
    path,
    shape.kind === 'green' ? palette['green-ink'] : quiet,
    shape.kind === 'ferry' ? 2 : 1.3,
  );
}

function drawPoints(canvas: Canvas, { kind, lines }: PlacedShape, palette: Palette): void {
  if (kind === 'water') return; // a name for a river
  for (const [[x, y] = [0, 0]] of lines) {
    canvas.beginPath();
    canvas.arc(x, y, 2.2, 0, 2 * Math.PI);
    canvas.fillStyle = palette['label-soft'];
    canvas.fill();
  }
}

function trace({ form, lines }: PlacedShape): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    if (form === 'area') path.closePath();
  }
  return path;
}

function stroke(canvas: Canvas, path: Path2D, colour: string, width: number): void {
  canvas.strokeStyle = colour;
  canvas.lineWidth = width;
  canvas.stroke(path);
}

/** Pixels between lines of a hatching, and between tufts of grass: parts of a tile, so that tiles meet. */
const spacing = { hatch: 8, tuft: 32 };

/** The part of a shape that the tile shows. */
const windowOf = ({ box: [left, top, right, bottom] }: PlacedShape) => ({
  left: Math.max(left, 0),
  top: Math.max(top, 0),
  right: Math.min(right, tileSize),
  bottom: Math.min(bottom, tileSize),
});

function hatch(canvas: Canvas, shape: PlacedShape, colour: string): void {
  const { left, top, right, bottom } = windowOf(shape);
  canvas.beginPath();
  for (
    let sum = Math.floor((left + top) / spacing.hatch) * spacing.hatch;
    sum < right + bottom;
    sum += spacing.hatch
  ) {
    canvas.moveTo(sum - top, top);
    canvas.lineTo(sum - bottom, bottom);
  }
  canvas.strokeStyle = colour;
  canvas.lineWidth = 0.6;
  canvas.stroke();
}

function tuft(canvas: Canvas, shape: PlacedShape, colour: string): void {
  const { left, top, right, bottom } = windowOf(shape);
  const half = spacing.tuft / 2;
  canvas.beginPath();
  for (let y = Math.floor(top / half) * half; y <= bottom + half; y += half) {
    const shift = (y / half) % 2 === 0 ? 0 : half;
    for (
      let x = Math.floor(left / spacing.tuft) * spacing.tuft + shift;
      x <= right + half;
      x += spacing.tuft
    ) {
      for (const [dx, dy] of [
        [-2.5, -3],
        [0, -4.5],
        [2.5, -3],
      ] as const) {
        canvas.moveTo(x, y);
        canvas.lineTo(x + dx, y + dy);
      }
    }
  }
  canvas.strokeStyle = colour;
  canvas.lineWidth = 0.8;
  canvas.stroke();
}
