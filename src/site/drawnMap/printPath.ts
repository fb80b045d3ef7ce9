import type { Position } from '../../geometry/outline.ts';

/** Lines in whole units as the `d` of an SVG path, each corner as the step from the one before. */
export function printSteps(lines: readonly (readonly Position[])[], closed: boolean): string {
  return lines
    .map((line) => {
      const [first, ...rest] = distinct(line);
      if (!first || rest.length === 0) return '';
      let [x, y] = first;
      const steps = rest.map(([nextX, nextY]) => {
        const step = `${nextX - x} ${nextY - y}`;
        [x, y] = [nextX, nextY];
        return step;
      });
      return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
    })
    .join('');
}

/** The same with each corner as it stands, as those read it who look for positions. */
export function printCorners(lines: readonly (readonly Position[])[]): string {
  return lines
    .map((line) => {
      const corners = distinct(line).map((corner) => corner.join(' '));
      return corners.length < 2 ? '' : `M${corners.join('L')}`;
    })
    .join('');
}

/** Whole units, no corner twice in a row. */
function distinct(line: readonly Position[]): Position[] {
  const rounded = line.map(([x, y]): Position => [Math.round(x), Math.round(y)]);
  return rounded.filter(([x, y], at) => x !== rounded[at - 1]?.[0] || y !== rounded[at - 1]?.[1]);
}
