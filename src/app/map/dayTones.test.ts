import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tones } from './dayTrails.ts';

const tokens = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');
const map = readFileSync(new URL('map.css', import.meta.url), 'utf8');

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What is left of linear red, green and blue: Machado, Oliveira and Fernandes (2009), each at its most severe. */
const visions: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function colours(scheme: 'light' | 'dark'): readonly string[] {
  const read = (css: string, name: string) => {
    const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
    return { light, dark }[scheme] ?? '';
  };
  return [
    read(map, 'map-land'),
    read(tokens, 'accent'),
    ...Array.from({ length: tones - 1 }, (_, at) => read(tokens, `day-${at + 1}`)),
  ];
}

const toLinear = (hex: string) =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple; // three channels

const multiply = (matrix: Matrix, [a, b, c]: Triple) =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Triple; // three rows

/** Oklab (Ottosson 2020), in which a distance is about what the eye says. */
function toOklab(linear: Triple): Triple {
  const inside = linear.map((part) => Math.max(0, Math.min(1, part))) as unknown as Triple;
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    inside,
  );
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as unknown as Triple, // three cones
  );
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

for (const scheme of ['light', 'dark'] as const) {
  const [land = '', ...days] = colours(scheme);

  test.each(Object.entries(visions))(
    `the days' colours differ on ${scheme} paper, sight: %s`,
    (_, vision) => {
      const seen = days.map((day) => toOklab(multiply(vision, toLinear(day))));
      for (const [at, one] of seen.entries())
        for (const other of seen.slice(at + 1))
          expect(Math.hypot(...one.map((part, axis) => part - other[axis]!))).toBeGreaterThan(0.1);
    },
  );

  test(`each stands out from ${scheme} land by 3 to 1`, () => {
    const ground = luminance(toLinear(land)) + 0.05;
    for (const day of days) {
      const own = luminance(toLinear(day)) + 0.05;
      expect(Math.max(own, ground) / Math.min(own, ground)).toBeGreaterThan(3);
    }
  });
}
