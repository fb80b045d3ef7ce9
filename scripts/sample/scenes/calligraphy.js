import { bloom, defocus } from '../engine/lens.js';
import { readStrokes } from '../engine/lettering.js';
import { wood, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { clamp, fbm, mix, noise, smooth } from '../engine/noise.js';
import { traceScene } from '../engine/trace.js';

/** A scroll still wet: mountain and water, a seal, the brush put down a minute ago. */
export default {
  width: 1080,
  height: 1440,
  paint(width, height) {
    const mesh = new Mesh();
    mesh.box(0, -0.03, 0.3, 3, 0.03, 2.4, worn([0.05, 0.055, 0.05], { vary: 0.5, scale: 60, bump: 0.4 }));
    addScroll(mesh);
    addInkstone(mesh);
    addBrush(mesh);
    addWeight(mesh);
    const scene = {
      mesh,
      lights: [{ at: [-0.85, 0.75, 0.55], color: [1.7, 1.55, 1.3], radius: 0.14 }, { at: [0.9, 1.4, 0.9], color: [0.35, 0.38, 0.45], radius: 0.3 }],
      view: { eye: [0.03, 0.6, -0.36], target: [0.005, 0, 0.165], fov: 45, roll: 0.02 },
      sky: (dx, dy, dz, out) => { const k = Math.max(0, -dx * 0.7 + dy * 0.3); out[0] = 0.12 + k * 0.5; out[1] = 0.12 + k * 0.5; out[2] = 0.12 + k * 0.48; },
      ambient: [0.12, 0.12, 0.12],
      gather: 6, exposure: 1, smoothing: 5,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 0.79, strength: 0.02, most: 0.02 });
    bloom(frame, 0.08, 6);
    return {
      frame,
      look: {
        exposure: 1.1,
        contrast: 1.14,
        saturation: 1.02,
        vignette: 0.5,
        grain: 1.7,
        shadows: [0.008, 0.005, 0.002],
      },
    };
  },
};

/** The sheet is this many times as long as wide; strokes are measured in its width. */
const LONG = 1.667;

function makeBrushwork(chars) {
  const strokes = [];
  chars.forEach(({ char, x, y, size }) => {
    for (const [a, b] of readStrokes(char)) {
      const place = (p) => [x + (p[0] / 10 - 0.5) * size, (y + ((p[1] / 10 - 0.5) * size) / LONG) * LONG];
      strokes.push({ a: place(a), b: place(b), pen: size * 0.062, seed: strokes.length });
    }
  });
  return (u, v) => {
    let ink = 0;
    for (const { a, b, pen, seed } of strokes) {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const length = Math.hypot(dx, dy);
      const wob = noise(u * 40, v * 40, seed + 0.5) * pen * 0.22;
      const [px, py] = [u - a[0], v - a[1]];
      const t = (px * dx + py * dy) / (length * length);
      if (t < -0.3 || t > 1.3) continue;
      const along = clamp(t);
      const side =
        (px * dy - py * dx) / length + Math.sin(along * Math.PI) * pen * 0.35 * (seed % 2 ? 1 : -1);
      const d = Math.hypot(side, Math.max(0, -t, t - 1) * length) + wob;
      const press =
        pen * (1.15 - 0.75 * along + 0.35 * Math.pow(along, 6)) * (0.9 + 0.25 * Math.sin(along * 5 + seed));
      const body = smooth(press * 1.04, press * 0.9, d);
      if (body <= 0) continue;
      const dry = smooth(0.35, 1, along) * (0.5 + 0.5 * ((seed * 37) % 3 === 0 ? 1 : 0.35));
      const hairs =
        noise((side / pen) * 9 + seed * 5, along * 2.5) * 0.5 +
        0.5 +
        fbm(u * 120, v * 120, seed + 0.5, 2) * 0.3;
      ink = Math.max(ink, body * (1 - dry * smooth(0.35, 0.62, hairs)));
    }
    return ink;
  };
}

function addScroll(mesh) {
  const brushwork = makeBrushwork([{ char: '山', x: 0.47, y: 0.71, size: 0.5 }, { char: '水', x: 0.47, y: 0.36, size: 0.54 }]); // prettier-ignore
  const small = makeBrushwork(
    [...'天平山人'].map((char, i) => ({ char, x: 0.87, y: 0.66 - i * 0.055, size: 0.066 })),
  );
  const paper = {
    shade(s) {
      const [u, v] = [s.u, s.v * LONG];
      const fibre = fbm(u * 120, v * 28, 2.5, 4);
      const cloud = fbm(u * 3, v * 3, 6.5, 4);
      const k = 0.97 + fibre * 0.05 + cloud * 0.05;
      s.r = 0.76 * k;
      s.g = 0.7 * k;
      s.b = 0.57 * k;
      const silk = s.u < 0.055 || s.u > 0.945 ? 1 : 0;
      if (silk) {
        const weave =
          0.85 + 0.25 * Math.sin(s.u * 900) * Math.sin(s.v * 1400) + fbm(s.u * 8, s.v * 30, 3.5, 3) * 0.4;
        [s.r, s.g, s.b] = [0.2 * weave, 0.26 * weave, 0.25 * weave];
        s.gloss = 0.04;
        s.rough = 0.3;
        return;
      }
      const ink = Math.max(brushwork(u, v), small(u, v));
      s.r = mix(s.r, 0.014, ink);
      s.g = mix(s.g, 0.013, ink);
      s.b = mix(s.b, 0.013, ink);
      s.gloss = 0.012 * ink;
      s.rough = 0.12;
      const seal = sealAt(u, s.v);
      s.r = mix(s.r, 0.5, seal);
      s.g = mix(s.g, 0.035, seal);
      s.b = mix(s.b, 0.02, seal);
      s.through = 0.2;
    },
  };
  const steps = 26;
  const point = (i, k) => {
    const [u, v] = [i / 8, k / steps];
    const curl =
      Math.pow(Math.max(0, v - 0.84) / 0.16, 2) * 0.035 + Math.pow(Math.max(0, 0.1 - v) / 0.1, 2) * 0.012;
    const wave = 0.003 * (1 + Math.sin(v * 9 + u * 3)) + 0.0015 * Math.sin(u * 8 + v * 4);
    return [-0.19 + u * 0.36, 0.004 + wave + curl, -0.12 + v * 0.6];
  };
  for (let k = 0; k < steps; k++) {
    for (let i = 0; i < 8; i++) {
      const ids = [[i, k], [i + 1, k], [i + 1, k + 1], [i, k + 1]]; // prettier-ignore
      const p = ids.map(([a, b]) => point(a, b));
      const uv = ids.map(([a, b]) => [a / 8, b / steps]);
      mesh.triangle(p[0], p[1], p[2], paper, undefined, [uv[0], uv[1], uv[2]]);
      mesh.triangle(p[0], p[2], p[3], paper, undefined, [uv[0], uv[2], uv[3]]);
    }
  }
  const rod = wood([0.12, 0.045, 0.025], { gloss: 0.06, rough: 0.1 });
  mesh.tube([[-0.23, 0.045, 0.482], [0.21, 0.045, 0.482]], 0.013, rod, 16); // prettier-ignore
  mesh.tube([[-0.22, 0.018, -0.126], [0.2, 0.018, -0.126]], 0.01, rod, 14); // prettier-ignore
}

function sealAt(u, v) {
  const [x, y] = [(u - 0.87) / 0.1 + 0.5, (v - 0.13) / 0.062 + 0.5];
  if (x < 0 || x > 1 || y < 0 || y > 1) return 0;
  const worn = smooth(-0.35, -0.1, fbm(u * 60, v * 90, 9.5, 3));
  const frame = x < 0.1 || x > 0.9 || y < 0.1 || y > 0.9;
  const marks =
    Math.abs(((x * 3.2) % 1) - 0.5) < 0.2 &&
    Math.abs(((y * 2.7 + Math.floor(x * 3.2) * 0.4) % 1) - 0.5) < 0.33;
  return (frame || !marks ? 0.9 : 0.05) * worn;
}

function addInkstone(mesh) {
  const slate = worn([0.03, 0.03, 0.033], { vary: 0.4, scale: 40, gloss: 0.03, rough: 0.3 });
  const ink = { color: [0.006, 0.006, 0.007], gloss: 0.06, rough: 0.004 };
  mesh.lathe([[0.058, 0], [0.06, 0.016], [0.057, 0.018], [0.05, 0.0175], [0.046, 0.012], [0.02, 0.0115]], [0.26, 0, 0.2], slate, 48); // prettier-ignore
  mesh.lathe([[0.046, 0.0135], [0, 0.0135]], [0.26, 0, 0.2], ink, 40); // prettier-ignore
  mesh.box(0.3, 0, 0.33, 0.022, 0.012, 0.08, worn([0.012, 0.012, 0.013], { gloss: 0.05, rough: 0.1 }), 0.6);
}

function addBrush(mesh) {
  const bamboo = {
    shade(s) {
      const n = fbm(s.x * 20, s.y * 200, s.z * 20 + 0.5, 3);
      s.r = 0.4 * (1 + n * 0.3);
      s.g = 0.25 * (1 + n * 0.3);
      s.b = 0.09;
      s.gloss = 0.045;
      s.rough = 0.1;
    },
  };
  const hair = worn([0.02, 0.017, 0.015], { vary: 0.5, scale: 200, gloss: 0.04, rough: 0.15 });
  const [a, b] = [[0.235, 0.026, 0.215], [0.255, 0.012, -0.09]]; // prettier-ignore
  const at = (t) => [0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * t);
  mesh.tube([at(0.0), at(0.5), at(1)], 0.0058, bamboo, 14);
  mesh.tube([at(-0.02), at(0.04)], 0.0068, worn([0.02, 0.02, 0.02], { gloss: 0.06 }), 14);
  mesh.tube([at(-0.02), at(-0.07), at(-0.13), at(-0.165)], [0.0062, 0.0072, 0.0042, 0.0004], hair, 14);
}

function addWeight(mesh) {
  const jade = worn([0.2, 0.34, 0.24], { vary: 0.4, scale: 30, gloss: 0.06, rough: 0.04 });
  mesh.box(-0.012, 0.006, -0.088, 0.24, 0.014, 0.024, jade, 0.03);
  mesh.box(-0.012, 0.02, -0.088, 0.2, 0.003, 0.016, jade, 0.03);
}
