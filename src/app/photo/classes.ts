/**
 * The site's policy allows no style attribute, so what depends on a photo (its shape, its colour before it is there)
 * is said by classes out of one small stylesheet that the build writes and every page shares.
 */

/** Hundredths of width over height that have a class of their own. Beyond them a photo is cut a little in rows. */
const narrowest = 25;
const widest = 500;

/** Levels of each of red, green and blue. */
const levels = 6;

/** Hundredths of width over height that a photo has in rows. */
export function ratioNumber({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(widest, Math.max(narrowest, Math.round((100 * width) / height)));
}

/** `r133` for a photo of 4 by 3. */
export const ratioClass = (photo: { readonly width: number; readonly height: number }) =>
  `r${ratioNumber(photo)}`;

/** 1 + the number of the palette's nearest to `#rrggbb`. */
export function colorNumber(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 1 + channels.reduce((sum, one) => sum * levels + Math.round((one / 255) * (levels - 1)), 0);
}

/** `c-205` of such a number. */
export const colorClassOf = (number: number) => `c-${(number - 1).toString(levels).padStart(3, '0')}`;

/** `c-205`: the nearest of the palette to `#rrggbb`. */
export const colorClass = (color: string) => colorClassOf(colorNumber(color));

/** What stands in for a photo should not be louder than the photo. */
const soften = (color: string) => `color-mix(in oklab,${color} 60%,var(--paper-deep))`;

/** `x4 y5` for `focus: 0.35, 0.45`: what stays in view where the photo is cropped, to a tenth. */
export function focusClass([x, y]: readonly [x: number, y: number]): string {
  return `x${Math.round(x * 10)} y${Math.round(y * 10)}`;
}

/** The stylesheet with every class that these functions can name. */
export function renderClasses(): string {
  const ratios = Array.from({ length: widest - narrowest + 1 }, (_, at) => narrowest + at);
  const shades = Array.from({ length: levels }, (_, level) => level);
  const hex = (level: number) => ((level * 15) / (levels - 1)).toString(16);
  const tenths = Array.from({ length: 11 }, (_, tenth) => tenth);
  return [
    ...tenths.map((tenth) => `.x${tenth}{--x:${tenth * 10}%}.y${tenth}{--y:${tenth * 10}%}`),
    ...ratios.map((ratio) => `.r${ratio}{--r:${ratio / 100}}`),
    ...shades.flatMap((r) =>
      shades.flatMap((g) =>
        shades.map((b) => `.c-${r}${g}${b}{background:${soften(`#${hex(r)}${hex(g)}${hex(b)}`)}}`),
      ),
    ),
  ].join('\n');
}
