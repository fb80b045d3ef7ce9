import type { Position } from './outline.ts';

/*
 * Lines as text: coordinates in whole units, each as the difference from the one before, small numbers as one
 * character (the idea of Google's encoded polylines: five bits a character, the sixth says that more follow). A
 * space ends a line. It is about half the size of the same numbers as JSON, and compresses further.
 */

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

function packNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode((rest % 32) + 32 + 63);
    rest = Math.floor(rest / 32);
  }
  return text + String.fromCharCode(rest + 63);
}

function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (let i = 0; i < text.length; i++) {
    const bits = text.charCodeAt(i) - 63;
    value += (bits % 32) * scale;
    scale *= 32;
    if (bits >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, scale] = [0, 1];
  }
  return numbers;
}
