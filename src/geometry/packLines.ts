import type { Position } from './outline.ts';
import { packNumber, unpackNumbers } from './packNumbers.ts';

/* Lines as text: coordinates in whole units, each as the difference from the one before. A space ends a line. */

/** `units` is how many units a degree has: the precision. */
export function packLines(lines: readonly (readonly Position[])[], units: number): string {
  let last: readonly [number, number] = [0, 0];
  const texts = lines.map((line) => {
    let text = '';
    line.forEach((position, index) => {
      const at = [Math.round(position[0] * units), Math.round(position[1] * units)] as const;
      if (index > 0 && at[0] === last[0] && at[1] === last[1]) return;
      text += packNumber(at[0] - last[0]) + packNumber(at[1] - last[1]);
      last = at;
    });
    return text;
  });
  return texts.join(' ');
}

export function unpackLines(text: string, units: number): Position[][] {
  let [x, y] = [0, 0];
  if (text === '') return [];
  return text.split(' ').map((part) => {
    const line: Position[] = [];
    const numbers = unpackNumbers(part);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      line.push([x / units, y / units]);
    }
    return line;
  });
}
