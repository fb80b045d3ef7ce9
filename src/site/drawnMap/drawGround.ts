import { shiftToTouch, type Box } from '../../geometry/box.ts';
import { lastSheetZoom } from '../../geometry/basemapData.ts';
import {
  boxOfFrame,
  positionInFrame,
  unitsPerPixel,
  zoomOfFrame,
  type MapFrame,
} from '../../geometry/mapFrame.ts';
import { metresPerPixel, project } from '../../geometry/mercator.ts';
import { clipLine, clipRing, type Position } from '../../geometry/outline.ts';
import { simplifyLine } from '../../geometry/simplifyLine.ts';
import type { MapSheet, SheetLayer, SheetLine } from './mapSheets.ts';
import { printSteps } from './printPath.ts';

/** Units around the frame within which lines are kept: more than half of the widest stroke. */
const reach = 120;

/**
 * Water, land, lakes, rivers and borders as the live map draws them (`app/map/ground/drawTile.ts`): the finer sheet
 * over the coarser, and towards street zooms, where they would be wrong, squared paper.
 *
 * @param tolerance units that a corner may be off its line
 */
export function drawGround(sheets: readonly MapSheet[], frame: MapFrame, tolerance: number): string {
  const zoom = zoomOfFrame(frame);
  const isPaper = zoom > lastSheetZoom + 0.5;
  const whole = `d="M0 0h${frame.width}v${frame.height}H0z"`;
  const drawn = isPaper ? [] : listSeen(sheets, frame).map((sheet) => drawSheet(sheet, frame, tolerance));
  return [
    `<path fill="{map-${isPaper ? 'land' : 'water'}}" ${whole}/>`,
    ...drawn,
    ...(zoom < 12 || isPaper
      ? []
      : [`<path fill="{map-land}" opacity="${zoom < 13 ? 0.35 : 0.7}" ${whole}/>`]),
    ...(zoom < 12 ? [] : [drawSquares(frame)]),
  ].join('');
}

/** Without those that a finer one hides wholly. */
function listSeen(sheets: readonly MapSheet[], frame: MapFrame): readonly MapSheet[] {
  const seen = boxOfFrame(frame, 0);
  return sheets.slice(
    Math.max(
      0,
      sheets.findLastIndex(({ box }) => holds(box, seen)),
    ),
  );
}

function holds(box: Box, inner: Box): boolean {
  const shift = shiftToTouch(box, inner) ?? 0;
  return box[0] + shift <= inner[0] && box[2] + shift >= inner[2] && box[1] <= inner[1] && box[3] >= inner[3];
}

/** A sheet on one copy of the world, cut at its box. */
interface Cut {
  readonly sheet: MapSheet;
  readonly frame: MapFrame;
  readonly turn: number;
  readonly tolerance: number;
}

function drawSheet(sheet: MapSheet, frame: MapFrame, tolerance: number): string {
  return [-1, 0, 1].map((turn) => drawCut({ sheet, frame, turn, tolerance })).join('');
}

function drawCut(cut: Cut): string {
  const { sheet, frame, turn } = cut;
  const [west, south, east, north] = sheet.box;
  const [x0, y0] = toFrame(frame, turn)(project({ lat: north, lon: west }));
  const [x1, y1] = toFrame(frame, turn)(project({ lat: south, lon: east }));
  const [left, top] = [Math.max(0, Math.round(x0)), Math.max(0, Math.round(y0))];
  const width = Math.min(frame.width, Math.round(x1)) - left;
  const height = Math.min(frame.height, Math.round(y1)) - top;
  if (width <= 0 || height <= 0) return '';
  // A drawing in the drawing cuts off what reaches beyond it, without a name for that.
  const window = `x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"`;
  const water = `<path fill="{map-water}" d="M${left} ${top}h${width}v${height}h-${width}z"/>`;
  return `<svg ${window}>${water}${drawLayers(cut)}</svg>`;
}

function drawLayers(cut: Cut): string {
  const { sheet, frame, turn } = cut;
  const zoom = zoomOfFrame(frame);
  const land = `land-${sheet.from}-${Math.round(sheet.box[0])}-${Math.round(sheet.box[1])}-${turn}`;
  const path = (layer: SheetLayer, paint: string) => {
    const d = trace(cut, layer);
    return d === '' ? '' : `<path ${paint} d="${d}"/>`;
  };
  const shape = path('land', `id="${land}" fill-rule="evenodd"`);
  const use = (paint: string) => (shape === '' ? '' : `<use href="#${land}" ${paint}/>`);
  return [
    shape === '' ? '' : `<defs>${shape}</defs>`,
    use(`fill="none" stroke="{map-wash}" stroke-width="${units(Math.min(9, 3 + zoom * 0.7))}"`),
    use('fill="{map-land}"'),
    path('rivers', `fill="none" stroke="{map-river}" stroke-width="${units(zoom < 6 ? 0.7 : 1.2)}"`),
    path('lakes', `fill="{map-water}" fill-rule="evenodd" stroke="{map-coast}" stroke-width="${units(0.6)}"`),
    path(
      'borders',
      `fill="none" stroke="{map-border}" stroke-width="${units(0.9)}" stroke-dasharray="${units(4)} ${units(3)}"`,
    ),
    use(`fill="none" stroke="{map-coast}" stroke-width="${units(zoom < 5 ? 0.7 : 1)}"`),
  ].join('');
}

const units = (pixels: number) => Math.round(pixels * unitsPerPixel);

const toFrame =
  ({ left, top, world }: MapFrame, turn: number) =>
  ([x, y]: Position): Position => [(x + turn) * world - left, y * world - top];

/** What the frame shows of a layer, as the `d` of a path. */
function trace({ sheet, frame, turn, tolerance }: Cut, layer: SheetLayer): string {
  const place = toFrame(frame, turn);
  const isArea = layer === 'land' || layer === 'lakes';
  const window: Box = [-reach, -reach, frame.width + reach, frame.height + reach];
  const lines = sheet.layers[layer].filter((line) => isSeen(line, frame, turn));
  const cut = lines.flatMap(({ points }) => {
    const placed = points.map(place);
    return isArea ? [clipRing(placed, window)] : clipLine(placed, window);
  });
  const simple = cut.map((line) => simplifyLine(line, tolerance));
  return printSteps(
    simple.filter(({ length }) => length >= (isArea ? 4 : 2)),
    isArea,
  );
}

function isSeen({ box }: SheetLine, { left, top, world, width, height }: MapFrame, turn: number): boolean {
  const [west, north, east, south] = box;
  return (
    (west + turn) * world < left + width + reach &&
    (east + turn) * world > left - reach &&
    north * world < top + height + reach &&
    south * world > top - reach
  );
}

/** Metres between the fine lines of squared paper; each fifth is bold. */
const steps = [10, 20, 100, 200, 1000, 2000];

function drawSquares(frame: MapFrame): string {
  const { left, top, width, height } = frame;
  const { lat } = positionInFrame(frame, [width / 2, height / 2]);
  const metres = metresPerPixel(lat, zoomOfFrame(frame)) / unitsPerPixel;
  const step = (steps.find((one) => one / metres >= 18 * unitsPerPixel) ?? 2000) / metres;
  const rule = (offset: number, length: number, isBold: boolean) =>
    Array.from(
      { length: Math.floor((offset + length) / step) - Math.ceil(offset / step) + 1 },
      (_, at) => Math.ceil(offset / step) + at,
    )
      .filter((number) => (number % 5 === 0) === isBold)
      .map((number) => Math.round(number * step - offset));
  return [false, true]
    .map((isBold) => {
      const d = [
        ...rule(left, width, isBold).map((x) => `M${x} 0v${height}`),
        ...rule(top, height, isBold).map((y) => `M0 ${y}h${width}`),
      ].join('');
      return `<path fill="none" stroke="{map-grid${isBold ? '-bold' : ''}}" stroke-width="${unitsPerPixel}" d="${d}"/>`;
    })
    .join('');
}
