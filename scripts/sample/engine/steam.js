import { clamp, fbm, noise, smooth } from './noise.js';

/** Steam that rises from a point of the picture: wisps that widen, bend and thin out. */
export function addSteam(frame, { x, y, wide, high, color, strength = 0.5, seed = 1 }) {
  const { width, height, color: pixels } = frame;
  for (let py = 0; py < height; py++) {
    const up = (y * height - py) / (high * height);
    if (up < -0.1 || up > 1) continue;
    for (let px = 0; px < width; px++) {
      const bend = noise(up * 2.2 + seed, seed * 3.1) * 0.6 * up;
      const u = (px / width - x) / (wide * (0.55 + up * 0.8)) - bend;
      if (Math.abs(u) > 1.2) continue;
      const twist = noise(u * 1.5, up * 2.2 - 0.4, seed + 0.5) * 0.8;
      const wisps = fbm((u + twist) * 1.5 + seed * 7, up * 2.6 + twist * 0.9, seed + 0.5, 4);
      const body = Math.exp(-u * u * 3.5) * smooth(-0.1, 0.12, up) * Math.pow(1 - clamp(up), 1.3);
      const k = strength * body * clamp(0.25 + wisps * 1.5);
      const o = (py * width + px) * 3;
      for (let c = 0; c < 3; c++) pixels[o + c] = pixels[o + c] * (1 - k * 0.55) + color[c] * k;
    }
  }
  return frame;
}
