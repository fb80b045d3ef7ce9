import { clamp, fbm, hash, mix, noise } from './noise.js';

/** Surfaces with wear: nothing that is looked at closely has one flat colour. */

const set = (s, color, k) => {
  s.r = color[0] * k;
  s.g = color[1] * k;
  s.b = color[2] * k;
};

/** Paint, plaster, plastic, cloth: a colour that varies. */
export function worn(color, { vary = 0.25, scale = 3, gloss = 0, rough = 0.3, bump = 0, emit } = {}) {
  return {
    ...(emit ? { emit } : {}),
    shade(s) {
      const n = fbm(s.x * scale, s.y * scale, s.z * scale + 0.5, 4);
      set(s, color, 1 + n * vary);
      s.gloss = gloss;
      s.rough = rough;
      if (bump > 0) {
        s.nx += noise(s.x * scale * 9, s.y * scale * 9, s.z * scale * 9 + 0.5) * bump;
        s.ny += noise(s.x * scale * 9 + 50, s.y * scale * 9, s.z * scale * 9 + 0.5) * bump;
        s.nz += noise(s.x * scale * 9, s.y * scale * 9 + 50, s.z * scale * 9 + 0.5) * bump;
      }
    },
  };
}

/** Boards along u or x, with grain and seams. */
export function wood(color, { board = 0.18, gloss = 0.04, rough = 0.15, along = 'x', scale = 1 } = {}) {
  return {
    shade(s) {
      const a = along === 'x' ? s.x : along === 'z' ? s.z : s.y;
      const b = (along === 'x' ? s.z : s.x) + (along === 'y' ? s.z : s.y);
      const plank = Math.floor(b / board);
      const shift = hash(plank, 5) * 9;
      const rings = fbm((a + shift) * 1.6 * scale, b * 26 * scale, shift + 0.5, 4);
      const pores = noise((a + shift) * 14 * scale, b * 190 * scale, 0.5);
      const seam = Math.abs(b / board - plank - 0.5) > 0.485 ? 0.45 : 1;
      const k = (1 + rings * 0.45 + pores * 0.12) * (0.82 + 0.36 * hash(plank, 9)) * seam;
      set(s, color, k);
      s.gloss = gloss * (1 - pores * 0.3);
      s.rough = rough;
      s.nx += rings * 0.01;
      s.nz += pores * 0.02;
    },
  };
}

/** Slabs in a grid with joints, lightly soiled; `wet` puts pools of water on them. */
export function paving(
  color,
  { size = 0.6, ratio = 1, wet = 0, gloss = 0, rough = 0.2, joint = 0.02, vary = 0.25 } = {},
) {
  return {
    shade(s) {
      const row = Math.floor(s.z / (size * ratio));
      const offset = (row & 1) * 0.5 * (ratio === 1 ? 0 : 1);
      const fx = s.x / size + offset;
      const column = Math.floor(fx);
      const ex = Math.min(fx - column, 1 - fx + column);
      const fz = s.z / (size * ratio) - row;
      const ez = Math.min(fz, 1 - fz) * ratio;
      const far = Math.min(1, s.foot / (size * 0.35));
      const line = Math.min(ex, ez) < joint ? 0.55 : 1;
      const stain = fbm(s.x * 0.7, s.z * 0.7, 0, 4);
      const fine = noise(s.x * 31, s.z * 31) * (1 - far);
      set(
        s,
        color,
        mix(line * (1 - vary / 2 + vary * hash(column, row, 3)), 0.97, far) *
          (1 + stain * vary + fine * 0.12),
      );
      s.gloss = gloss;
      s.rough = rough;
      if (wet > 0) soak(s, wet, clamp((fbm(s.x * 0.33 + 3, s.z * 0.33, 0, 4) + wet - 0.45) * 4));
    },
  };
}

/** Asphalt, dry or after rain. */
export function asphalt(color = [0.05, 0.05, 0.055], wet = 0) {
  return {
    shade(s) {
      const fine = noise(s.x * 40, s.z * 40) * Math.max(0, 1 - s.foot * 30);
      const patch = fbm(s.x * 0.4, s.z * 0.4, 0, 5);
      set(s, color, 1 + patch * 0.5 + fine * 0.35);
      s.rough = 0.3;
      s.gloss = 0;
      if (wet > 0) soak(s, wet, clamp((fbm(s.x * 0.5 + 9, s.z * 0.28, 0, 4) + wet - 0.35) * 3.5));
    },
  };
}

function soak(s, wet, pool) {
  s.r *= 1 - 0.55 * wet;
  s.g *= 1 - 0.55 * wet;
  s.b *= 1 - 0.55 * wet;
  s.gloss = 0.006 + 0.05 * pool;
  s.rough = mix(0.1, 0.008, pool);
  const ripple = mix(0.02, 0.012, pool);
  s.nx += noise(s.x * 7, s.z * 7) * ripple;
  s.nz += noise(s.x * 7 + 9, s.z * 7 + 4) * ripple * 2;
}

/** Bricks in courses on upright walls. */
export function brick(color, { length = 0.24, high = 0.075, mortar = [0.35, 0.33, 0.3] } = {}) {
  return {
    shade(s) {
      const row = Math.floor(s.v / high);
      const fx = s.u / length + (row & 1) * 0.5;
      const column = Math.floor(fx);
      const ex = Math.min(fx - column, 1 - fx + column) * length;
      const fy = s.v / high - row;
      const ey = Math.min(fy, 1 - fy) * high;
      const far = clamp(s.foot / (high * 0.6));
      const line = Math.min(ex, ey) < 0.006 ? 1 : 0;
      const grime = 1 + 0.5 * fbm(s.x * 0.9, s.y * 0.5, s.z * 0.9 + 0.5, 4);
      const k = (0.7 + 0.6 * hash(column, row, 2)) * grime;
      const m = mix(line, 0.14, far);
      s.r = mix(color[0] * k, mortar[0] * grime, m);
      s.g = mix(color[1] * k, mortar[1] * grime, m);
      s.b = mix(color[2] * k, mortar[2] * grime, m);
      if (line && far < 0.5) s.ny += 0.3;
    },
  };
}

/** Round tiles in rows that run down a roof; u along the eave. */
export function roofTiles(color, { pitch = 0.28, gloss = 0.08, edge } = {}) {
  return {
    shade(s) {
      const far = clamp(s.foot / pitch);
      const wave = Math.sin((s.u / pitch) * Math.PI * 2) * (1 - far);
      const rows = Math.sin((s.v / (pitch * 1.3)) * Math.PI * 2) * (1 - far);
      const grime = 1 + 0.4 * fbm(s.x * 0.6, s.y * 0.6, s.z * 0.6 + 0.5, 4);
      set(
        s,
        color,
        (0.75 + 0.3 * wave + 0.1 * rows) *
          grime *
          (0.85 + 0.3 * hash(Math.floor(s.u / pitch), Math.floor(s.v / 0.4), 4) * (1 - far)),
      );
      s.nx += wave * 0.3;
      s.gloss = gloss;
      s.rough = 0.2;
      if (edge && s.v < 0.35) {
        s.er += edge[0];
        s.eg += edge[1];
        s.eb += edge[2];
      }
    },
  };
}

/** Leaves that let the sun through. */
export function foliage(color = [0.07, 0.13, 0.03], through = 0.7) {
  return {
    shade(s) {
      const k = 0.65 + 0.7 * s.u;
      s.r = color[0] * k * (0.8 + 0.5 * s.v);
      s.g = color[1] * k;
      s.b = color[2] * k;
      s.through = through;
      s.gloss = 0.02;
      s.rough = 0.35;
    },
  };
}

/** Glazed porcelain, with an optional painter: (s) => void for a pattern. */
export function porcelain(color = [0.8, 0.8, 0.78], paint) {
  return {
    shade(s) {
      const n = fbm(s.x * 20, s.y * 20, s.z * 20 + 0.5, 3);
      set(s, color, 1 + n * 0.03);
      s.gloss = 0.045;
      s.rough = 0.015;
      if (paint) paint(s);
    },
  };
}
