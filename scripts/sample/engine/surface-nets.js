import { Mesh } from './mesh.js';

/**
 * The skin of a distance field as triangles: one point in every cell that the skin passes, joined across the
 * edges it crosses (naive surface nets). Normals are the field's own slope.
 */
export function surfaceOf(field, low, high, cell, materialAt, materials) {
  const size = [0, 1, 2].map((k) => Math.ceil((high[k] - low[k]) / cell) + 1);
  const [nx, ny, nz] = size;
  const values = new Float32Array(nx * ny * nz);
  const at = (i, j, k) => (k * ny + j) * nx + i;
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        values[at(i, j, k)] = field(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell);
      }
    }
  }
  const points = new Map();
  for (let k = 0; k + 1 < nz; k++) {
    for (let j = 0; j + 1 < ny; j++) {
      for (let i = 0; i + 1 < nx; i++) {
        const p = cellPoint(values, at, i, j, k);
        if (p) points.set(at(i, j, k), p.map((v, axis) => low[axis] + v * cell)); // prettier-ignore
      }
    }
  }
  const mesh = new Mesh();
  materials.forEach((m) => mesh.material(m));
  const slope = (p) => {
    const e = cell * 0.5;
    const n = [0, 1, 2].map((axis) => {
      const a = [...p];
      const b = [...p];
      a[axis] += e;
      b[axis] -= e;
      return field(...a) - field(...b);
    });
    const l = Math.hypot(...n) || 1;
    return n.map((v) => v / l);
  };
  const face = (cells) => {
    const corners = cells.map((c) => points.get(c));
    if (corners.some((c) => c === undefined)) return;
    const middle = [0, 1, 2].map((k) => (corners[0][k] + corners[2][k]) / 2);
    const material = materials[materialAt(...middle)];
    const n = corners.map(slope);
    mesh.triangle(corners[0], corners[1], corners[2], material, [n[0], n[1], n[2]]);
    mesh.triangle(corners[0], corners[2], corners[3], material, [n[0], n[2], n[3]]);
  };
  for (let k = 1; k + 1 < nz; k++) {
    for (let j = 1; j + 1 < ny; j++) {
      for (let i = 1; i + 1 < nx; i++) {
        const inside = values[at(i, j, k)] < 0;
        if (inside !== values[at(i + 1, j, k)] < 0) face([at(i, j - 1, k - 1), at(i, j, k - 1), at(i, j, k), at(i, j - 1, k)]); // prettier-ignore
        if (inside !== values[at(i, j + 1, k)] < 0) face([at(i - 1, j, k - 1), at(i, j, k - 1), at(i, j, k), at(i - 1, j, k)]); // prettier-ignore
        if (inside !== values[at(i, j, k + 1)] < 0) face([at(i - 1, j - 1, k), at(i, j - 1, k), at(i, j, k), at(i - 1, j, k)]); // prettier-ignore
      }
    }
  }
  return mesh;
}

/** The mean of where the skin crosses a cell's edges, in cells. */
function cellPoint(values, at, i, j, k) {
  let [x, y, z, count] = [0, 0, 0, 0];
  for (let e = 0; e < 12; e++) {
    const axis = e >> 2;
    const a = [i, j, k];
    a[(axis + 1) % 3] += e & 1;
    a[(axis + 2) % 3] += (e >> 1) & 1;
    const b = [...a];
    b[axis]++;
    const va = values[at(...a)];
    const vb = values[at(...b)];
    if (va < 0 === vb < 0) continue;
    const t = va / (va - vb);
    x += a[0] + (axis === 0 ? t : 0);
    y += a[1] + (axis === 1 ? t : 0);
    z += a[2] + (axis === 2 ? t : 0);
    count++;
  }
  return count === 0 ? undefined : [x / count, y / count, z / count];
}
