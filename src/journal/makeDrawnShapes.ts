import type { LatLon } from '../geometry/distance.ts';
import type { Position } from '../geometry/outline.ts';
import { simplifyLine } from '../geometry/simplifyLine.ts';
import type { Sketch } from './sketch.ts';
import { snapPosition } from './snapSpot.ts';
import type { DrawnShape } from './trip.ts';

const metresPerDegree = 111_195;
/** Points that it takes to be seen. */
const least = { area: 4, line: 2, point: 1 };

/**
 * A sketch as it may be published: on the grid of `precision` metres, like tracks. Corners that the grid could not tell
 * from the line without them go first, else a straight side would become a stair.
 */
export function makeDrawnShapes(sketches: readonly Sketch[], precision: number): DrawnShape[] {
  return sketches.flatMap(({ shapes }) =>
    shapes.flatMap(({ kind, form, name, lines }): DrawnShape[] => {
      const drawn = lines
        .map((line) => drawLine(line, precision))
        .filter((line) => line.length >= least[form]);
      return drawn.length === 0 ? [] : [{ kind, form, ...(name !== undefined && { name }), lines: drawn }];
    }),
  );
}

function drawLine(line: readonly LatLon[], precision: number): (readonly [number, number])[] {
  const corners = simplifyLine(
    line.map(({ lat, lon }): Position => [lon, lat]),
    precision / 2 / metresPerDegree,
  ).map(([lon, lat]) => snapPosition({ lat, lon }, precision));
  return corners
    .filter(({ lat, lon }, i) => i === 0 || lat !== corners[i - 1]!.lat || lon !== corners[i - 1]!.lon)
    .map(({ lat, lon }) => [lat, lon]);
}
