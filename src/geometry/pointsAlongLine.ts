/** A point in a plane whose y grows downwards. */
type Point = readonly [x: number, y: number];

export interface PointOnLine {
  readonly x: number;
  readonly y: number;
  /** Where the line leads there: radians from the x axis towards the y axis, −π…π. */
  readonly direction: number;
}

/** Points on a line, the first after `start` of its length and then one after each `step`, in the line's unit. */
export function pointsAlongLine(line: readonly Point[], start: number, step: number): PointOnLine[] {
  const found: PointOnLine[] = [];
  let next = start;
  let gone = 0;
  line.slice(1).forEach(([x, y], index) => {
    const [fromX, fromY] = line[index]!;
    const length = Math.hypot(x - fromX, y - fromY);
    for (; length > 0 && next <= gone + length; next += step) {
      const share = (next - gone) / length;
      found.push({
        x: fromX + (x - fromX) * share,
        y: fromY + (y - fromY) * share,
        direction: Math.atan2(y - fromY, x - fromX),
      });
    }
    gone += length;
  });
  return found;
}

export function computeLineLength(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i]![0], y - line[i]![1]), 0);
}
