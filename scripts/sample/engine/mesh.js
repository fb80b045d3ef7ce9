import { hash } from './noise.js';

/**
 * Triangles with normals, surface coordinates (in metres where not said otherwise) and a material each.
 * x is right, y up, z away from the camera at rest; everything in metres.
 *
 * @typedef {object} Material
 * @property {number[]} [color] reflected part of the light, linear RGB
 * @property {number[]} [emit] light of its own, linear RGB
 * @property {number} [gloss] part of the light mirrored when looked at from straight ahead
 * @property {number} [rough] how far the mirror scatters, 0…1
 * @property {number} [through] part of the light that shines through, for leaves and paper
 * @property {number} [mark] kept for every pixel that shows it, for what is done to the picture later
 * @property {(surface: object) => void} [shade] changes the surface at the point that is looked at
 */
export class Mesh {
  positions = [];
  normals = [];
  uvs = [];
  owners = [];
  materials = [];
  #index = new Map();

  material(material) {
    let index = this.#index.get(material);
    if (index === undefined) {
      index = this.materials.push(material) - 1;
      this.#index.set(material, index);
    }
    return index;
  }

  triangle(a, b, c, material, normals, uvs) {
    this.positions.push(a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]);
    if (normals === undefined) {
      const n = normalOf(a, b, c);
      this.normals.push(...n, ...n, ...n);
    } else {
      for (const n of normals) this.normals.push(n[0], n[1], n[2]);
    }
    if (uvs === undefined) this.uvs.push(0, 0, 0, 0, 0, 0);
    else for (const uv of uvs) this.uvs.push(uv[0], uv[1]);
    this.owners.push(this.material(material));
    return this;
  }

  /** Corners in turn; u runs along a→b, v along a→d, in metres or over `span`. */
  quad(a, b, c, d, material, span) {
    const w = span?.[0] ?? distance(a, b);
    const h = span?.[1] ?? distance(a, d);
    const corners = [
      [0, 0],
      [w, 0],
      [w, h],
      [0, h],
    ];
    this.triangle(a, b, c, material, undefined, [corners[0], corners[1], corners[2]]);
    this.triangle(a, c, d, material, undefined, [corners[0], corners[2], corners[3]]);
    return this;
  }

  /** Stands on y0, centred on x and z, turned about its upright axis. */
  box(x, y0, z, width, height, depth, material, turn = 0, top = material) {
    const w = width / 2;
    const d = depth / 2;
    const c = Math.cos(turn);
    const s = Math.sin(turn);
    const at = (px, py, pz) => [x + px * c + pz * s, y0 + py, z - px * s + pz * c];
    const low = [at(-w, 0, -d), at(w, 0, -d), at(w, 0, d), at(-w, 0, d)];
    const high = [at(-w, height, -d), at(w, height, -d), at(w, height, d), at(-w, height, d)];
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4;
      this.quad(low[i], low[j], high[j], high[i], material);
    }
    this.quad(high[0], high[1], high[2], high[3], top);
    this.quad(low[3], low[2], low[1], low[0], material);
    return this;
  }

  /** A profile of [radius, height] turned about the upright axis; u is metres around, v metres up the profile. */
  lathe(profile, at, material, segments = 32, flat = false) {
    let along = 0;
    for (let i = 0; i + 1 < profile.length; i++) {
      const [r0, y0] = profile[i];
      const [r1, y1] = profile[i + 1];
      const length = Math.hypot(r1 - r0, y1 - y0) || 1e-9;
      const before = slope(profile, i, flat);
      const after = slope(profile, i + 1, flat);
      const here = [(y1 - y0) / length, -(r1 - r0) / length];
      const n0 = flat ? here : before;
      const n1 = flat ? here : after;
      for (let k = 0; k < segments; k++) {
        const p = [k / segments, (k + 1) / segments].map((t) => t * 2 * Math.PI);
        const [c0, s0, c1, s1] = [Math.cos(p[0]), Math.sin(p[0]), Math.cos(p[1]), Math.sin(p[1])];
        const a = [at[0] + r0 * c0, at[1] + y0, at[2] + r0 * s0];
        const b = [at[0] + r0 * c1, at[1] + y0, at[2] + r0 * s1];
        const c = [at[0] + r1 * c1, at[1] + y1, at[2] + r1 * s1];
        const d = [at[0] + r1 * c0, at[1] + y1, at[2] + r1 * s0];
        const na = [n0[0] * c0, n0[1], n0[0] * s0];
        const nb = [n0[0] * c1, n0[1], n0[0] * s1];
        const nc = [n1[0] * c1, n1[1], n1[0] * s1];
        const nd = [n1[0] * c0, n1[1], n1[0] * s0];
        const radius = Math.max(r0, r1);
        const u0 = p[0] * radius;
        const u1 = p[1] * radius;
        if (r0 > 0) this.triangle(a, b, c, material, [na, nb, nc], [[u0, along], [u1, along], [u1, along + length]]); // prettier-ignore
        if (r1 > 0) this.triangle(a, c, d, material, [na, nc, nd], [[u0, along], [u1, along + length], [u0, along + length]]); // prettier-ignore
      }
      along += length;
    }
    return this;
  }

  sphere(x, y, z, radius, material, segments = 24, squash = 1) {
    const rings = Math.max(6, segments >> 1);
    const profile = Array.from({ length: rings + 1 }, (_, i) => {
      const t = (i / rings) * Math.PI;
      return [Math.max(0, Math.sin(t)) * radius, -Math.cos(t) * radius * squash];
    });
    profile[0][0] = 0;
    profile[rings][0] = 0;
    return this.lathe(profile, [x, y, z], material, segments);
  }

  /** A round bar through points; the radius may differ at each. */
  tube(points, radius, material, segments = 8) {
    const rings = points.map((p, i) => {
      const next = points[Math.min(i + 1, points.length - 1)];
      const last = points[Math.max(i - 1, 0)];
      const axis = unit([next[0] - last[0], next[1] - last[1], next[2] - last[2]]);
      const side = unit(cross(axis, Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
      const other = cross(axis, side);
      const r = typeof radius === 'number' ? radius : radius[i];
      return Array.from({ length: segments + 1 }, (_, k) => {
        const a = (k / segments) * 2 * Math.PI;
        const n = [0, 1, 2].map((j) => side[j] * Math.cos(a) + other[j] * Math.sin(a));
        return { n, p: [p[0] + n[0] * r, p[1] + n[1] * r, p[2] + n[2] * r], u: a * r };
      });
    });
    let along = 0;
    for (let i = 0; i + 1 < rings.length; i++) {
      const step = distance(points[i], points[i + 1]);
      for (let k = 0; k < segments; k++) {
        const [a, b, c, d] = [rings[i][k], rings[i][k + 1], rings[i + 1][k + 1], rings[i + 1][k]];
        this.triangle(a.p, b.p, c.p, material, [a.n, b.n, c.n], [[a.u, along], [b.u, along], [c.u, along + step]]); // prettier-ignore
        this.triangle(a.p, c.p, d.p, material, [a.n, c.n, d.n], [[a.u, along], [c.u, along + step], [d.u, along + step]]); // prettier-ignore
      }
      along += step;
    }
    return this;
  }

  /** Another mesh placed in this one; `palette` replaces its materials by number. */
  add(other, { at = [0, 0, 0], turn = 0, scale = 1, palette } = {}) {
    const c = Math.cos(turn);
    const s = Math.sin(turn);
    const owners = other.materials.map((m, i) => this.material(palette?.[i] ?? m));
    const { positions, normals } = other;
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = [positions[i] * scale, positions[i + 1] * scale, positions[i + 2] * scale];
      this.positions.push(at[0] + x * c + z * s, at[1] + y, at[2] - x * s + z * c);
      const [nx, ny, nz] = [normals[i], normals[i + 1], normals[i + 2]];
      this.normals.push(nx * c + nz * s, ny, nz * c - nx * s);
    }
    for (const value of other.uvs) this.uvs.push(value);
    for (const owner of other.owners) this.owners.push(owners[owner]);
    return this;
  }

  /** Loose small quads around points: foliage. */
  leaves(points, size, material, seed = 1) {
    points.forEach((p, i) => {
      const [h1, h2, h3] = [hash(i, seed, 1), hash(i, seed, 2), hash(i, seed, 3)];
      const s = size * (0.6 + 0.8 * h3);
      const n = unit([h1 - 0.5, 0.25 + h2 * 0.5, h3 - 0.5]);
      const a = unit(cross(n, [h2 - 0.5, h1 - 0.5, h3 - 0.3]));
      const b = cross(n, a);
      const corner = (u, v) => [0, 1, 2].map((j) => p[j] + (a[j] * u + b[j] * v) * s);
      this.quad(corner(-0.5, 0), corner(0, -0.38), corner(0.5, 0), corner(0, 0.38), material, [h1, h2]);
    });
    return this;
  }
}

export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
export const cross = (a, b) => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export function unit(v) {
  const length = Math.hypot(v[0], v[1], v[2]) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}

function normalOf(a, b, c) {
  return unit(cross([b[0] - a[0], b[1] - a[1], b[2] - a[2]], [c[0] - a[0], c[1] - a[1], c[2] - a[2]]));
}

/** The outward direction of a turned profile at one of its points. */
function slope(profile, i) {
  const [r0, y0] = profile[Math.max(0, i - 1)];
  const [r1, y1] = profile[Math.min(profile.length - 1, i + 1)];
  const length = Math.hypot(r1 - r0, y1 - y0) || 1;
  return [(y1 - y0) / length, -(r1 - r0) / length];
}
