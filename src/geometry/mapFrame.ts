import { maxLatitude, type Box } from './box.ts';
import type { LatLon } from './distance.ts';
import { project, unproject } from './mercator.ts';

/** The part of the world that a drawn map shows, in whole units of the drawing: a tenth of a pixel each. */
export interface MapFrame {
  /** Of the drawing's corner in the north-west, on a world that is `world` units wide and goes on to both sides. */
  readonly left: number;
  readonly top: number;
  readonly world: number;
  readonly width: number;
  readonly height: number;
}

/** Units of a pixel. */
export const unitsPerPixel = 10;

/** Of a world as wide as this, in units, one sees zoom 0. */
const worldAtZero = 256 * unitsPerPixel;

export interface FrameOptions {
  /** Units; `margin` is left free on all four sides. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** It is looked at no nearer than this. */
  readonly maxZoom: number;
}

/** The frame in which a box is seen as large as possible, in its middle. */
export function fitFrame([west, south, east, north]: Box, options: FrameOptions): MapFrame {
  const { width, height, margin, maxZoom } = options;
  const [x0, y0] = project({ lat: north, lon: west });
  const [x1, y1] = project({ lat: south, lon: east });
  const fitting = Math.min((width - 2 * margin) / (x1 - x0), (height - 2 * margin) / (y1 - y0));
  // No part of the world is seen twice, and nothing beyond its ends.
  const world = Math.floor(Math.max(width, height, Math.min(fitting, worldAtZero * 2 ** maxZoom)));
  const top = ((y0 + y1) / 2) * world - height / 2;
  return {
    left: Math.round(((x0 + x1) / 2) * world - width / 2),
    top: Math.round(Math.max(0, Math.min(world - height, top))),
    world,
    width,
    height,
  };
}

export const zoomOfFrame = ({ world }: MapFrame): number => Math.log2(world / worldAtZero);

/** Where a position stands in the drawing, on the copy of the world next to its middle. */
export function placeInFrame(frame: MapFrame, at: LatLon): readonly [x: number, y: number] {
  const { left, top, world, width } = frame;
  const [x, y] = project(at);
  const fromMiddle = x * world - left - width / 2;
  return [fromMiddle - world * Math.round(fromMiddle / world) + width / 2, y * world - top];
}

/** The position that stands at a point of the drawing. */
export const positionInFrame = (
  { left, top, world }: Pick<MapFrame, 'left' | 'top' | 'world'>,
  [x, y]: readonly [x: number, y: number],
): LatLon => unproject([(x + left) / world, (y + top) / world]);

/** What it shows, `margin` units of its surroundings included. */
export function boxOfFrame({ left, top, world, width, height }: MapFrame, margin: number): Box {
  const lat = (y: number) => unproject([0, Math.max(0, Math.min(1, y / world))]).lat;
  const lon = (x: number) => (x / world - 0.5) * 360;
  return [
    lon(left - margin),
    Math.max(-maxLatitude, lat(top + height + margin)),
    lon(left + width + margin),
    lat(top - margin),
  ];
}

/** `left top world`, as a drawing says it. */
export const printFrame = ({ left, top, world }: MapFrame): string => `${left} ${top} ${world}`;

export function readFrame(text: string): Pick<MapFrame, 'left' | 'top' | 'world'> | undefined {
  const [left, top, world] = text.split(' ').map(Number);
  return left === undefined || top === undefined || !world ? undefined : { left, top, world };
}
