import { clamp, fbm, hash, makeRandom, noise, smooth } from './noise.js';

/**
 * Rain on a pane in focus with the picture blurred behind: each drop is a small lens that shows the scene upside
 * down, dark at its upper rim and bright at its lower; the big ones have run and left a trail.
 */
export function addDrops(frame, { seed = 1 }) {
  const { width, height, color } = frame;
  const relief = makeRelief(width, height, seed);
  const out = new Float32Array(color.length);
  const reach = height * 0.24;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const here = relief[i];
      const right = relief[y * width + Math.min(width - 1, x + 1)];
      const down = relief[Math.min(height - 1, y + 1) * width + x];
      const [gx, gy] = [(right - here) * height * 0.06, (down - here) * height * 0.06];
      // Steep water bends light far, but never farther than the eye sees through a drop.
      const bend = 1 / Math.sqrt(1 + (gx * gx + gy * gy) * 0.8);
      const [sx, sy] = [gx * bend, gy * bend];
      const wet = clamp(here * 3);
      const mist = 0.82 + 0.25 * fbm((x / height) * 5, (y / height) * 5, 3.5, 4) * (1 - wet);
      const u = clamp(Math.round(x + sx * reach), 0, width - 1);
      const v = clamp(Math.round(y + sy * reach - wet * height * 0.05), 0, height - 1);
      const o = (v * width + u) * 3;
      const rim = wet * smooth(0.75, 1.12, Math.hypot(sx, sy)) * 0.6;
      const spark = wet * smooth(0.25, 0.9, -sy * 0.7 - sx * 0.5) * 0.035;
      for (let c = 0; c < 3; c++) {
        const through = color[o + c] * (wet > 0.05 ? 1.7 : mist) * (1 - rim);
        out[i * 3 + c] = through + spark * [0.8, 0.75, 0.7][c];
      }
    }
  }
  frame.color = out;
  return frame;
}

/** Heights of the water on the pane. */
function makeRelief(width, height, seed) {
  const relief = new Float32Array(width * height);
  const random = makeRandom(seed);
  for (let i = 0; i < 2600; i++)
    addDrop(
      relief,
      width,
      height,
      random() * width,
      random() * height,
      height * (0.0012 + random() * 0.0028),
      1,
      i,
    );
  for (let i = 0; i < 430; i++)
    addDrop(
      relief,
      width,
      height,
      random() * width,
      random() * height,
      height * (0.005 + Math.pow(random(), 2.2) * 0.014),
      1.15,
      i,
    );
  for (let i = 0; i < 13; i++) {
    const head = [random() * width, (0.25 + random() * 0.7) * height];
    const size = height * (0.009 + random() * 0.007);
    addTrail(relief, width, height, head, size, i + seed);
    addDrop(relief, width, height, head[0], head[1], size, 1.5, i);
  }
  return relief;
}

function addDrop(relief, width, height, cx, cy, radius, tall, i) {
  const skew = (hash(i, 8) - 0.5) * 0.4;
  for (let y = Math.floor(cy - radius * 2); y <= cy + radius * 2; y++) {
    if (y < 0 || y >= height) continue;
    for (let x = Math.floor(cx - radius * 2); x <= cx + radius * 2; x++) {
      if (x < 0 || x >= width) continue;
      const v = (y - cy) / radius / tall;
      const u = (x - cx) / radius / (1 + 0.22 * v) + v * skew * 0.5;
      const bump = noise((x / radius) * 0.9 + i, (y / radius) * 0.9) * 0.22;
      const d = u * u + v * v + bump;
      if (d >= 1) continue;
      const h = Math.sqrt(1 - d) * (radius / height) * 42;
      const o = y * width + x;
      if (h > relief[o]) relief[o] = h;
    }
  }
}

function addTrail(relief, width, height, [hx, hy], size, i) {
  const length = height * (0.2 + hash(i, 3) * 0.5);
  for (let t = 0; t < length; t++) {
    const y = Math.round(hy - t);
    if (y < 0) return;
    const cx = hx + noise((y / height) * 9, i) * size * 2.2 * clamp(t / (size * 5));
    const wide = size * 0.5 * (0.55 + 0.5 * noise((y / height) * 60, i + 5)) * (1 - t / length);
    for (let x = Math.floor(cx - wide * 1.5); x <= cx + wide * 1.5; x++) {
      if (x < 0 || x >= width) continue;
      const u = (x - cx) / Math.max(0.5, wide);
      const beads = 0.4 + 0.6 * smooth(-0.1, 0.3, noise((y / height) * 110, i + 9));
      const h = u * u < 1 ? Math.sqrt(1 - u * u) * beads * (wide / height) * 38 : 0;
      const o = y * width + x;
      if (u * u < 2.2 && u * u >= 1) relief[o] *= 0.3;
      else if (h > 0) relief[o] = h;
    }
  }
}
