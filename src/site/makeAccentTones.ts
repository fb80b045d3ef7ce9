import { themeColors } from './renderDocument.ts';

/** WCAG 2.2 AA for text of any size. */
const enough = 4.5;

/** The author's colour for paper and for night: itself where it can be read there, else darker or lighter until it can. */
export function makeAccentTones(accent: string): { readonly light: string; readonly dark: string } {
  return {
    light: findReadable(accent, '#000000', themeColors.light),
    dark: findReadable(accent, '#ffffff', themeColors.dark),
  };
}

/** The nearest mixture with an end of the scale that stands out enough. */
function findReadable(color: string, end: string, ground: string): string {
  const [from, to] = [parse(color), parse(end)];
  for (let share = 0; share < 1; share += 0.01) {
    const mixed = from.map((part, at) => Math.round(part + ((to[at] ?? 0) - part) * share));
    if (computeContrast(mixed, parse(ground)) >= enough) return print(mixed);
  }
  return end;
}

const parse = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const print = (parts: readonly number[]) =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** As WCAG 2.2 defines it: 1 for equal ones, 21 for black on white. */
function computeContrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [one, other].map(computeLuminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function computeLuminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
