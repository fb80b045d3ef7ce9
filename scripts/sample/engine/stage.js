import { makeLettering } from './lettering.js';
import { Mesh } from './mesh.js';
import { worn } from './materials.js';
import { clamp, fbm, hash, mix, smooth } from './noise.js';
import { dress, makePerson } from './person.js';

const TITLE = makeLettering('KubeCon + CloudNativeCon', { pen: 0.75, height: 60 });
const LINE = makeLettering('Open Source Summit  China 2019', { pen: 0.62, height: 44 });

/** The hall of the Expo Center at z 30…40: steps, speaker, screen, arches and the black beyond. */
export function addStage() {
  const mesh = new Mesh();
  const black = worn([0.012, 0.012, 0.016], { vary: 0.4, gloss: 0.03, rough: 0.12 });
  mesh.box(0, 0, 36, 30, 1.2, 9, black);
  mesh.quad(
    [-11.5, 1.9, 38.5],
    [11.5, 1.9, 38.5],
    [11.5, 8.3, 38.5],
    [-11.5, 8.3, 38.5],
    makeScreen(),
    [1, 1],
  );
  mesh.quad([-40, 0, 40.5], [40, 0, 40.5], [40, 20, 40.5], [-40, 20, 40.5], makeCurtain());
  addArches(mesh);
  const speaker = makePerson({ fine: 0.03, arms: 'hold' });
  mesh.add(speaker, { at: [-5.3, 1.2, 35.2], turn: Math.PI + 0.2, palette: dress(0.1, 0.1, 0.8) });
  mesh.box(-6.4, 1.2, 35.2, 0.7, 1.15, 0.5, worn([0.5, 0.5, 0.52], { gloss: 0.05 }));
  const lights = [
    { at: [-5, 13, 30], color: [120, 100, 80], radius: 0.4 },
    { at: [-16, 9, 29], color: [30, 8, 110], radius: 1 },
    { at: [16, 9, 29], color: [30, 8, 110], radius: 1 },
    { at: [-9, 13, 14], color: [26, 10, 90], radius: 1 },
    { at: [9, 13, 14], color: [26, 10, 90], radius: 1 },
  ]; // prettier-ignore
  return { mesh, lights };
}

function makeCurtain() {
  return {
    shade(s) {
      const fold = Math.sin(s.x * 7 + Math.sin(s.x * 1.7) * 2);
      s.r = 0.02;
      s.g = 0.018;
      s.b = 0.03;
      s.nx += fold * 0.6;
      const wash = Math.exp(-Math.max(0, s.y - 1) / 3.2) * (0.6 + 0.4 * Math.cos(s.x * 1.05));
      s.er = wash * 0.05 * (0.75 + 0.4 * fold);
      s.eg = wash * 0.03 * (0.75 + 0.4 * fold);
      s.eb = wash * 0.42 * (0.75 + 0.4 * fold);
    },
  };
}

/** Arches one inside the other, each with a rim of light and rows of holes. */
function addArches(mesh) {
  for (let k = 0; k < 5; k++) {
    const z = 40 - k * 6.2;
    const radius = 13.5 + k * 1.9;
    const shell = {
      shade(s) {
        const stain = 1 + 0.25 * fbm(s.x * 0.4, s.y * 0.4, s.z * 0.4 + 0.5, 4);
        const panel = Math.abs(((s.u * 0.8) % 1) - 0.5) > 0.485 ? 0.6 : 1;
        s.r = 0.34 * stain * panel;
        s.g = 0.27 * stain * panel;
        s.b = 0.22 * stain * panel;
      },
    };
    const rim = { color: [0.3, 0.3, 0.3], emit: k % 2 === 0 ? [0.5, 0.1, 1.4] : [0.16, 0.2, 1.5] };
    const steps = 40;
    const point = (i, r, zz) => {
      const a = Math.PI * (i / steps);
      const flat = Math.pow(Math.abs(Math.cos(a)), 0.75) * Math.sign(Math.cos(a));
      return [-flat * r * 1.12, 2.5 + Math.pow(Math.sin(a), 0.7) * r * 0.86, zz];
    };
    for (let i = 0; i < steps; i++) {
      mesh.quad(
        point(i, radius, z),
        point(i + 1, radius, z),
        point(i + 1, radius + 0.3, z - 5),
        point(i, radius + 0.3, z - 5),
        shell,
      );
      mesh.quad(
        point(i, radius + 0.3, z - 5),
        point(i + 1, radius + 0.3, z - 5),
        point(i + 1, radius + 2.4, z - 5.4),
        point(i, radius + 2.4, z - 5.4),
        shell,
      );
    }
    mesh.tube(
      Array.from({ length: steps + 1 }, (_, i) => point(i, radius + 0.12, z - 0.4)),
      0.09,
      rim,
      5,
    );
  }
}

/** The picture on the screen: dusk violet, a skyline of light, the name in the middle. */
export function makeScreen(bright = 1) {
  return {
    color: [0.02, 0.02, 0.02],
    shade(s) {
      const [u, v] = [s.u, s.v];
      const x = u * 3.6;
      const cloud = fbm(x * 1.3, v * 1.8, 3.5, 5);
      let r = mix(0.22, 0.09, v) + cloud * 0.06;
      let g = mix(0.1, 0.05, v) + cloud * 0.04;
      let b = mix(0.75, 0.5, v) + cloud * 0.16;
      const branch = Math.max(
        smooth(0.3, 0.0, Math.hypot(x - 0.1, (v - 0.05) * 1.2)),
        smooth(0.5, 0.1, Math.hypot(x - 3.5, (v - 1) * 1.1)),
      );
      const petal = smooth(0.12, 0.3, fbm(x * 7, v * 7, 8.5, 3)) * branch;
      r = mix(r, 1.3, petal);
      g = mix(g, 0.16, petal);
      b = mix(b, 0.3, petal);
      for (const cx of [0.62, 2.98]) {
        const d = Math.hypot(x - cx, (v - 0.52) * 1.1);
        const spark = hash(Math.floor(x * 150), Math.floor(v * 44), 6);
        const burst = Math.exp(-d * d * 26) * (spark > 0.72 ? 1.4 : 0.25);
        r += burst * 0.5;
        g += burst * 1.1;
        b += burst * 1.5;
      }
      const roofs = 0.12 + 0.09 * hash(Math.floor(x * 9), 3) * (hash(Math.floor(x * 9), 4) > 0.35 ? 1 : 0.3);
      if (v < roofs) {
        r *= 0.45;
        b *= 0.6;
      }
      const put = (sign, cx, cy, w) => sign.at((x - cx) / w + 0.5, ((v - cy) * sign.ratio) / w / 1 + 0.5);
      const words = clamp(put(TITLE, 1.8, 0.6, 1.75) + put(LINE, 1.8, 0.4, 1.2) * 0.85);
      r = mix(r, 1.7, words);
      g = mix(g, 1.7, words);
      b = mix(b, 1.9, words);
      const cell = Math.sin(u * 900) * Math.sin(v * 250) > 0 && s.foot < 0.01 ? 0.93 : 1;
      s.er = r * bright * 1.5 * cell;
      s.eg = g * bright * 1.5 * cell;
      s.eb = b * bright * 1.5 * cell;
      s.r = s.g = s.b = 0.02;
    },
  };
}
