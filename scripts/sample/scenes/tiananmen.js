import { addCrowd } from '../engine/crowd.js';
import { makeLettering } from '../engine/lettering.js';
import { bloom } from '../engine/lens.js';
import { foliage, paving, roofTiles, worn } from '../engine/materials.js';
import { Mesh, unit } from '../engine/mesh.js';
import { hash, mix } from '../engine/noise.js';
import { addRoof } from '../engine/roof.js';
import { makeHaze, makeSky } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';
import { growTree } from '../engine/tree.js';

/** Tiananmen in afternoon sun, across a square that takes ten minutes to cross. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const sun = unit([-0.72, 0.52, -0.44]);
    const mesh = new Mesh();
    mesh.quad(
      [-300, 0, -40],
      [300, 0, -40],
      [300, 0, 150],
      [-300, 0, 150],
      paving([0.34, 0.32, 0.3], { size: 1.5, vary: 0.2 }),
    );
    mesh.quad(
      [-300, 0.02, 92],
      [300, 0.02, 92],
      [300, 0.02, 118],
      [-300, 0.02, 118],
      worn([0.1, 0.1, 0.105], { vary: 0.3, scale: 0.3 }),
    );
    addGate(mesh, 150);
    addFence(mesh);
    addLamps(mesh);
    addTrees(mesh);
    const people = [];
    for (let i = 0; i < 210; i++) {
      const z = 12 + Math.pow(hash(i, 1), 0.8) * 74;
      const x = (hash(i, 2) - 0.5) * (14 + z * 1.25);
      if (z < 17 && Math.abs(x - 1) < 2.6) continue;
      people.push({
        x,
        z,
        turn: hash(i, 4) * 6.28,
        pose: hash(i, 5) < 0.55 ? 'walk' : 'stand',
        fine: z < 16 ? 0.035 : z < 35 ? 0.065 : 0.11,
      });
      if (hash(i, 8) < 0.35 && z < 50)
        people.push({
          x: x + 0.6,
          z: z + 0.2,
          turn: hash(i, 4) * 6.28 + 0.3,
          pose: 'stand',
          fine: z < 16 ? 0.035 : 0.065,
        });
    }
    addCrowd(mesh, people, 41);
    const scene = {
      mesh,
      view: { eye: [3, 1.75, 0], target: [0.5, 15.6, 130], fov: 37 },
      sun: { dir: sun, color: [4.4, 3.1, 1.9], size: 0.008 },
      sky: makeSky({
        zenith: [0.13, 0.27, 0.56], horizon: [0.68, 0.66, 0.62], steep: 4, sun, glow: [{ power: 3, color: [0.2, 0.14, 0.06] }],
        clouds: [{ scale: 0.55, cover: 0.47, soft: 0.3, lit: [1.35, 1.16, 0.98], dark: [0.52, 0.53, 0.6], seed: 71, stretch: 1.6 }, { scale: 1.6, cover: 0.55, soft: 0.35, lit: [1.2, 1.08, 0.95], dark: [0.62, 0.63, 0.68], seed: 73, stretch: 2.4, thick: 0.6 }],
      }),
      ambient: [0.3, 0.28, 0.26],
      air: makeHaze({ density: 0.0013, height: 90, color: [0.62, 0.56, 0.48], sun, warm: [0.2, 0.12, 0.04] }),
      gather: 4,
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    bloom(frame, 0.08, 6);
    return {
      frame,
      look: {
        exposure: 0.92,
        contrast: 1.13,
        saturation: 1.08,
        vignette: 0.35,
        grain: 1.3,
        shadows: [0.006, 0.004, 0.01],
      },
    };
  },
};

function addGate(mesh, z) {
  const red = worn([0.4, 0.07, 0.045], { vary: 0.22, scale: 0.25 });
  const stone = worn([0.6, 0.57, 0.52], { vary: 0.2, scale: 0.8 });
  const tile = roofTiles([0.52, 0.31, 0.06], { pitch: 0.6, gloss: 0.08 });
  addWallWithArches(mesh, z, red);
  mesh.box(0, 0, z + 7, 118, 1.6, 16, stone);
  mesh.box(0, 12.2, z + 8, 112, 0.6, 18, stone);
  for (let x = -55; x <= 55; x += 1.7) mesh.box(x, 12.8, z - 0.7, 0.3, 1.15, 0.3, stone);
  mesh.box(0, 13.2, z - 0.7, 112, 0.16, 0.14, stone);
  mesh.box(0, 13.75, z - 0.7, 112, 0.18, 0.2, stone);
  mesh.box(0, 12.8, z + 10, 62, 7.6, 13, hallWall());
  for (let i = 0; i <= 10; i++) mesh.tube([[-33.5 + i * 6.7, 12.8, z + 1.8], [-33.5 + i * 6.7, 20.4, z + 1.8]], 0.48, worn([0.36, 0.03, 0.025], { gloss: 0.05 }), 12); // prettier-ignore
  const under = eaves();
  addRoof(mesh, {
    x: 0,
    y: 20.2,
    z: z + 10,
    width: 78,
    depth: 26,
    rise: 5,
    lift: 1.5,
    ridge: 0.86,
    material: tile,
    under,
  });
  mesh.box(0, 22.5, z + 10, 56, 4.2, 11, hallWall());
  addRoof(mesh, {
    x: 0,
    y: 26.4,
    z: z + 10,
    width: 70,
    depth: 21,
    rise: 7.2,
    lift: 1.6,
    ridge: 0.72,
    material: tile,
    under,
  });
  for (let i = 0; i < 8; i++) {
    const x = -23.5 + i * 6.7;
    mesh.sphere(x, 17, z + 1, 0.95, { color: [0.5, 0.04, 0.03], gloss: 0.04 }, 14, 0.9);
  }
  // The portrait, small as it is from here, and the two long boards with white characters.
  mesh.box(0, 5.9, z - 0.35, 4.9, 6, 0.3, worn([0.5, 0.36, 0.1], { gloss: 0.08 }));
  mesh.quad([-2.1, 6.3, z - 0.52], [2.1, 6.3, z - 0.52], [2.1, 11.5, z - 0.52], [-2.1, 11.5, z - 0.52], { shade(s) {
    const d = Math.hypot((s.u - 0.5) * 1.1, s.v - 0.6);
    const coat = s.v < 0.33 - Math.abs(s.u - 0.5) * 0.25;
    [s.r, s.g, s.b] = coat ? [0.16, 0.18, 0.2] : d < 0.2 ? [0.5, 0.33, 0.24] : [0.3, 0.36, 0.4];
  } }, [1, 1]); // prettier-ignore
  for (const [side, words] of [
    [-1, '中华人民共和国万岁'],
    [1, '世界人民大团结万岁'],
  ]) {
    const slogan = makeLettering(words, { pen: 0.62, height: 40 });
    mesh.quad([side * 18 - 11, 8, z - 0.3], [side * 18 + 11, 8, z - 0.3], [side * 18 + 11, 10.4, z - 0.3], [side * 18 - 11, 10.4, z - 0.3], { shade(s) {
      const k = 0.9 * slogan.at(s.u, (s.v - 0.5) * 1.25 + 0.5);
      s.r = mix(0.42, 0.75, k);
      s.g = mix(0.03, 0.72, k);
      s.b = mix(0.025, 0.68, k);
    } }, [1, 1]); // prettier-ignore
  }
  for (const side of [-1, 1]) mesh.box(side * 130, 0, z + 8, 145, 9, 2, red);
  for (const side of [-1, 1])
    addRoof(mesh, {
      x: side * 130,
      y: 9,
      z: z + 8,
      width: 147,
      depth: 4.5,
      rise: 1.6,
      lift: 0,
      ridge: 0.98,
      material: tile,
    });
}

/** Five gateways in a wall that leans back a little. */
function addWallWithArches(mesh, z, red) {
  const wall = {
    shade(s) {
      red.shade(s);
      for (const [cx, wide, high] of [
        [0, 2.6, 7],
        [-11.5, 2.2, 5.8],
        [11.5, 2.2, 5.8],
        [-23, 1.9, 5],
        [23, 1.9, 5],
      ]) {
        // prettier-ignore
        const d = Math.abs(s.x - cx);
        const inside = d < wide && s.y < high - wide + Math.sqrt(Math.max(0, wide * wide - d * d));
        const trim =
          d < wide + 0.55 && s.y < high - wide + Math.sqrt(Math.max(0, (wide + 0.55) ** 2 - d * d));
        if (inside) {
          const deep = 0.35 + 0.3 * (s.y / high);
          [s.r, s.g, s.b] = [0.03 * deep, 0.018 * deep, 0.014 * deep];
          if (s.y < 2.8 && d < wide * 0.6) [s.er, s.eg, s.eb] = [0.22, 0.2, 0.17];
        } else if (trim) [s.r, s.g, s.b] = [0.5, 0.47, 0.43];
      }
    },
  };
  mesh.quad([-56, 1.6, z], [56, 1.6, z], [55, 12.4, z + 0.9], [-55, 12.4, z + 0.9], wall);
  for (const side of [-1, 1])
    mesh.quad(
      [side * 56, 1.6, z],
      [side * 56, 1.6, z + 16],
      [side * 55, 12.4, z + 16],
      [side * 55, 12.4, z + 0.9],
      red,
    );
}

function hallWall() {
  return {
    shade(s) {
      const [fu, fv] = [(s.u / 1.65) % 1, s.v / 7.6];
      const post = fu < 0.12 ? 1 : 0;
      const grid = fv > 0.3 && fv < 0.78 && ((fu * 6) % 1 < 0.3 || (fv * 16) % 1 < 0.3) ? 1 : 0;
      const beam = fv > 0.84;
      const bright = hash(Math.floor(s.u / 0.8), 4) * 0.5 + 0.6;
      if (beam) [s.r, s.g, s.b] = [0.05 * bright, 0.16 * bright, 0.22 * bright];
      else if (post || grid) [s.r, s.g, s.b] = [0.34, 0.045, 0.03];
      else if (fv > 0.3 && fv < 0.78) [s.r, s.g, s.b] = [0.06, 0.035, 0.02];
      else [s.r, s.g, s.b] = [0.36, 0.04, 0.03];
    },
  };
}

function eaves() {
  return {
    shade(s) {
      const dab = hash(Math.floor(s.u / 0.45), Math.floor(s.v / 0.3), 3);
      [s.r, s.g, s.b] = dab < 0.4 ? [0.04, 0.15, 0.2] : dab < 0.75 ? [0.05, 0.18, 0.11] : [0.35, 0.22, 0.06];
    },
  };
}

function addFence(mesh) {
  const stone = worn([0.62, 0.6, 0.56], { vary: 0.15, scale: 1 });
  for (let x = -120; x <= 120; x += 2.2) {
    mesh.box(x, 0, 122, 0.34, 1.7, 0.34, stone);
    mesh.box(x + 1.1, 0.2, 122, 1.9, 1, 0.14, stone);
  }
  const rail = worn([0.55, 0.55, 0.55], { vary: 0.2, gloss: 0.05 });
  for (let x = -100; x < 100; x += 2) {
    mesh.tube([[x, 1.05, 88], [x + 2, 1.05, 88]], 0.03, rail, 5); // prettier-ignore
    for (let k = 0; k < 10; k++) mesh.tube([[x + k * 0.2, 0.1, 88], [x + k * 0.2, 1.05, 88]], 0.014, rail, 4); // prettier-ignore
  }
  const cars = [[0.5, 0.5, 0.52], [0.04, 0.04, 0.045], [0.4, 0.05, 0.04], [0.3, 0.32, 0.36]]; // prettier-ignore
  for (let i = 0; i < 11; i++) {
    const x = -60 + i * 11.5 + hash(i, 9) * 5;
    const paint = { color: cars[i % 4], gloss: 0.12, rough: 0.04 };
    const bus = i % 5 === 2;
    mesh.box(x, 0.35, 100 + (i % 2) * 8, bus ? 11 : 4.4, bus ? 2.7 : 0.75, 1.9, paint);
    mesh.box(x, bus ? 1.4 : 1.1, 100 + (i % 2) * 8, bus ? 10.6 : 2.4, bus ? 1 : 0.6, bus ? 1.95 : 1.7, {
      color: [0.04, 0.05, 0.055],
      gloss: 0.2,
    });
  }
}

function addLamps(mesh) {
  const iron = worn([0.45, 0.44, 0.42], { vary: 0.2, gloss: 0.05 });
  const globe = { color: [0.75, 0.74, 0.7], gloss: 0.05, emit: [0.08, 0.07, 0.05] };
  for (const side of [-1, 1]) {
    for (let i = 0; i < 4; i++) {
      const [x, z] = [side * (19 + i * 3), 26 + i * 21];
      mesh.tube([[x, 0, z], [x, 9.2, z]], [0.2, 0.12], iron, 10); // prettier-ignore
      for (let k = 0; k < 8; k++) {
        const a = (k / 8) * Math.PI * 2;
        mesh.tube([[x, 8, z], [x + Math.cos(a) * 1.05, 8.4, z + Math.sin(a) * 1.05]], 0.05, iron, 5); // prettier-ignore
        mesh.sphere(x + Math.cos(a) * 1.05, 8.8, z + Math.sin(a) * 1.05, 0.33, globe, 12);
      }
      mesh.sphere(x, 9.6, z, 0.42, globe, 14);
    }
  }
  // The flag on its staff.
  mesh.tube([[0.4, 0, 76], [0.4, 29, 76]], [0.16, 0.07], worn([0.6, 0.6, 0.58], { gloss: 0.1 }), 10); // prettier-ignore
  const cloth = {
    shade(s) {
      [s.r, s.g, s.b] = [0.5, 0.02, 0.015];
      s.through = 0.5;
    },
  };
  const wave = (u, v) => {
    const sway = Math.sin(u * 8.5 - v * 2) * 0.32 * u + Math.sin(u * 17 + v * 5) * 0.08 * u;
    return [0.5 + u * 4.4 - sway * 0.3, 25.4 + v * 3.1 - u * u * 0.9 + sway * 0.2, 76 + sway * 2.2];
  };
  const steps = 28;
  for (let i = 0; i < steps; i++) {
    for (let k = 0; k < 8; k++) {
      const corner = (a, b) => wave((i + a) / steps, (k + b) / 8);
      mesh.quad(corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), cloth);
    }
  }
}

function addTrees(mesh) {
  const bark = worn([0.13, 0.1, 0.08], { vary: 0.5 });
  for (let i = 0; i < 22; i++) {
    const side = i % 2 ? 1 : -1;
    const tree = growTree({
      at: [side * (62 + (i >> 1) * 9 + hash(i, 3) * 4), 0, 136 + hash(i, 4) * 8],
      height: 11,
      girth: 0.3,
      seed: i + 90,
      forks: 4,
      leavesEach: 46,
    });
    tree.limbs.forEach((limb) => mesh.tube(limb.points, limb.radius, bark, 5));
    mesh.leaves(tree.leaves, 0.95, foliage([0.05, 0.09, 0.03], 0.6), i);
  }
}
