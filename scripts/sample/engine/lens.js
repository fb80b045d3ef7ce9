import { clamp, hash } from './noise.js';

/** What a lens does to light before the film: glow round lights, blur out of focus, blur by movement. */

/** @typedef {{ width: number, height: number, color: Float32Array, depth: Float32Array }} Frame */

/** Light spills round what is bright: halves of the picture added back, wider and wider. */
export function bloom(frame, strength = 0.12, levels = 6, threshold = 0) {
  const { width, height, color } = frame;
  const pyramid = [{ width, height, color: threshold > 0 ? above(color, threshold) : color }];
  for (let i = 0; i < levels; i++) pyramid.push(halve(pyramid[i]));
  let up = pyramid[levels];
  for (let i = levels - 1; i >= 1; i--) {
    const level = pyramid[i];
    const grown = enlarge(up, level.width, level.height);
    for (let k = 0; k < grown.color.length; k++)
      grown.color[k] = grown.color[k] * 0.62 + level.color[k] * 0.38;
    up = grown;
  }
  const glow = enlarge(up, width, height).color;
  const kept = threshold > 0 ? 1 : 1 - strength;
  for (let k = 0; k < color.length; k++) color[k] = color[k] * kept + glow[k] * strength;
  return frame;
}

function above(color, threshold) {
  const out = new Float32Array(color.length);
  for (let i = 0; i < color.length; i += 3) {
    const top = Math.max(color[i], color[i + 1], color[i + 2]);
    const k = top > threshold ? (top - threshold) / top : 0;
    for (let c = 0; c < 3; c++) out[i + c] = color[i + c] * k;
  }
  return out;
}

function halve({ width, height, color }) {
  const w = Math.max(1, width >> 1);
  const h = Math.max(1, height >> 1);
  const out = new Float32Array(w * h * 3);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      for (let j = -1; j <= 2; j++) {
        const yy = clamp(y * 2 + j, 0, height - 1);
        for (let i = -1; i <= 2; i++) {
          const xx = clamp(x * 2 + i, 0, width - 1);
          const k = (j === 0 || j === 1 ? 3 : 1) * (i === 0 || i === 1 ? 3 : 1);
          const o = (yy * width + xx) * 3;
          const p = (y * w + x) * 3;
          out[p] += (color[o] * k) / 64;
          out[p + 1] += (color[o + 1] * k) / 64;
          out[p + 2] += (color[o + 2] * k) / 64;
        }
      }
    }
  }
  return { width: w, height: h, color: out };
}

export function enlarge({ width, height, color }, w, h) {
  const out = new Float32Array(w * h * 3);
  for (let y = 0; y < h; y++) {
    const fy = clamp(((y + 0.5) * height) / h - 0.5, 0, height - 1);
    const y0 = Math.floor(fy);
    const y1 = Math.min(height - 1, y0 + 1);
    const ty = fy - y0;
    for (let x = 0; x < w; x++) {
      const fx = clamp(((x + 0.5) * width) / w - 0.5, 0, width - 1);
      const x0 = Math.floor(fx);
      const x1 = Math.min(width - 1, x0 + 1);
      const tx = fx - x0;
      const o = (y * w + x) * 3;
      for (let c = 0; c < 3; c++) {
        const top = color[(y0 * width + x0) * 3 + c] * (1 - tx) + color[(y0 * width + x1) * 3 + c] * tx;
        const low = color[(y1 * width + x0) * 3 + c] * (1 - tx) + color[(y1 * width + x1) * 3 + c] * tx;
        out[o + c] = top * (1 - ty) + low * ty;
      }
    }
  }
  return { width: w, height: h, color: out };
}

/**
 * Blur out of focus. Each pixel gathers from a disc; a neighbour counts where its own disc reaches this pixel, so
 * that sharp things do not bleed into the blur behind them. Wide discs are gathered from smaller copies of the
 * picture and each pixel turns the pattern its own way, so that no pattern shows.
 *
 * @param {{ focus: number, strength: number, most?: number, near?: number }} lens distance in focus; blur as a part
 *   of the height; `near` weakens it before the focus
 */
export function defocus(frame, { focus, strength, most = 0.03, near = 1 }) {
  const { width, height, color, depth } = frame;
  const limit = most * height;
  const radius = new Float32Array(width * height);
  for (let i = 0; i < radius.length; i++) {
    const off = 1 - focus / depth[i];
    radius[i] = Math.min(limit, Math.abs(off) * strength * height * (off < 0 ? near : 1));
  }
  const copies = [{ width, height, color }];
  for (let i = 0; i < 3; i++) copies.push(halve(copies[i]));
  const out = new Float32Array(color.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) gatherDisc(frame, copies, radius, limit, x, y, out);
  }
  frame.color = out;
  return frame;
}

const TAPS = 72;
const SPIRAL = Array.from({ length: TAPS }, (_, i) => {
  const r = Math.sqrt((i + 0.5) / TAPS);
  const a = i * 2.399963229728653;
  return [Math.cos(a) * r, Math.sin(a) * r, r];
});

function gatherDisc({ width, height, color, depth }, copies, radius, limit, x, y, out) {
  const i = y * width + x;
  const own = radius[i];
  // A near blurred thing reaches over sharp ones: look as far as the widest disc close by.
  let reach = own;
  for (let k = 0; k < TAPS; k += 6) {
    const xx = clamp(Math.round(x + SPIRAL[k][0] * limit), 0, width - 1);
    const yy = clamp(Math.round(y + SPIRAL[k][1] * limit), 0, height - 1);
    const o = yy * width + xx;
    if (depth[o] < depth[i] && radius[o] > reach) reach = radius[o];
  }
  if (reach < 0.7) {
    for (let c = 0; c < 3; c++) out[i * 3 + c] = color[i * 3 + c];
    return;
  }
  const taps = reach < 3 ? 24 : TAPS;
  const grow = Math.sqrt(TAPS / taps) * reach;
  const gap = grow * 0.2;
  const copy = copies[gap < 1 ? 0 : gap < 2 ? 1 : gap < 4 ? 2 : 3];
  const turn = hash(x, y, 21) * 6.2832;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let [r, g, b, sum] = [0, 0, 0, 0];
  for (let k = 0; k < taps; k++) {
    const tap = SPIRAL[k];
    const fx = x + (tap[0] * cos - tap[1] * sin) * grow;
    const fy = y + (tap[0] * sin + tap[1] * cos) * grow;
    const xx = Math.round(fx);
    const yy = Math.round(fy);
    if (xx < 0 || yy < 0 || xx >= width || yy >= height) continue;
    const o = yy * width + xx;
    let size = radius[o];
    if (depth[o] > depth[i] && size > own) size = own;
    const over = (size - tap[2] * grow) / (1 + size * 0.1) + 0.7;
    if (over <= 0) continue;
    const weight = Math.min(1, over) / Math.max(1, size * size);
    const cx = Math.min(copy.width - 1, Math.floor((fx * copy.width) / width));
    const cy = Math.min(copy.height - 1, Math.floor((fy * copy.height) / height));
    const q = (Math.max(0, cy) * copy.width + Math.max(0, cx)) * 3;
    r += copy.color[q] * weight;
    g += copy.color[q + 1] * weight;
    b += copy.color[q + 2] * weight;
    sum += weight;
  }
  const self = own < 1 ? 1 : 1 / (own * own);
  sum += self;
  out[i * 3] = (r + color[i * 3] * self) / sum;
  out[i * 3 + 1] = (g + color[i * 3 + 1] * self) / sum;
  out[i * 3 + 2] = (b + color[i * 3 + 2] * self) / sum;
}

/** Smears each pixel along a path that `move` gives in pixels (x, y), for things that pass or a hand that shakes. */
export function smear(frame, move, taps = 24) {
  const { width, height, color, depth } = frame;
  const out = new Float32Array(color.length);
  const path = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      move(x, y, depth[i], path);
      const length = Math.hypot(path[0], path[1]);
      const n = length < 1 ? 1 : Math.min(taps, Math.ceil(length));
      let [r, g, b, sum] = [0, 0, 0, 0];
      for (let k = 0; k < n; k++) {
        const t = n === 1 ? 0 : k / (n - 1) - 0.5;
        const xx = clamp(Math.round(x + path[0] * t), 0, width - 1);
        const yy = clamp(Math.round(y + path[1] * t), 0, height - 1);
        const o = yy * width + xx;
        r += color[o * 3];
        g += color[o * 3 + 1];
        b += color[o * 3 + 2];
        sum++;
      }
      out[i * 3] = r / sum;
      out[i * 3 + 1] = g / sum;
      out[i * 3 + 2] = b / sum;
    }
  }
  frame.color = out;
  return frame;
}

/**
 * Smears what passes along the rows. `path` gives the pixels that a pixel travels: 0 stands still behind, less than
 * 0 stands still in front. What moves is spread over its path and laid over what is still, which it hides only for
 * a part of the time.
 */
export function sweep(frame, path) {
  const { width, height, color } = frame;
  const out = new Float32Array(color);
  const spread = new Float64Array((width + 1) * 4);
  const paths = new Float32Array(width);
  const behind = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    spread.fill(0);
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const length = (paths[x] = path(i));
      if (length <= 0) continue;
      const from = Math.max(0, Math.round(x - length / 2));
      const to = Math.min(width, Math.round(x + length / 2) + 1);
      const share = 1 / (Math.round(x + length / 2) + 1 - Math.round(x - length / 2));
      for (let c = 0; c < 4; c++) {
        const value = (c === 3 ? 1 : color[i * 3 + c]) * share;
        spread[from * 4 + c] += value;
        spread[to * 4 + c] -= value;
      }
    }
    layOver(out, spread, paths, behind, y * width, width);
  }
  frame.color = out;
  return frame;
}

/** `behind` is kept from row to row: what is hidden is guessed from above and from the left. */
function layOver(out, spread, paths, behind, row, width) {
  const sum = [0, 0, 0, 0];
  let known = false;
  for (let x = 0; x < width; x++) {
    for (let c = 0; c < 4; c++) sum[c] += spread[x * 4 + c];
    const o = (row + x) * 3;
    if (paths[x] === 0) known = true;
    for (let c = 0; c < 3; c++) {
      const left = x > 0 ? behind[(x - 1) * 3 + c] : behind[c];
      behind[x * 3 + c] = paths[x] === 0 ? out[o + c] : behind[x * 3 + c] * 0.8 + left * 0.2;
    }
    const cover = sum[3];
    if (paths[x] < 0 || cover < 1e-4) continue;
    const shown = known && paths[x] < 75 ? Math.min(1, cover) : 1;
    for (let c = 0; c < 3; c++) out[o + c] = (sum[c] / cover) * shown + behind[x * 3 + c] * (1 - shown);
  }
}
