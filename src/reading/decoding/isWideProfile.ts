import { asciiAt, viewOf } from '../photo/container/bytes.ts';

/** From XYZ under the profiles' light (D50) to linear sRGB (BT.709). */
const toSrgb = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;
/** Rounding in profiles of sRGB itself. */
const tolerance = 0.02;

/**
 * Whether a colour profile (ICC) reaches beyond sRGB: one of its three primaries lies outside. Profiles of printers
 * and those that hold tables have none.
 */
export function isWideProfile(profile: Uint8Array): boolean {
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => readXyz(profile, tag));
  return primaries.some(
    (xyz) => xyz && toSrgb.some((row) => row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2] < -tolerance),
  );
}

type Xyz = readonly [x: number, y: number, z: number];

function readXyz(profile: Uint8Array, wanted: string): Xyz | undefined {
  if (profile.length < 132 || asciiAt(profile, 16, 4) !== 'RGB ') return undefined;
  const view = viewOf(profile);
  const count = Math.min(view.getUint32(128), 100);
  for (let at = 132; at + 12 <= Math.min(profile.length, 132 + count * 12); at += 12) {
    if (asciiAt(profile, at, 4) !== wanted) continue;
    const start = view.getUint32(at + 4) + 8;
    if (start + 12 > profile.length) return undefined;
    const fixed = (index: number) => view.getInt32(start + index * 4) / 65536;
    return [fixed(0), fixed(1), fixed(2)];
  }
  return undefined;
}
