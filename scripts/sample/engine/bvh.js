/**
 * A tree of boxes over triangles, split where the surface-area heuristic is cheapest, so that a ray meets a few
 * dozen boxes instead of a hundred thousand triangles.
 */
const BINS = 12;
const LEAF = 4;

export class Bvh {
  constructor(mesh) {
    const count = mesh.owners.length;
    const p = mesh.positions;
    this.order = new Int32Array(count).map((_, i) => i);
    this.nodes = new Float32Array(count * 2 * 6 + 12);
    this.links = new Int32Array(count * 2 * 2 + 4);
    this.used = 1;
    const low = new Float32Array(count * 3);
    const high = new Float32Array(count * 3);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < 3; k++) {
        const [a, b, c] = [p[i * 9 + k], p[i * 9 + 3 + k], p[i * 9 + 6 + k]];
        low[i * 3 + k] = Math.min(a, b, c);
        high[i * 3 + k] = Math.max(a, b, c);
      }
    }
    this.low = low;
    this.high = high;
    this.#split(0, 0, count);
    this.#pack(mesh);
    this.low = this.high = undefined;
    this.stack = new Int32Array(128);
    this.entries = new Float64Array(128);
    /** Of the last hit: distance, place in `order`, barycentric coordinates. */
    this.t = 0;
    this.hit = -1;
    this.u = 0;
    this.v = 0;
  }

  #bound(node, first, count) {
    const n = this.nodes;
    const o = node * 6;
    n[o] = n[o + 1] = n[o + 2] = Infinity;
    n[o + 3] = n[o + 4] = n[o + 5] = -Infinity;
    for (let i = first; i < first + count; i++) {
      const t = this.order[i] * 3;
      for (let k = 0; k < 3; k++) {
        if (this.low[t + k] < n[o + k]) n[o + k] = this.low[t + k];
        if (this.high[t + k] > n[o + 3 + k]) n[o + 3 + k] = this.high[t + k];
      }
    }
  }

  #split(node, first, count) {
    this.#bound(node, first, count);
    const cut = count > LEAF ? this.#bestCut(first, count) : undefined;
    const middle = cut === undefined ? first : this.#partition(first, count, cut);
    if (middle === first || middle === first + count) {
      this.links[node * 2] = first;
      this.links[node * 2 + 1] = count;
      return;
    }
    const left = this.used;
    this.used += 2;
    this.links[node * 2] = left;
    this.links[node * 2 + 1] = 0;
    this.#split(left, first, middle - first);
    this.#split(left + 1, middle, first + count - middle);
  }

  #bestCut(first, count) {
    let best;
    let cheapest = Infinity;
    for (let axis = 0; axis < 3; axis++) {
      let min = Infinity;
      let max = -Infinity;
      for (let i = first; i < first + count; i++) {
        const c = this.#centre(this.order[i], axis);
        if (c < min) min = c;
        if (c > max) max = c;
      }
      if (!(max > min)) continue;
      const bins = this.#fillBins(first, count, axis, min, BINS / (max - min));
      for (let b = 1; b < BINS; b++) {
        const cost = sideCost(bins, 0, b) + sideCost(bins, b, BINS);
        if (cost < cheapest) {
          cheapest = cost;
          best = { axis, at: min + (b * (max - min)) / BINS };
        }
      }
    }
    return best;
  }

  #centre(triangle, axis) {
    return (this.low[triangle * 3 + axis] + this.high[triangle * 3 + axis]) / 2;
  }

  #fillBins(first, count, axis, min, scale) {
    const bins = new Float64Array(BINS * 7);
    for (let b = 0; b < BINS; b++) {
      bins.fill(Infinity, b * 7 + 1, b * 7 + 4);
      bins.fill(-Infinity, b * 7 + 4, b * 7 + 7);
    }
    for (let i = first; i < first + count; i++) {
      const t = this.order[i];
      const o = Math.min(BINS - 1, Math.floor((this.#centre(t, axis) - min) * scale)) * 7;
      bins[o]++;
      for (let k = 0; k < 3; k++) {
        if (this.low[t * 3 + k] < bins[o + 1 + k]) bins[o + 1 + k] = this.low[t * 3 + k];
        if (this.high[t * 3 + k] > bins[o + 4 + k]) bins[o + 4 + k] = this.high[t * 3 + k];
      }
    }
    return bins;
  }

  #partition(first, count, { axis, at }) {
    let i = first;
    let j = first + count - 1;
    while (i <= j) {
      if (this.#centre(this.order[i], axis) < at) i++;
      else {
        const swap = this.order[i];
        this.order[i] = this.order[j];
        this.order[j--] = swap;
      }
    }
    return i;
  }

  /** Triangles in the order of the leaves, as a corner and two edges. */
  #pack(mesh) {
    const p = mesh.positions;
    this.packed = new Float32Array(this.order.length * 9);
    this.order.forEach((t, i) => {
      for (let k = 0; k < 3; k++) {
        this.packed[i * 9 + k] = p[t * 9 + k];
        this.packed[i * 9 + 3 + k] = p[t * 9 + 3 + k] - p[t * 9 + k];
        this.packed[i * 9 + 6 + k] = p[t * 9 + 6 + k] - p[t * 9 + k];
      }
    });
  }

  /** The nearest triangle within `limit`, or with `any` whichever comes first. */
  trace(ox, oy, oz, dx, dy, dz, limit, any) {
    const { nodes, links, packed, stack, entries } = this;
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    let top = 0;
    let node = 0;
    let found = -1;
    for (;;) {
      const count = links[node * 2 + 1];
      const first = links[node * 2];
      if (count > 0) {
        for (let i = first, o = first * 9; i < first + count; i++, o += 9) {
          const e1x = packed[o + 3];
          const e1y = packed[o + 4];
          const e1z = packed[o + 5];
          const e2x = packed[o + 6];
          const e2y = packed[o + 7];
          const e2z = packed[o + 8];
          const px = dy * e2z - dz * e2y;
          const py = dz * e2x - dx * e2z;
          const pz = dx * e2y - dy * e2x;
          const det = e1x * px + e1y * py + e1z * pz;
          if (det > -1e-12 && det < 1e-12) continue;
          const inv = 1 / det;
          const sx = ox - packed[o];
          const sy = oy - packed[o + 1];
          const sz = oz - packed[o + 2];
          const u = (sx * px + sy * py + sz * pz) * inv;
          if (u < 0 || u > 1) continue;
          const qx = sy * e1z - sz * e1y;
          const qy = sz * e1x - sx * e1z;
          const qz = sx * e1y - sy * e1x;
          const v = (dx * qx + dy * qy + dz * qz) * inv;
          if (v < 0 || u + v > 1) continue;
          const t = (e2x * qx + e2y * qy + e2z * qz) * inv;
          if (t > 1e-6 && t < limit) {
            limit = t;
            found = i;
            this.u = u;
            this.v = v;
            if (any) {
              this.t = t;
              return true;
            }
          }
        }
        // What was put off may lie behind what was found since.
        while (top > 0 && entries[top - 1] >= limit) top--;
        if (top === 0) break;
        node = stack[--top];
        continue;
      }
      const near = enter(nodes, first * 6, ox, oy, oz, ix, iy, iz, limit);
      const far = enter(nodes, first * 6 + 6, ox, oy, oz, ix, iy, iz, limit);
      if (near < far) {
        if (far !== Infinity) {
          entries[top] = far;
          stack[top++] = first + 1;
        }
        node = first;
      } else if (far !== Infinity) {
        if (near !== Infinity) {
          entries[top] = near;
          stack[top++] = first;
        }
        node = first + 1;
      } else {
        while (top > 0 && entries[top - 1] >= limit) top--;
        if (top === 0) break;
        node = stack[--top];
      }
    }
    this.t = limit;
    this.hit = found < 0 ? -1 : this.order[found];
    return found >= 0;
  }
}

function enter(nodes, o, ox, oy, oz, ix, iy, iz, limit) {
  const x0 = (nodes[o] - ox) * ix;
  const x1 = (nodes[o + 3] - ox) * ix;
  const y0 = (nodes[o + 1] - oy) * iy;
  const y1 = (nodes[o + 4] - oy) * iy;
  const z0 = (nodes[o + 2] - oz) * iz;
  const z1 = (nodes[o + 5] - oz) * iz;
  let low = x0 < x1 ? x0 : x1;
  let high = x0 < x1 ? x1 : x0;
  const yl = y0 < y1 ? y0 : y1;
  const yh = y0 < y1 ? y1 : y0;
  if (yl > low) low = yl;
  if (yh < high) high = yh;
  const zl = z0 < z1 ? z0 : z1;
  const zh = z0 < z1 ? z1 : z0;
  if (zl > low) low = zl;
  if (zh < high) high = zh;
  return high >= low && high > 0 && low < limit ? low : Infinity;
}

function sideCost(bins, from, to) {
  let count = 0;
  const b = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    count += bins[i * 7];
    for (let k = 0; k < 3; k++) {
      b[k] = Math.min(b[k], bins[i * 7 + 1 + k]);
      b[3 + k] = Math.max(b[3 + k], bins[i * 7 + 4 + k]);
    }
  }
  if (count === 0) return Infinity;
  const [w, h, d] = [b[3] - b[0], b[4] - b[1], b[5] - b[2]];
  return count * (w * h + h * d + d * w);
}
