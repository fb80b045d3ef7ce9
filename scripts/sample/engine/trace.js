import { Bvh } from './bvh.js';
import { makeCamera } from './camera.js';
import { smoothLight } from './smooth-light.js';

/**
 * Light by following rays, in two passes. Soft light from all round is gathered with a few rays at half size and
 * smoothed along surfaces; then every pixel is drawn sharply with sun, shadows and mirrors and takes the soft light
 * from the first pass. Pixels that differ from their neighbours get more rays.
 *
 * @typedef {object} Scene
 * @property {import('./mesh.js').Mesh} mesh
 * @property {object} view see camera.js
 * @property {(dx: number, dy: number, dz: number, out: Float64Array, rough: boolean) => void} sky
 * @property {{ dir: number[], color: number[], size?: number }} [sun] towards the sun; size as a radius in radians
 * @property {{ at: number[], color: number[], radius?: number, aim?: number[], focus?: number }[]} [lights] `aim`: a spot's direction, `focus` how narrow
 * @property {number[]} [ambient] light that the second bounce finds
 * @property {(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, t: number, out: Float64Array) => void} [air]
 * @property {number} [looks] rays into a rough mirror
 * @property {number} [gather] rays for the soft light
 * @property {number} [samples] rays of a pixel, and `more` of a pixel on an edge
 */
export function traceScene(scene, width, height) {
  return new Tracer(scene, width, height).render();
}

const GOLDEN = 0.6180339887498949;

class Tracer {
  constructor(scene, width, height) {
    this.scene = scene;
    this.width = width;
    this.height = height;
    this.camera = makeCamera(scene.view, width, height);
    this.bvh = new Bvh(scene.mesh);
    this.normals = Float32Array.from(scene.mesh.normals);
    this.uvs = Float32Array.from(scene.mesh.uvs);
    this.owners = Uint16Array.from(scene.mesh.owners);
    this.materials = scene.mesh.materials;
    this.ambient = scene.ambient ?? [0, 0, 0];
    this.lights = (scene.lights ?? []).map((lamp) => ({
      ...lamp,
      gain: 1 / (lamp.color[0] + lamp.color[1] + lamp.color[2]),
    }));
    this.powers = new Float64Array(this.lights.length);
    this.state = 1;
    this.ray = new Float64Array(3);
    this.out = new Float64Array(3);
    this.soft = new Float64Array(3);
    this.direct = new Float64Array(3);
    this.reflected = new Float64Array(3);
    this.first = makeSurface();
    this.second = makeSurface();
  }

  random() {
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s;
    return (s >>> 0) / 4294967296;
  }

  seed(x, y, pass) {
    let h = Math.imul(x + 1, 73856093) ^ Math.imul(y + 1, 19349663) ^ Math.imul(pass + 1, 83492791);
    h = Math.imul(h ^ (h >>> 15), 2246822519);
    h = Math.imul(h ^ (h >>> 13), 3266489917);
    this.state = h ^ (h >>> 16) || 1;
  }

  render() {
    this.gather();
    const { width, height } = this;
    const color = new Float32Array(width * height * 3);
    const depth = new Float32Array(width * height);
    this.marks = new Uint8Array(width * height);
    const samples = this.scene.samples ?? 2;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) this.pixel(x, y, samples, 0, 0, color, depth);
    }
    const more = this.scene.more ?? 4;
    const edges = findEdges(color, width, height, this.scene.exposure ?? 1);
    for (let i = 0; i < edges.length; i++) {
      if (edges[i]) this.pixel(i % width, Math.floor(i / width), more, samples, samples, color, depth);
    }
    return { width, height, color, depth, marks: this.marks, camera: this.camera };
  }

  /** Adds `count` rays to the mean of `had` rays. */
  pixel(x, y, count, had, pass, color, depth) {
    this.seed(x, y, pass);
    const start = this.random();
    const o = (y * this.width + x) * 3;
    let [r, g, b] = [color[o] * had, color[o + 1] * had, color[o + 2] * had];
    const jump = this.random();
    for (let k = 0; k < count; k++) {
      const jx = (k + 0.5 + (start - 0.5) * 0.6) / count;
      const jy = (jump + (k + had) * GOLDEN) % 1;
      const t = this.sample(x + jx, y + jy);
      if (k === 0 && had === 0) {
        depth[y * this.width + x] = t;
        this.marks[y * this.width + x] = this.mark;
      }
      const cap = this.scene.cap ?? 60;
      r += Math.min(cap, this.out[0]);
      g += Math.min(cap, this.out[1]);
      b += Math.min(cap, this.out[2]);
    }
    const total = count + had;
    color[o] = r / total;
    color[o + 1] = g / total;
    color[o + 2] = b / total;
  }

  /** Pass one: soft light, normals and depth at half size. */
  gather() {
    const w = (this.halfWidth = (this.width + 1) >> 1);
    const h = (this.halfHeight = (this.height + 1) >> 1);
    const light = new Float32Array(w * h * 3);
    const normal = new Float32Array(w * h * 3);
    const depth = new Float32Array(w * h).fill(1e9);
    const rays = this.scene.gather ?? 3;
    const s = this.first;
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        this.seed(x, y, 77);
        this.camera.aim(x * 2 + 1, y * 2 + 1, this.ray);
        const [ex, ey, ez] = this.camera.eye;
        const [dx, dy, dz] = this.ray;
        const i = y * w + x;
        if (!this.look(ex, ey, ez, dx, dy, dz, 0, s)) continue;
        depth[i] = s.t;
        normal.set([s.nx, s.ny, s.nz], i * 3);
        this.softLight(s, rays);
        light.set(this.soft, i * 3);
      }
    }
    this.softDepth = depth;
    this.softNormal = normal;
    this.softBuffer = smoothLight(light, normal, depth, w, h, this.scene.smoothing ?? 4);
  }

  softLight(s, rays) {
    const [ox, oy, oz] = [s.x + s.gx * 1e-4 * s.t, s.y + s.gy * 1e-4 * s.t, s.z + s.gz * 1e-4 * s.t];
    const [nx, ny, nz] = [s.nx, s.ny, s.nz];
    let [r, g, b] = [0, 0, 0];
    const limit = this.scene.spark ?? 6;
    const [u0, v0] = [this.random(), this.random()];
    for (let k = 0; k < rays; k++) {
      const u = (u0 + k / rays) % 1;
      const v = (v0 + k * GOLDEN) % 1;
      const z = 1 - 2 * u;
      const a = v * 6.283185307;
      const q = Math.sqrt(1 - z * z);
      let dx = nx + q * Math.cos(a) * 0.999;
      let dy = ny + q * Math.sin(a) * 0.999;
      let dz = nz + z * 0.999;
      const l = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
      dx *= l;
      dy *= l;
      dz *= l;
      this.follow(ox, oy, oz, dx, dy, dz, true);
      r += Math.min(limit, this.out[0]);
      g += Math.min(limit, this.out[1]);
      b += Math.min(limit, this.out[2]);
    }
    this.soft[0] = r / rays;
    this.soft[1] = g / rays;
    this.soft[2] = b / rays;
    this.lamps(ox, oy, oz, nx, ny, nz, this.soft, 4);
  }

  /** Adds the lamps' light at a point: a few lamps, drawn by how much they could give, stand for all. */
  lamps(ox, oy, oz, nx, ny, nz, sum, draws) {
    const count = this.lights.length;
    if (count === 0) return;
    const powers = this.powers;
    let total = 0;
    for (let i = 0; i < count; i++) {
      powers[i] = lampPower(this.lights[i], ox, oy, oz, nx, ny, nz);
      total += powers[i];
    }
    if (total <= 1e-5) return;
    const all = draws >= count;
    for (let k = 0; k < (all ? count : draws); k++) {
      let pick = k;
      if (!all) {
        let mark = ((k + this.random()) / draws) * total;
        for (pick = 0; pick < count - 1 && mark > powers[pick]; pick++) mark -= powers[pick];
      }
      const power = powers[pick];
      if (power <= 0) continue;
      const lamp = this.lights[pick];
      const radius = lamp.radius ?? 0.1;
      const lx = lamp.at[0] + (this.random() - 0.5) * 2 * radius - ox;
      const ly = lamp.at[1] + (this.random() - 0.5) * 2 * radius - oy;
      const lz = lamp.at[2] + (this.random() - 0.5) * 2 * radius - oz;
      const length = Math.sqrt(lx * lx + ly * ly + lz * lz);
      if (this.bvh.trace(ox, oy, oz, lx / length, ly / length, lz / length, length * 0.98, true)) continue;
      const gain = all ? lamp.gain * power : (lamp.gain * total) / draws;
      sum[0] += lamp.color[0] * gain;
      sum[1] += lamp.color[1] * gain;
      sum[2] += lamp.color[2] * gain;
    }
  }

  /** Light that arrives along a ray, seen roughly: for the soft light and in mirrors. */
  follow(ox, oy, oz, dx, dy, dz, rough) {
    const s = this.second;
    const out = this.out;
    if (!this.look(ox, oy, oz, dx, dy, dz, 0.02, s)) {
      this.scene.sky(dx, dy, dz, out, rough);
      if (this.scene.air && !rough) this.scene.air(ox, oy, oz, dx, dy, dz, 1e9, out);
      return 1e9;
    }
    const t = s.t;
    const direct = this.direct;
    this.sunlight(s, direct, false);
    if (!rough)
      this.lamps(s.x + s.gx * 0.002, s.y + s.gy * 0.002, s.z + s.gz * 0.002, s.nx, s.ny, s.nz, direct, 1);
    const up = 0.6 + 0.4 * s.ny;
    out[0] = s.r * (direct[0] + this.ambient[0] * up) + s.er;
    out[1] = s.g * (direct[1] + this.ambient[1] * up) + s.eg;
    out[2] = s.b * (direct[2] + this.ambient[2] * up) + s.eb;
    if (this.scene.air && !rough) this.scene.air(ox, oy, oz, dx, dy, dz, t, out);
    return t;
  }

  /** The first surface along a ray, shaded. */
  look(ox, oy, oz, dx, dy, dz, spread, s) {
    let travelled = 0;
    for (let skip = 0; skip < 12; skip++) {
      const bvh = this.bvh;
      if (!bvh.trace(ox, oy, oz, dx, dy, dz, 1e9, false)) return false;
      const { t, hit, u, v } = bvh;
      const w = 1 - u - v;
      const n = this.normals;
      s.t = travelled + t;
      s.x = ox + dx * t;
      s.y = oy + dy * t;
      s.z = oz + dz * t;
      const o = hit * 9;
      let nx = n[o] * w + n[o + 3] * u + n[o + 6] * v;
      let ny = n[o + 1] * w + n[o + 4] * u + n[o + 7] * v;
      let nz = n[o + 2] * w + n[o + 5] * u + n[o + 8] * v;
      const l = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz || 1);
      const flip = nx * dx + ny * dy + nz * dz > 0 ? -l : l;
      s.back = flip < 0;
      nx *= flip;
      ny *= flip;
      nz *= flip;
      s.nx = s.gx = nx;
      s.ny = s.gy = ny;
      s.nz = s.gz = nz;
      const q = hit * 6;
      s.u = this.uvs[q] * w + this.uvs[q + 2] * u + this.uvs[q + 4] * v;
      s.v = this.uvs[q + 1] * w + this.uvs[q + 3] * u + this.uvs[q + 5] * v;
      s.dx = dx;
      s.dy = dy;
      s.dz = dz;
      s.foot = s.t * (spread || this.camera.pixel);
      this.dress(s, this.materials[this.owners[hit]]);
      if (s.clear < 0.5) return true;
      travelled += t + 1e-4;
      ox = s.x + dx * 1e-4;
      oy = s.y + dy * 1e-4;
      oz = s.z + dz * 1e-4;
    }
    return false;
  }

  dress(s, material) {
    const { color, emit } = material;
    s.r = color ? color[0] : 0.5;
    s.g = color ? color[1] : 0.5;
    s.b = color ? color[2] : 0.5;
    s.er = emit ? emit[0] : 0;
    s.eg = emit ? emit[1] : 0;
    s.eb = emit ? emit[2] : 0;
    s.gloss = material.gloss ?? 0;
    s.rough = material.rough ?? 0.1;
    s.through = material.through ?? 0;
    s.clear = 0;
    s.mark = material.mark ?? 0;
    if (material.shade) {
      material.shade(s);
      const l = 1 / Math.sqrt(s.nx * s.nx + s.ny * s.ny + s.nz * s.nz);
      s.nx *= l;
      s.ny *= l;
      s.nz *= l;
    }
  }

  sunlight(s, out, soft) {
    out[0] = out[1] = out[2] = 0;
    const sun = this.scene.sun;
    if (!sun) return;
    const spread = soft ? (sun.size ?? 0.01) : 0;
    const dx = sun.dir[0] + (this.random() - 0.5) * 2 * spread;
    const dy = sun.dir[1] + (this.random() - 0.5) * 2 * spread;
    const dz = sun.dir[2] + (this.random() - 0.5) * 2 * spread;
    let facing = s.nx * dx + s.ny * dy + s.nz * dz;
    let side = 1;
    if (facing <= 0) {
      if (s.through <= 0) return;
      facing = -facing * s.through;
      side = -1;
    }
    const e = 2e-4 * s.t + 1e-4;
    const [ox, oy, oz] = [s.x + s.gx * e * side, s.y + s.gy * e * side, s.z + s.gz * e * side];
    if (this.bvh.trace(ox, oy, oz, dx, dy, dz, 1e9, true)) return;
    out[0] = sun.color[0] * facing;
    out[1] = sun.color[1] * facing;
    out[2] = sun.color[2] * facing;
  }

  /** Pass two: one ray of a pixel, its light in `out`. */
  sample(px, py) {
    const { out, ray, camera, scene } = this;
    camera.aim(px, py, ray);
    const [ex, ey, ez] = camera.eye;
    const [dx, dy, dz] = ray;
    const s = this.first;
    this.mark = 0;
    if (!this.look(ex, ey, ez, dx, dy, dz, 0, s)) {
      scene.sky(dx, dy, dz, out, false);
      if (scene.air) scene.air(ex, ey, ez, dx, dy, dz, 1e9, out);
      return 1e9;
    }
    const t = s.t;
    this.mark = s.mark;
    this.sunlight(s, this.direct, true);
    this.fetchSoft(px, py, s);
    let r = s.r * (this.direct[0] + this.soft[0]) + s.er;
    let g = s.g * (this.direct[1] + this.soft[1]) + s.eg;
    let b = s.b * (this.direct[2] + this.soft[2]) + s.eb;
    if (s.gloss > 0) {
      const facing = Math.max(0, -(dx * s.nx + dy * s.ny + dz * s.nz));
      const mirrored = s.gloss + (1 - s.gloss) * Math.pow(1 - facing, 5) * (1 - s.rough * 0.6);
      this.mirror(s, dx, dy, dz, t);
      const { reflected } = this;
      r = r * (1 - mirrored) + reflected[0] * mirrored;
      g = g * (1 - mirrored) + reflected[1] * mirrored;
      b = b * (1 - mirrored) + reflected[2] * mirrored;
    }
    out[0] = r;
    out[1] = g;
    out[2] = b;
    if (scene.air) scene.air(ex, ey, ez, dx, dy, dz, t, out);
    return t;
  }

  /** What a surface mirrors, into `reflected`; a rough one takes several looks. */
  mirror(s, dx, dy, dz, t) {
    const { x, y, z, nx, ny, nz, gx, gy, gz, rough } = s;
    const { out, reflected } = this;
    const looks = rough > 0.01 ? (this.scene.looks ?? 2) : 1;
    const bright = this.scene.glint ?? 12;
    const e = 2e-4 * t + 1e-4;
    reflected[0] = reflected[1] = reflected[2] = 0;
    for (let i = 0; i < looks; i++) {
      const hx = nx + (this.random() + this.random() - 1) * rough;
      const hy = ny + (this.random() + this.random() - 1) * rough;
      const hz = nz + (this.random() + this.random() - 1) * rough;
      const k = (2 * (dx * hx + dy * hy + dz * hz)) / (hx * hx + hy * hy + hz * hz);
      let mx = dx - k * hx;
      let my = dy - k * hy;
      let mz = dz - k * hz;
      const below = mx * gx + my * gy + mz * gz;
      if (below < 0.01) {
        mx += gx * (0.02 - below * 1.2);
        my += gy * (0.02 - below * 1.2);
        mz += gz * (0.02 - below * 1.2);
        const l = 1 / Math.sqrt(mx * mx + my * my + mz * mz);
        mx *= l;
        my *= l;
        mz *= l;
      }
      this.follow(x + gx * e, y + gy * e, z + gz * e, mx, my, mz, false);
      for (let c = 0; c < 3; c++) reflected[c] += Math.min(bright, out[c]) / looks;
    }
  }

  /** The smoothed soft light of the nearest half-size pixels that lie on the same surface. */
  fetchSoft(px, py, s) {
    const { halfWidth: w, halfHeight: h, softBuffer, softDepth, softNormal } = this;
    const fx = px / 2 - 0.5;
    const fy = py / 2 - 0.5;
    const x0 = Math.floor(fx);
    const y0 = Math.floor(fy);
    let [r, g, b, sum] = [0, 0, 0, 0];
    for (let j = 0; j < 2; j++) {
      const y = y0 + j < 0 ? 0 : y0 + j >= h ? h - 1 : y0 + j;
      const wy = j === 0 ? 1 - (fy - y0) : fy - y0;
      for (let i = 0; i < 2; i++) {
        const x = x0 + i < 0 ? 0 : x0 + i >= w ? w - 1 : x0 + i;
        const wx = i === 0 ? 1 - (fx - x0) : fx - x0;
        const o = y * w + x;
        const gap = Math.abs(softDepth[o] - s.t) / (s.t * 0.02 + 1e-6);
        let same = softNormal[o * 3] * s.gx + softNormal[o * 3 + 1] * s.gy + softNormal[o * 3 + 2] * s.gz;
        same = same > 0 ? same * same : 0;
        const weight = (wx * wy + 0.001) * ((same * same) / (1 + gap * gap) + 1e-5);
        r += softBuffer[o * 3] * weight;
        g += softBuffer[o * 3 + 1] * weight;
        b += softBuffer[o * 3 + 2] * weight;
        sum += weight;
      }
    }
    this.soft[0] = r / sum;
    this.soft[1] = g / sum;
    this.soft[2] = b / sum;
  }
}

/** What a lamp would give if nothing stood between, all colours together. */
function lampPower(lamp, ox, oy, oz, nx, ny, nz) {
  const lx = lamp.at[0] - ox;
  const ly = lamp.at[1] - oy;
  const lz = lamp.at[2] - oz;
  const square = lx * lx + ly * ly + lz * lz;
  const length = Math.sqrt(square);
  const facing = (lx * nx + ly * ny + lz * nz) / length;
  if (facing <= 0) return 0;
  const radius = lamp.radius ?? 0.1;
  let power = facing / (square + radius * radius) / lamp.gain;
  if (lamp.aim !== undefined) {
    const c = -(lx * lamp.aim[0] + ly * lamp.aim[1] + lz * lamp.aim[2]) / length;
    power *= Math.pow(Math.max(0, c), lamp.focus ?? 8);
  }
  return power < 1e-4 ? 0 : power;
}

function makeSurface() {
  return {
    x: 0, y: 0, z: 0, nx: 0, ny: 0, nz: 0, gx: 0, gy: 0, gz: 0, dx: 0, dy: 0, dz: 0, u: 0, v: 0, t: 0, foot: 0, back: false,
    r: 0, g: 0, b: 0, er: 0, eg: 0, eb: 0, gloss: 0, rough: 0, through: 0, clear: 0, mark: 0,
  }; // prettier-ignore
}

function findEdges(color, width, height, exposure) {
  const light = new Float32Array(width * height);
  for (let i = 0; i < light.length; i++) {
    const l = (color[i * 3] * 0.3 + color[i * 3 + 1] * 0.6 + color[i * 3 + 2] * 0.1) * exposure * 1.5;
    light[i] = l / (1 + l);
  }
  const edges = new Uint8Array(width * height);
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const i = y * width + x;
      if (Math.abs(light[i] - light[i + 1]) > 0.045) edges[i] = edges[i + 1] = 1;
      if (Math.abs(light[i] - light[i + width]) > 0.045) edges[i] = edges[i + width] = 1;
    }
  }
  return edges;
}
