import { computeBox } from '../../geometry/computeBox.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { fitFrame, printFrame, unitsPerPixel, type MapFrame } from '../../geometry/mapFrame.ts';
import type { DayTrail } from '../../app/map/dayTrails.ts';
import { makeSketchSheet } from '../../app/map/ground/sketchSheet.ts';
import type { DrawnShape } from '../../journal/trip.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { drawDots, placeDots } from './drawDots.ts';
import { drawGround } from './drawGround.ts';
import { drawNames, type OwnPlace } from './drawNames.ts';
import { drawShapes } from './drawShapes.ts';
import { drawWays } from './drawWays.ts';
import { sans } from './faces.ts';
import type { MapSheet } from './mapSheets.ts';

/** What a drawn map shows. */
export interface MapContent {
  /** Of photos, as published. */
  readonly spots: readonly LatLon[];
  readonly trails: readonly DayTrail[];
  readonly places: readonly OwnPlace[];
  readonly sketch: readonly DrawnShape[];
  /** Whose data it is drawn from. */
  readonly credit: string;
}

/** Pixels that a drawn map is wide and high. */
export const drawnSize = { width: 800, height: 560 };

const [width, height] = [drawnSize.width * unitsPerPixel, drawnSize.height * unitsPerPixel];

/** Near enough to see where it is: with its surroundings for a single spot, as squared paper for a walk. */
const nearest = { spot: 11, walk: 15 };
/** Degrees: about a kilometre. */
const spot = 0.01;

/** Around all that it shows; undefined where that is nothing. */
export function frameMap({ spots, trails }: Pick<MapContent, 'spots' | 'trails'>): MapFrame | undefined {
  const ways = trails.flatMap(({ tracks, legs }) => [...tracks, ...legs.map(({ points }) => points)]);
  const box = computeBox([...spots, ...ways.flat().map(([lat, lon]) => ({ lat, lon }))]);
  if (!box) return undefined;
  const isSpot = box[2] - box[0] < spot && box[3] - box[1] < spot;
  return fitFrame(box, { width, height, margin: 700, maxZoom: isSpot ? nearest.spot : nearest.walk });
}

/** Letters that a drawing may have, so that it stays below 60 kilobytes as hosts compress it. */
const most = 140_000;

/** A map as SVG, its colours written as `"{name}"`; coarser where it would be too large. */
export function drawMap(content: MapContent, sheets: readonly MapSheet[], frame: MapFrame): string {
  for (let tolerance = 4; ; tolerance *= 2) {
    const drawing = drawAt(content, sheets, frame, tolerance);
    if (drawing.length <= most || tolerance > 100) return drawing;
  }
}

function drawAt(
  { spots, trails, places, sketch, credit }: MapContent,
  sheets: readonly MapSheet[],
  frame: MapFrame,
  tolerance: number,
): string {
  const dots = placeDots(spots, frame);
  const drawn = makeSketchSheet(sketch);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnSize.width}" height="${drawnSize.height}" viewBox="0 0 ${width} ${height}" data-frame="${printFrame(frame)}">`,
    drawGround(sheets, frame, tolerance),
    drawShapes(drawn, frame),
    drawWays(trails, frame, tolerance),
    drawDots(dots),
    drawNames({ sheets, places, sketched: drawn.labels, dots }, frame),
    `<text x="${width - 80}" y="${height - 70}" text-anchor="end" font-family="${sans}" font-size="90" fill="{ink-soft}" stroke="{map-land}" stroke-width="30" stroke-opacity=".7" paint-order="stroke">${escapeMarkup(credit)}</text>`,
    '</svg>\n',
  ].join('');
}
