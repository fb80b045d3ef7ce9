import { firstSketchZoom, tileSize, type MapLabel } from '../../../geometry/basemapData.ts';
import type { Box } from '../../../geometry/box.ts';
import { findLabelPoint } from '../../../geometry/findLabelPoint.ts';
import { project } from '../../../geometry/mercator.ts';
import { boxOfLine, unwrapLine, type Position } from '../../../geometry/outline.ts';
import { simplifyLine } from '../../../geometry/simplifyLine.ts';
import type { SketchKind } from '../../../journal/sketch.ts';
import type { DrawnShape } from '../../../journal/trip.ts';
import { fetchJson } from '../fetchJson.ts';

/** What an author drew, ready to be painted. */
export interface SketchSheet {
  readonly labels: readonly MapLabel[];
  /** Simplified for the zoom, in an order in which the later may cover the earlier. */
  shapesAt(zoom: number): readonly PlacedShape[];
}

export interface PlacedShape extends Pick<DrawnShape, 'kind' | 'form'> {
  /** Pixels of the whole world at the zoom: x and y. */
  readonly lines: readonly (readonly Position[])[];
  /** What it covers, likewise: left, top, right, bottom. */
  readonly box: Box;
}

/** Pixels that a corner may be off the line. */
const tolerance = 0.6;

const layers: readonly SketchKind[] = ['water', 'green', 'building', 'path', 'line', 'ferry'];

export async function loadSketch(url: string): Promise<SketchSheet> {
  return makeSketchSheet((await fetchJson<{ readonly sketch: readonly DrawnShape[] }>(url)).sketch);
}

export function makeSketchSheet(drawn: readonly DrawnShape[]): SketchSheet {
  const known = new Map<number, readonly PlacedShape[]>();
  const shapes = drawn
    .map((shape) => ({ ...shape, lines: shape.lines.map(unwrap) }))
    .sort((a, b) => layers.indexOf(a.kind) - layers.indexOf(b.kind));
  return {
    labels: shapes.flatMap(nameShape),
    shapesAt(zoom) {
      const placed = known.get(zoom) ?? shapes.map((shape) => placeShape(shape, zoom));
      known.set(zoom, placed);
      return placed;
    },
  };
}

interface UnwrappedShape extends Omit<DrawnShape, 'lines'> {
  readonly lines: readonly (readonly Position[])[];
}

const unwrap = (line: DrawnShape['lines'][number]) =>
  unwrapLine(line.map(([lat, lon]): Position => [lon, lat]));

function placeShape({ kind, form, lines }: UnwrappedShape, zoom: number): PlacedShape {
  const world = tileSize * 2 ** zoom;
  const placed = lines.map((line) => {
    const pixels = line.map(([lon, lat]): Position => {
      const [x, y] = project({ lat, lon });
      return [x * world, y * world];
    });
    return simplifyLine(pixels, tolerance);
  });
  return { kind, form, lines: placed, box: boxOfLine(placed.flat()) };
}

/** Pixels that a thing is long or wide before it is named. */
const room = { area: 44, line: 110 };

function nameShape({ kind, form, name, lines }: UnwrappedShape): MapLabel[] {
  if (name === undefined) return [];
  const label = { text: name, kind: kind === 'water' ? 'river' : 'sketch' } as const;
  if (form === 'area') {
    const point = findLabelPoint(lines);
    return point ? [{ ...label, lat: point.lat, lon: point.lon, from: zoomFor(point.width, room.area) }] : [];
  }
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a));
  const [west, south, east, north] = boxOfLine(longest);
  const [lon, lat] = longest[Math.floor(longest.length / 2)]!;
  if (form === 'point')
    return [
      { ...label, ...(kind !== 'water' && { kind: 'note' }), lat, lon, from: kind === 'water' ? 12 : 13 },
    ];
  return [{ ...label, lat, lon, from: zoomFor(Math.hypot(east - west, north - south), room.line) }];
}

/** The zoom at which some degrees are so many pixels. */
function zoomFor(degrees: number, pixels: number): number {
  return Math.max(firstSketchZoom + 1, Math.ceil(Math.log2((pixels * 360) / (tileSize * degrees))));
}
