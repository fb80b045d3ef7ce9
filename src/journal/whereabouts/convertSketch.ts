import { convertToWgs84 } from '../../geometry/datum/convertDatum.ts';
import type { Datum } from '../settings.ts';
import type { Sketch } from '../sketch.ts';

/** A sketch that was drawn on a map of one of China's datums, on WGS-84. */
export function convertSketch(sketch: Sketch, datum: Datum | undefined): Sketch {
  if (datum === undefined || datum === 'wgs84') return sketch;
  return {
    ...sketch,
    shapes: sketch.shapes.map((shape) => ({
      ...shape,
      lines: shape.lines.map((line) => line.map((point) => convertToWgs84(point, datum))),
    })),
  };
}
