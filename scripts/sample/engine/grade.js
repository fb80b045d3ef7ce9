import { clamp, hash } from './noise.js';

/**
 * Film: exposure, a filmic curve, tints for shadows and highlights, corners that fall off, colours that part a
 * little towards the edge, grain, and a dither finer than a step so that no gradient shows bands.
 *
 * @param {object} look
 * @param {number} [look.exposure]
 * @param {number} [look.contrast] 1 leaves it
 * @param {number} [look.saturation] 1 leaves it
 * @param {number[]} [look.white] gains for red, green, blue
 * @param {number[]} [look.shadows] added to the dark, display values
 * @param {number} [look.fade] how far black is lifted
 * @param {number} [look.vignette] how much darker the corners are
 * @param {number} [look.grain] in steps of 255
 * @param {number} [look.fringe] parting of red and blue at the corner, as a part of the width
 */
export function develop(frame, look = {}) {
  const { width, height, color } = frame;
  const {
    exposure = 1,
    contrast = 1,
    saturation = 1,
    white = [1, 1, 1],
    fade = 0,
    vignette = 0.25,
    fringe = 0.0004,
  } = look;
  const shadows = look.shadows ?? [0, 0, 0];
  const grain = makeGrain(width, height, look.grain ?? 1.6);
  const bytes = Buffer.alloc(width * height * 3);
  const rgb = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / height - 0.5;
    for (let x = 0; x < width; x++) {
      const u = ((x + 0.5) / width - 0.5) * (width / height);
      const square = (u * u + v * v) * 2;
      const fall = (1 - vignette * square * 0.5) * exposure;
      const part = fringe * square;
      for (let c = 0; c < 3; c++) {
        rgb[c] = fetch(color, width, height, x, y, c, (c - 1) * part) * fall * white[c];
      }
      const light = rgb[0] * 0.25 + rgb[1] * 0.65 + rgb[2] * 0.1;
      const pale = clamp((light - 0.8) * 0.16, 0, 0.5);
      for (let c = 0; c < 3; c++) {
        let value = light + (rgb[c] - light) * saturation;
        value = film(Math.max(0, value + (light - value) * pale));
        value = Math.pow(value, 1 / 2.2);
        value = value + (contrast - 1) * (value - 0.45) * 4 * value * (1 - value);
        value = fade + value * (1 - fade) + shadows[c] * (1 - value) * (1 - value);
        rgb[c] = value * 255;
      }
      const o = (y * width + x) * 3;
      const tone = rgb[1] / 255;
      const g = grain[y * width + x] * (0.55 + 1.1 * Math.sqrt(clamp(tone * (1 - tone))));
      const dither = hash(x, y, 3) + hash(x, y, 4) - 1;
      for (let c = 0; c < 3; c++) bytes[o + c] = clamp(Math.round(rgb[c] + g + dither * 0.8), 0, 255);
    }
  }
  return bytes;
}

/** A shoulder and a toe like film's (Narkowicz's fit of the ACES curve). */
function film(x) {
  x *= 0.72;
  return clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14));
}

function fetch(color, width, height, x, y, c, part) {
  if (part === 0) return color[(y * width + x) * 3 + c];
  const fx = clamp(x + (x - width / 2) * part * 2, 0, width - 1.001);
  const fy = clamp(y + (y - height / 2) * part * 2, 0, height - 1.001);
  const x0 = Math.floor(fx);
  const y0 = Math.floor(fy);
  const [tx, ty] = [fx - x0, fy - y0];
  const o = (y0 * width + x0) * 3 + c;
  const right = x0 + 1 < width ? 3 : 0;
  const down = y0 + 1 < height ? width * 3 : 0;
  const top = color[o] * (1 - tx) + color[o + right] * tx;
  const low = color[o + down] * (1 - tx) + color[o + down + right] * tx;
  return top * (1 - ty) + low * ty;
}

/** Clumps a little over a pixel wide. */
function makeGrain(width, height, strength) {
  const raw = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      raw[y * width + x] = hash(x, y, 11) + hash(x, y, 12) + hash(x, y, 13) - 1.5;
    }
  }
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const right = x + 1 < width ? i + 1 : i;
      const down = y + 1 < height ? i + width : i;
      out[i] = (raw[i] * 1.4 + raw[right] + raw[down]) * strength * 0.9;
    }
  }
  return out;
}
