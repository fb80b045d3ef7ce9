import { clamp, fbm, hash, mix, noise, smooth } from './noise.js';

/**
 * A sea of cloud seen from above, marched through step by step: each step adds the sunlight that reaches it and
 * takes away what it hides. Drawn small and enlarged, for nothing in a cloud is sharp.
 *
 * @returns {{ cover: (pixel: number[], out: Float64Array) => void }}
 */
export function makeCloudSea(
  camera,
  width,
  height,
  { sun, sunColor, skyColor, floor, top, scale, cover, hazeColor, hazeWarm },
) {
  const w = Math.round(width / 2.5);
  const h = Math.round(height / 2.5);
  const color = new Float32Array(w * h * 3);
  const clear = new Float32Array(w * h * 3);
  const ray = new Float64Array(3);
  const density = (x, y, z, octaves) => {
    const t = (y - floor) / (top - floor);
    if (t <= 0 || t >= 1) return 0;
    const wide = noise(x * scale * 0.16, z * scale * 0.16, 4.5);
    const shape = fbm(x * scale, y * scale * 1.25, z * scale + 0.37, octaves) * 1.15;
    const envelope = smooth(0, 0.18, t) * (1 - smooth(0.25 + 0.5 * clamp(wide * 0.8 + 0.5), 1, t));
    return clamp((shape + wide * 0.55 + cover) * envelope * 2.4 - 0.28 * t);
  };
  for (let py = 0; py < h; py++) {
    for (let px = 0; px < w; px++) {
      camera.aim(((px + 0.5) * width) / w, ((py + 0.5) * height) / h, ray);
      const [dx, dy, dz] = ray;
      let [r, g, b, through] = [0, 0, 0, 1];
      const eye = camera.eye[1];
      const o = (py * w + px) * 3;
      if (dy < -0.0015) {
        const near = Math.max(0.05, (top - eye) / dy);
        const far = Math.min((floor - eye) / dy, near + 9 + near * 1.3);
        const steps = 58;
        const length = (far - near) / steps;
        let t = near + length * hash(px, py, 8);
        const towards = Math.max(0, dx * sun[0] + dy * sun[1] + dz * sun[2]);
        const phase = 0.55 + 1.7 * Math.pow(towards, 6);
        for (let k = 0; k < steps && through > 0.02; k++, t += length) {
          const [x, y, z] = [dx * t, eye + dy * t, dz * t];
          const d = density(x, y, z, 5);
          if (d <= 0.01) continue;
          let shade = 0;
          for (let j = 1; j <= 4; j++) {
            const q = j * j * 0.09;
            shade +=
              density(x + sun[0] * q, y + sun[1] * q + q * 0.1, z + sun[2] * q, 3) * (0.09 * (2 * j - 1));
          }
          const lit = Math.exp(-shade * 7) * phase;
          const up = 0.35 + 0.65 * ((y - floor) / (top - floor));
          const hidden = 1 - Math.exp(-d * length * 14);
          const mist = 1 - Math.exp(-t * 0.02);
          for (let c = 0; c < 3; c++) {
            const value =
              mix(
                sunColor[c] * lit + skyColor[c] * up,
                hazeColor[c] + hazeWarm[c] * Math.pow(towards, 5),
                mist,
              ) *
              hidden *
              through;
            if (c === 0) r += value;
            else if (c === 1) g += value;
            else b += value;
          }
          through *= 1 - hidden;
        }
        const ground = 1 - Math.exp(-near * 0.05);
        for (let c = 0; c < 3; c++) {
          const under =
            mix([0.05, 0.08, 0.13][c], hazeColor[c] + hazeWarm[c] * Math.pow(towards, 5), ground) * through;
          color[o + c] = [r, g, b][c] + under;
        }
        through = 0;
      }
      clear[o] = clear[o + 1] = clear[o + 2] = through;
    }
  }
  soften(color, w, h);
  soften(clear, w, h);
  return {
    /** Puts the clouds that a pixel shows over what is behind them. */
    cover([px, py], out) {
      const fx = clamp((px * w) / width - 0.5, 0, w - 1.001);
      const fy = clamp((py * h) / height - 0.5, 0, h - 1.001);
      const [x, y] = [Math.floor(fx), Math.floor(fy)];
      const [tx, ty] = [fx - x, fy - y];
      const o = (y * w + x) * 3;
      const blend = (list, c) =>
        mix(mix(list[o + c], list[o + 3 + c], tx), mix(list[o + w * 3 + c], list[o + w * 3 + 3 + c], tx), ty);
      for (let c = 0; c < 3; c++) out[c] = out[c] * blend(clear, c) + blend(color, c);
    },
  };
}

/** Evens out the unevenness of the first step, which differs from pixel to pixel. */
function soften(buffer, w, h) {
  const from = Float32Array.from(buffer);
  for (let y = 1; y < h - 1; y++) {
    for (let i = (y * w + 1) * 3; i < (y * w + w - 1) * 3; i++) {
      const cross = from[i - 3] + from[i + 3] + from[i - w * 3] + from[i + w * 3];
      const corners = from[i - w * 3 - 3] + from[i - w * 3 + 3] + from[i + w * 3 - 3] + from[i + w * 3 + 3];
      buffer[i] = from[i] * 0.25 + cross * 0.125 + corners * 0.0625;
    }
  }
}
