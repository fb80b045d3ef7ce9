import { makeRandom } from './noise.js';

/** Falling rain that the camera caught as short bright streaks, more of them the farther away. */
export function addRain(frame, { seed = 1, amount = 900, bright = 0.2, slant = 0.08 }) {
  const random = makeRandom(seed);
  const { width, height, color } = frame;
  for (let i = 0; i < amount; i++) {
    const near = Math.pow(random(), 3);
    const length = height * (0.012 + near * 0.06);
    const x0 = random() * width;
    const y0 = random() * height * 1.1 - height * 0.1;
    const power = bright * (0.35 + random() * 0.65) * (0.5 + near * 0.6);
    const wide = 0.45 + near * width * 0.0007;
    for (let t = 0; t < length; t++) {
      const y = Math.round(y0 + t);
      if (y < 0 || y >= height) continue;
      const cx = x0 + t * slant;
      const fade = Math.sin((t / length) * Math.PI) * power;
      for (let x = Math.floor(cx - wide * 2); x <= cx + wide * 2; x++) {
        if (x < 0 || x >= width) continue;
        const d = (x + 0.5 - cx) / wide;
        const k = fade * Math.exp(-d * d);
        const o = (y * width + x) * 3;
        const here = 0.25 + (color[o] + color[o + 1] + color[o + 2]) * 0.5;
        for (let c = 0; c < 3; c++) color[o + c] += k * Math.min(1, here);
      }
    }
  }
  return frame;
}
