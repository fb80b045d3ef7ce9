import { positionInFrame, readFrame, type MapFrame } from '../../geometry/mapFrame.ts';
import type { DataPosition } from './findJsonPositions.ts';

/** Units by which a drawn position is off the one that it was drawn from: both its numbers are rounded. */
const rounding = 0.75;
/** Decimals of a degree that are worth telling. */
const told = 6;

/**
 * The positions that a drawn map shows, found again by the frame that it says: dots of photos, and corners of ways. They
 * are as fine as the drawing is.
 */
export function* findDrawnPositions(svg: string): Generator<DataPosition> {
  const frame = readFrame(/<svg\b[^>]*\sdata-frame="([^"]*)"/.exec(svg)?.[1] ?? '');
  if (!frame) return;
  for (const [, dots = ''] of svg.matchAll(/<g data-of="photos"[^>]*>(.*?)<\/g>/gs))
    for (const [, x, y] of dots.matchAll(/cx="(-?[\d.]+)" cy="(-?[\d.]+)"/g))
      yield toPosition(frame, x, y, 'spot');
  for (const [, ways = ''] of svg.matchAll(/<g data-of="ways"[^>]*>(.*?)<\/g>/gs))
    for (const [, x, y] of ways.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) yield toPosition(frame, x, y, 'line');
}

function toPosition(
  frame: Pick<MapFrame, 'left' | 'top' | 'world'>,
  x: string | undefined,
  y: string | undefined,
  role: 'spot' | 'line',
): DataPosition {
  const at = positionInFrame(frame, [Number(x), Number(y)]);
  const round = (degrees: number) => Number(degrees.toFixed(told));
  return {
    lat: round(at.lat),
    lon: round(at.lon),
    decimals: told,
    role,
    // Northwards a unit is fewer degrees than eastwards.
    within: (rounding * 360) / frame.world + 10 ** -told,
  };
}
