import { addCrowd } from '../engine/crowd.js';
import { makeLettering } from '../engine/lettering.js';
import { bloom, smear, sweep } from '../engine/lens.js';
import { paving, worn } from '../engine/materials.js';
import { Mesh } from '../engine/mesh.js';
import { fbm, hash, mix } from '../engine/noise.js';
import { dress } from '../engine/person.js';
import { makeHaze } from '../engine/sky.js';
import { traceScene } from '../engine/trace.js';

/** Line 8 at a quarter past eight: the train runs in behind the glass, nobody looks up. */
export default {
  width: 1440,
  height: 1080,
  paint(width, height) {
    const mesh = new Mesh();
    const lights = [];
    const floor = paving([0.34, 0.33, 0.31], {
      size: 0.8,
      gloss: 0.05,
      rough: 0.018,
      vary: 0.12,
      joint: 0.012,
    });
    mesh.quad([-9, 0, -8], [4.2, 0, -8], [4.2, 0, 90], [-9, 0, 90], floor);
    mesh.quad(
      [3.35, 0.006, -8],
      [3.65, 0.006, -8],
      [3.65, 0.006, 90],
      [3.35, 0.006, 90],
      worn([0.6, 0.42, 0.05], { vary: 0.3, scale: 9, bump: 0.3 }),
    );
    addCeiling(mesh, lights);
    mesh.quad(
      [-9, 0, 90],
      [4.2, 0, 90],
      [4.2, 3.4, 90],
      [-9, 3.4, 90],
      worn([0.4, 0.4, 0.4], { emit: [0.12, 0.12, 0.11] }),
    );
    addDoors(mesh);
    addTrain(mesh);
    for (let z = 8; z < 80; z += 9) {
      mesh.box(
        -3.6,
        0,
        z,
        0.9,
        3.4,
        0.9,
        worn([0.5, 0.48, 0.45], { vary: 0.1, scale: 2, gloss: 0.02, rough: 0.02 }),
      );
      mesh.box(-3.6, 1.1, z, 0.93, 1.3, 0.6, {
        color: [0.1, 0.1, 0.1],
        emit: hash(z, 3) < 0.5 ? [0.25, 0.4, 0.6] : [0.6, 0.45, 0.3],
      });
    }
    mesh.quad([-9, 0, -8], [-9, 0, 90], [-9, 3.4, 90], [-9, 3.4, -8], tiles());
    const people = [];
    for (let i = 0; i < 44; i++) {
      const z = 5.5 + hash(i, 1) * 44;
      const queue = hash(i, 2) < 0.62;
      const x = queue ? 1.7 + hash(i, 3) * 1.4 : -6.5 + hash(i, 3) * 7.5;
      if (Math.abs(x + 3.6) < 0.8 || (z < 7 && x < 1.8)) continue;
      people.push({
        x,
        z,
        turn: queue ? Math.PI / 2 + (hash(i, 4) - 0.5) * 0.6 : hash(i, 4) < 0.5 ? 0.1 : Math.PI,
        pose: queue ? 'stand' : 'walk',
        fine: z < 12 ? 0.03 : 0.055,
      });
    }
    addCrowd(mesh, people, 91);
    addCrowd(
      mesh,
      [{ x: -1.75, z: 3.3, turn: Math.PI / 2, pose: 'walk', fine: 0.026, palette: dress(0.55, 0.2, 0.5, 2) }],
      4,
    );
    addSign(mesh);
    const scene = {
      mesh, lights,
      view: { eye: [-0.5, 1.62, 0], target: [1.2, 1.75, 14], fov: 52 },
      sky: (dx, dy, dz, out) => out.fill(0.01),
      ambient: [0.25, 0.25, 0.24],
      air: makeHaze({ density: 0.005, height: 60, color: [0.3, 0.32, 0.31] }),
      gather: 5, exposure: 1, spark: 5, 
    }; // prettier-ignore
    const frame = traceScene(scene, width, height);
    const end = frame.camera.project([5, 1.7, 300]);
    smear(frame, (x, y, depth, path) => {
      const i = y * width + x;
      path[0] = path[1] = 0;
      if (frame.marks[i] !== 1) return;
      const k = Math.min(0.2, 0.9 / depth);
      path[0] = (x - end[0]) * k;
      path[1] = (y - end[1]) * k;
    });
    // One who hurries past, too close and too fast for the shutter.
    sweep(frame, (i) => (frame.marks[i] === 2 ? 0.045 * width : 0));
    bloom(frame, 0.13, 6);
    return {
      frame,
      look: {
        exposure: 1,
        contrast: 1.12,
        saturation: 0.95,
        vignette: 0.4,
        grain: 2,
        white: [1.03, 1, 0.95],
        shadows: [0, 0.008, 0.01],
      },
    };
  },
};

function addCeiling(mesh, lights) {
  const slats = {
    shade(s) {
      const line = ((s.z / 0.22) % 1) < 0.3 && s.foot < 0.1 ? 0.35 : 1;
      s.r = s.g = s.b = 0.42 * mix(line, 0.8, Math.min(1, s.foot * 12));
    },
  }; // prettier-ignore
  mesh.quad([-9, 3.4, -8], [4.2, 3.4, -8], [4.2, 3.4, 90], [-9, 3.4, 90], slats);
  const tube = { color: [1, 1, 1], emit: [5.2, 5.3, 4.9] };
  for (const x of [-6.2, -1.2, 2]) {
    for (let z = -4; z < 88; z += 2.6) {
      mesh.box(x, 3.34, z, 0.22, 0.05, 2.2, tube);
      if (z < 60) lights.push({ at: [x, 3.2, z], color: [1.5, 1.52, 1.42], radius: 0.5 });
    }
  }
}

function addDoors(mesh) {
  const steel = worn([0.45, 0.45, 0.46], { vary: 0.15, scale: 2, gloss: 0.14, rough: 0.05 });
  const glass = {
    color: [0.02, 0.02, 0.02],
    shade(s) {
      s.clear = hash((s.x * 4096) | 0, (s.y * 4096) | 0, (s.z * 4096) | 0) < 0.82 ? 1 : 0;
      s.gloss = 0.9;
      s.rough = 0.002;
    },
  };
  mesh.box(3.95, 2.35, 41, 0.3, 1.05, 98, steel);
  mesh.box(3.95, 0, 41, 0.16, 0.12, 98, steel);
  for (let z = -6; z < 88; z += 2.1) {
    mesh.box(3.95, 0, z, 0.14, 2.4, 0.13, steel);
    mesh.quad([3.95, 0.1, z], [3.95, 0.1, z + 2.1], [3.95, 2.35, z + 2.1], [3.95, 2.35, z], glass);
  }
  const band = makeLettering('人民广场 People Sq  8', { pen: 0.8, height: 30 });
  mesh.quad([3.79, 2.5, 90], [3.79, 2.5, -8], [3.79, 3.2, -8], [3.79, 3.2, 90], {
    shade(s) {
      const along = (s.u / 5.5) % 1;
      const text = band.at(along * 2.2, (s.v - 0.12) / 0.4);
      const map = s.v > 0.5 && s.v < 0.62 ? 1 : 0;
      s.r = s.g = s.b = 0.1;
      s.er = 0.5 + text * 1.1;
      s.eg = 0.52 + text * 1.1 - map * 0.35;
      s.eb = 0.55 + text * 1 + map * 0.3;
    },
  }); // prettier-ignore
}

function addTrain(mesh) {
  const body = {
    mark: 1,
    shade(s) {
      const [u, v] = [s.u / 3.4, s.v];
      const f = u - Math.floor(u);
      const window = v > 1.0 && v < 2.05 && f > 0.1 && f < 0.68;
      const door = f > 0.74 && f < 0.97;
      const rider = fbm(s.u * 2.1, s.v * 1.4, 7.5, 3) > 0.12 && v < 1.85 ? 0.25 : 1;
      s.r = door ? 0.4 : 0.55;
      s.g = door ? 0.41 : 0.56;
      s.b = door ? 0.43 : 0.57;
      if (v < 0.9 && v > 0.6) [s.r, s.g, s.b] = [0.03, 0.22, 0.5];
      s.gloss = 0.08;
      s.rough = 0.05;
      if (window || (door && v > 1 && v < 2)) {
        s.er = 0.62 * rider;
        s.eg = 0.58 * rider;
        s.eb = 0.48 * rider;
        s.r = s.g = s.b = 0.05;
      }
    },
  };
  mesh.quad([4.75, -0.9, -8], [4.75, -0.9, 90], [4.75, 2.7, 90], [4.75, 2.7, -8], body);
  mesh.quad([4.2, -0.9, -8], [12, -0.9, -8], [12, -0.9, 90], [4.2, -0.9, 90], worn([0.03, 0.03, 0.03]));
}

function tiles() {
  return {
    shade(s) {
      const [u, v] = [s.u / 0.6, s.v / 0.6];
      const joint = u - Math.floor(u) < 0.02 || v - Math.floor(v) < 0.02;
      const poster =
        Math.floor(s.u / 4) % 2 === 0 && s.v > 0.8 && s.v < 2.6 && (s.u / 4) % 1 > 0.2 && (s.u / 4) % 1 < 0.8;
      const k = joint ? 0.4 : 0.5 + 0.05 * hash(Math.floor(u), Math.floor(v), 3);
      s.r = k * 0.95;
      s.g = k;
      s.b = k * 0.97;
      s.gloss = 0.05;
      s.rough = 0.02;
      if (poster) {
        const n = fbm(s.u * 1.1, s.v * 1.3, Math.floor(s.u / 4) + 0.5, 3);
        s.er = 0.55 + n * 0.7;
        s.eg = 0.4 + n * 0.2;
        s.eb = 0.35 - n * 0.6;
      }
    },
  };
}

function addSign(mesh) {
  const text = makeLettering('8  Expo 上海', { pen: 0.9, height: 40 });
  mesh.quad([-2.6, 2.62, 10], [0.6, 2.62, 10], [0.6, 3.14, 10], [-2.6, 3.14, 10], {
    shade(s) {
      const ink = text.at((s.u - 0.05) * 1.1, s.v * 1.1 - 0.05);
      s.r = s.g = s.b = 0.02;
      s.er = 0.04 + ink * 1.5;
      s.eg = 0.05 + ink * 1.5;
      s.eb = 0.06 + ink * 1.5;
      if (s.u < 0.16) s.eb += 1.1 * (1 - ink);
    },
  }, [1, 1]); // prettier-ignore
}
