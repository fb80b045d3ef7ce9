import { firstSketchZoom } from '../../geometry/basemapData.ts';
import { unitsPerPixel, zoomOfFrame, type MapFrame } from '../../geometry/mapFrame.ts';
import type { Position } from '../../geometry/outline.ts';
import type { PlacedShape, SketchSheet } from '../../app/map/ground/sketchSheet.ts';
import { printSteps } from './printPath.ts';

/** What an author drew, plainer than the live map paints it (`app/map/ground/drawSketch.ts`). */
export function drawShapes(sketch: SketchSheet, frame: MapFrame): string {
  const zoom = zoomOfFrame(frame);
  if (zoom < firstSketchZoom) return '';
  const shapes = sketch.shapesAt(zoom).map((shape) => drawShape(shape, frame, zoom));
  return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</g>`;
}

function drawShape(shape: PlacedShape, frame: MapFrame, zoom: number): string {
  const { kind, form } = shape;
  const lines = shape.lines.map((line) => line.map((corner) => place(corner, shape, frame)));
  if (form === 'point')
    return kind === 'water' ? '' : lines.flatMap(([at]) => (at ? drawPoint(at) : [])).join('');
  const d = printSteps(lines, form === 'area');
  if (d === '' || !isSeen(lines.flat(), frame)) return '';
  return paintsOf(shape, zoom)
    .map((paint) => `<path ${paint} d="${d}"/>`)
    .join('');
}

/** Pixels of the world are ten units each; a copy of the world next to the frame is the one that it shows. */
function place([x, y]: Position, { box }: PlacedShape, { left, top, world, width }: MapFrame): Position {
  const middle = ((box[0] + box[2]) / 2) * unitsPerPixel - left - width / 2;
  return [x * unitsPerPixel - left - world * Math.round(middle / world), y * unitsPerPixel - top];
}

function isSeen(corners: readonly Position[], { width, height }: MapFrame): boolean {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [least, most] = [(a: number, b: number) => Math.min(a, b), (a: number, b: number) => Math.max(a, b)];
  return (
    xs.reduce(least, Infinity) < width &&
    xs.reduce(most, -Infinity) > 0 &&
    ys.reduce(least, Infinity) < height &&
    ys.reduce(most, -Infinity) > 0
  );
}

const drawPoint = ([x, y]: Position) =>
  `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="22" fill="{map-label-soft}"/>`;

const stroke = (color: string, pixels: number) =>
  `stroke="{${color}}" stroke-width="${Math.round(pixels * unitsPerPixel)}"`;

/** One over the other. */
function paintsOf({ kind, form }: PlacedShape, zoom: number): string[] {
  const river = Math.max(1.2, (zoom - 10) * 1.1);
  if (kind === 'water')
    return form === 'area'
      ? [`fill="{map-water}" fill-rule="evenodd" ${stroke('map-coast', 1.2)}`]
      : [stroke('map-coast', river + 1.6), stroke('map-water', river)];
  if (form === 'area') {
    const [fill, edge] = kind === 'green' ? ['map-green', 'map-green-ink'] : ['map-wash', 'map-border'];
    return [`fill="{${fill}}" fill-rule="evenodd" ${stroke(edge, kind === 'building' ? 1.2 : 0.8)}`];
  }
  if (kind === 'path' && zoom > 12) {
    const width = 3 + 1.5 * (zoom - 13);
    return [stroke('map-border', width + 1.4), stroke('map-path', width)];
  }
  if (kind === 'ferry') return [`${stroke('map-label-soft', 2)} stroke-dasharray="1 60"`];
  return [
    stroke(kind === 'green' ? 'map-green-ink' : kind === 'path' ? 'map-border' : 'map-label-soft', 1.3),
  ];
}
