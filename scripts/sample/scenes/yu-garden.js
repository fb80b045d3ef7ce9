import { addCrowd } from '../engine/crowd.js';
import { bloom, defocus } from '../engine/lens.js';
import { paving, roofTiles, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { hash } from '../engine/noise.js';
import { addRoof } from '../engine/roof.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** Yu Garden after dark: eaves drawn in light, strings of lanterns, and everyone looking up. */
export default {
  width: 1080,
  height: 1440,
  paint(width, height) {
    const mesh = new Mesh();
    const lights = [];
    mesh.quad(
      [-14, 0, -6],
      [14, 0, -6],
      [14, 0, 60],
      [-14, 0, 60],
      paving([0.17, 0.15, 0.14], { size: 0.7, gloss: 0.05, rough: 0.07, vary: 0.35 }),
    );
    addPavilion(mesh, 0, 30, 17, 4, 12);
    for (const side of [-1, 1])
      for (let i = 0; i < 3; i++)
        addPavilion(
          mesh,
          side * 13,
          8 + i * 11,
          10.5,
          2 + ((i + (side > 0 ? 1 : 0)) % 2),
          10,
          (side * -Math.PI) / 2,
        );
    for (let row = 0; row < 8; row++) addString(mesh, lights, row);
    const people = [];
    for (let i = 0; i < 85; i++) {
      const z = 4.2 + Math.pow(hash(i, 1), 1.2) * 20;
      const x = (hash(i, 2) - 0.5) * 12;
      if (z < 7 && Math.abs(x - 0.2) < 0.9) continue;
      people.push({
        x,
        z,
        turn: hash(i, 3) < 0.6 ? (hash(i, 4) - 0.5) * 1.4 : hash(i, 4) * 6.28,
        pose: hash(i, 5) < 0.5 ? 'walk' : 'stand',
        fine: z < 9 ? 0.032 : 0.06,
      });
    }
    addCrowd(mesh, people, 71);
    const scene = {
      mesh, lights,
      view: { eye: [0.7, 1.7, 0], target: [0, 6.3, 20], fov: 60 },
      sky: makeSky({ zenith: [0.012, 0.022, 0.07], horizon: [0.07, 0.05, 0.09], steep: 3 }),
      ambient: [0.13, 0.07, 0.04],
      air: makeHaze({ density: 0.006, height: 40, color: [0.14, 0.06, 0.05] }),
      gather: 5, exposure: 1.4, spark: 4, 
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    defocus(frame, { focus: 14, strength: 0.0016, most: 0.005 });
    bloom(frame, 0.2, 6);
    return {
      frame,
      look: {
        exposure: 1.35,
        contrast: 1.08,
        saturation: 1.05,
        vignette: 0.45,
        grain: 2.2,
        shadows: [0.004, 0, 0.014],
      },
    };
  },
};

/** Storeys of lattice windows under roofs whose eaves are edged with bulbs. */
function addPavilion(mesh, x, z, width, storeys, depth, turn = 0) {
  const tile = roofTiles([0.05, 0.05, 0.055], { pitch: 0.32, gloss: 0.08, edge: [2.6, 1.35, 0.32] });
  const under = {
    shade(s) {
      const rafter = Math.abs(((s.u / 0.5) % 1) - 0.5) < 0.28 ? 1 : 0.35;
      [s.r, s.g, s.b] = [0.3 * rafter, 0.1 * rafter, 0.05 * rafter];
      [s.er, s.eg, s.eb] = [0.2 * rafter, 0.075 * rafter, 0.016 * rafter];
    },
  };
  const beam = worn([0.16, 0.035, 0.02], { vary: 0.4, scale: 4, gloss: 0.04 });
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  let y = 0;
  let w = width;
  let d = depth;
  for (let k = 0; k < storeys; k++) {
    const high = k === 0 ? 3.9 : 2.9;
    mesh.box(x, y, z, w * 0.86, high, d * 0.8, lattice(k, x + z), turn);
    for (let i = 0; i <= 6; i++) {
      const u = (i / 6 - 0.5) * w * 0.94;
      const [px, pz] = [x + u * c - d * 0.46 * s, z - u * s - d * 0.46 * c];
      mesh.tube([[px, y, pz], [px, y + high, pz]], 0.15, beam, 8); // prettier-ignore
    }
    addRoof(mesh, {
      x,
      y: y + high - 0.2,
      z,
      width: w * 1.24,
      depth: d * 1.2,
      rise: k === storeys - 1 ? 3.6 : 1.7,
      lift: 1.5,
      ridge: k === storeys - 1 ? 0.5 : 0.78,
      material: tile,
      under,
      turn,
    });
    y += high + 1.0;
    w *= 0.86;
    d *= 0.86;
  }
}

function lattice(storey, seed) {
  return {
    shade(s) {
      const bay = 1.05;
      const column = Math.floor(s.u / bay);
      const [fu, fv] = [s.u / bay - column, (s.v / 2.9) % 1];
      const frame = fu < 0.07 || fu > 0.93 || fv < 0.14 || fv > 0.88;
      const [gu, gv] = [(fu * 5) % 1, (fv * 7) % 1];
      const bars =
        s.foot < 0.08 && (gu < 0.16 || gv < 0.16) && (Math.floor(fu * 5) + Math.floor(fv * 7)) % 3 !== 0;
      const lit = 0.5 + 0.8 * hash(column, storey, seed | 0);
      const k = frame ? 0.04 : bars ? 0.2 : 1;
      s.r = 0.2;
      s.g = 0.06;
      s.b = 0.03;
      s.er = 0.62 * lit * k;
      s.eg = 0.28 * lit * k;
      s.eb = 0.07 * lit * k;
    },
  };
}

/** Lanterns across the lane, lower in the middle. */
function addString(mesh, lights, row) {
  const z = 4.6 + row * 3.1;
  const count = 9;
  const wire = [];
  for (let i = 0; i <= count; i++) {
    const t = i / count - 0.5;
    const [x, y] = [t * 15, 4.5 + t * t * 5 + (row % 3) * 0.35 + row * 0.12];
    wire.push([x, y + 0.42, z]);
    if (i === 0 || i === count) continue;
    const sway = (hash(i, row) - 0.5) * 0.25;
    addLantern(mesh, x + sway, y - 0.1 * hash(i, row, 2), z + sway, 0.36 + 0.05 * hash(i, row, 3));
    if (i % 2 === 1) lights.push({ at: [x, y - 0.75, z], color: [1.5, 0.28, 0.1], radius: 0.3 });
  }
  mesh.tube(wire, 0.012, { color: [0.02, 0.02, 0.02] }, 4);
}

function addLantern(mesh, x, y, z, radius) {
  const silk = {
    shade(s) {
      const ribs = 0.75 + 0.25 * Math.pow(Math.abs(Math.sin((s.u / radius) * 7)), 0.6);
      const core = Math.pow(Math.max(0, -(s.dx * s.nx + s.dy * s.ny + s.dz * s.nz)), 1.3);
      const k = ribs * (0.35 + core * 1.3);
      s.r = 0.4;
      s.g = 0.03;
      s.b = 0.02;
      s.er = 1.5 * k;
      s.eg = (0.05 + core * 0.15) * k;
      s.eb = 0.025 * k;
    },
  };
  const gold = { color: [0.5, 0.3, 0.06], emit: [0.45, 0.25, 0.05] };
  mesh.sphere(x, y, z, radius, silk, 20, 0.8);
  mesh.lathe([[radius * 0.42, -0.04], [radius * 0.42, 0.05]], [x, y + radius * 0.78, z], gold, 12); // prettier-ignore
  mesh.lathe([[radius * 0.42, -0.05], [radius * 0.42, 0.04]], [x, y - radius * 0.78, z], gold, 12); // prettier-ignore
  mesh.tube([[x, y - radius * 0.8, z], [x, y - radius * 1.9, z]], [0.05, 0.02], { color: [0.5, 0.04, 0.02], emit: [0.4, 0.03, 0.01] }, 5); // prettier-ignore
}
