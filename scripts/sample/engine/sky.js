import { clamp, fbm, mix, smooth } from './noise.js';

/**
 * A sky: two colours, light scattered round the sun in three widths, and a sheet of cloud lit from the sun's side.
 *
 * @param {{ zenith: number[], horizon: number[], ground?: number[], steep?: number, sun?: number[], disc?: number[],
 *   glow?: { power: number, color: number[] }[],
 *   clouds?: { scale: number, cover: number, soft: number, lit: number[], dark: number[], stretch?: number, height?: number, seed?: number, thick?: number }[] }} settings
 */
export function makeSky(settings) {
  const { zenith, horizon, steep = 3, sun = [0, 1, 0], glow = [], clouds = [], disc } = settings;
  const ground = settings.ground ?? horizon.map((c) => c * 0.4);
  return (dx, dy, dz, out, rough) => {
    const up = Math.max(0, dy);
    const low = Math.pow(1 - up, steep);
    const below = smooth(0, -0.15, dy);
    const toSun = Math.max(0, dx * sun[0] + dy * sun[1] + dz * sun[2]);
    for (let c = 0; c < 3; c++) out[c] = mix(mix(zenith[c], horizon[c], low), ground[c], below);
    for (const { power, color } of glow) {
      const g = Math.pow(toSun, power) * (1 - below);
      for (let c = 0; c < 3; c++) out[c] += color[c] * g;
    }
    if (disc && !rough && toSun > 0.9999) {
      const edge = smooth(0.9999, 0.99994, toSun);
      for (let c = 0; c < 3; c++) out[c] += disc[c] * edge;
    }
    if (rough || dy < 0.004) return;
    for (const sheet of clouds) coverWith(sheet, dx, dy, dz, toSun, sun, out);
  };
}

function coverWith(sheet, dx, dy, dz, toSun, sun, out) {
  const { scale, cover, soft, lit, dark, stretch = 1, height = 0.06, seed = 0, thick = 0.9 } = sheet;
  const far = 1 / (dy + height);
  const x = dx * far * scale + seed * 17.3;
  const z = dz * far * scale * stretch + seed * 5.1;
  const n = fbm(x, z, 0.5 + seed, 6) * 0.5 + 0.5;
  const density = smooth(cover, cover + soft, n);
  if (density <= 0) return;
  const towards = fbm(x + sun[0] * 0.18, z + sun[2] * 0.18 * stretch, 0.5 + seed, 4) * 0.5 + 0.5;
  const light = clamp(0.5 + (n - towards) * 2.2 - (n - cover) * 0.5);
  const lining = Math.pow(toSun, 12) * (1 - density) * 1.6;
  const fade = smooth(0.004, 0.1, dy) * density * thick;
  for (let c = 0; c < 3; c++) {
    const color = mix(dark[c], lit[c], clamp(light + lining));
    out[c] = mix(out[c], color, fade);
  }
}

/** Air between the camera and things: thickest low down, coloured like the horizon, warmer towards the sun. */
export function makeHaze({
  density,
  height = 300,
  color,
  sun = [0, 1, 0],
  warm = [0, 0, 0],
  power = 6,
  most = 1,
}) {
  return (ox, oy, oz, dx, dy, dz, t, out) => {
    if (t >= 1e9) return;
    const rise = dy * t;
    const k = rise / height;
    const column = Math.abs(k) < 1e-4 ? 1 : (1 - Math.exp(-k)) / k;
    const clear = 1 - (1 - Math.exp(-density * t * column * Math.exp(-Math.max(0, oy) / height))) * most;
    const towards = Math.pow(Math.max(0, dx * sun[0] + dy * sun[1] + dz * sun[2]), power);
    for (let c = 0; c < 3; c++) out[c] = out[c] * clear + (color[c] + warm[c] * towards) * (1 - clear);
  };
}
