/** From linear Display P3 to linear sRGB, both of one white (CSS Color 4, sample code). */
const matrix = [
  [1.2249402, -0.2249402, 0],
  [-0.042057, 1.042057, 0],
  [-0.0196376, -0.078636, 1.0982736],
] as const;

/** Steps of linear light: the darkest of them is less than one of 255 encoded. */
const steps = 4095;

const linear = Float32Array.from({ length: 256 }, (_, value) => decode(value / 255));
const encoded = Uint8Array.from({ length: steps + 1 }, (_, step) => Math.round(encode(step / steps) * 255));

/**
 * Makes Display P3 sRGB, in place; what sRGB cannot show becomes the nearest that it can, channel by channel. For
 * browsers whose canvas knows no other colours.
 *
 * @param rgba 8 bits a channel
 */
export function narrowToSrgb(rgba: Uint8ClampedArray): void {
  for (let at = 0; at + 3 < rgba.length; at += 4) {
    const [red, green, blue] = [linear[rgba[at]!]!, linear[rgba[at + 1]!]!, linear[rgba[at + 2]!]!];
    for (let channel = 0; channel < 3; channel++) {
      const row = matrix[channel]!;
      const light = row[0] * red + row[1] * green + row[2] * blue;
      rgba[at + channel] = encoded[Math.round(Math.min(1, Math.max(0, light)) * steps)]!;
    }
  }
}

/** Both colour spaces are encoded as sRGB is (IEC 61966-2-1). */
function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
