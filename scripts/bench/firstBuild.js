import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileInside } from './compileInside.js';
import { makePhotoSet } from './photoSet.js';
import { ratio, report } from './report.js';
import { runBuild, runMeasured } from './runMeasured.js';

const bareLoop = fileURLToPath(new URL('./bareLoop.js', import.meta.url));

/**
 * A first build beside a bare sharp loop that writes the same renditions from one decode on the same cores. Each takes
 * half of the photos, then the other half in the other order, so that a machine which slows down slows both.
 */
export async function measureFirstBuild({ folder, count }) {
  const total = count(200);
  const photos = await makePhotoSet({ folder, count: total, width: 4032, height: 3024, inTrip: total });
  const work = join(folder, 'first-build');
  rmSync(work, { recursive: true, force: true });
  const halves = halve(join(photos, 'trip-00'), work);
  const plan = await planRenditions();
  const ours = [];
  const bare = [];
  const runs = {
    ours: async (half) =>
      ours.push(
        await runBuild(half.library, join(work, `site-${half.name}`), join(work, `cache-${half.name}`)),
      ),
    bare: async (half) => {
      const out = join(work, `bare-${half.name}`);
      mkdirSync(out);
      bare.push(
        await runMeasured(bareLoop, [], { input: JSON.stringify({ ...plan, files: half.files, out }) }),
      );
    },
  };
  const [a, b] = halves;
  for (const [run, half] of [
    ['ours', a],
    ['bare', a],
    ['bare', b],
    ['ours', b],
  ])
    await runs[run](half);
  const sum = (results, key) => results.reduce((all, result) => all + result[key], 0);
  const rate = (results) => total / sum(results, 'wall');
  report(
    `${total} photos of 12 megapixels, photos/s`,
    rate(ours).toFixed(2),
    `bare sharp loop ${rate(bare).toFixed(2)} · ${ratio(rate(ours) / rate(bare))}`,
    '≥ 0.9 ×',
  );
  report(
    '  seconds of processor for each photo',
    (sum(ours, 'cpu') / total).toFixed(3),
    `bare sharp loop ${(sum(bare, 'cpu') / total).toFixed(3)} · ${ratio(sum(bare, 'cpu') / sum(ours, 'cpu'))}`,
  );
  rmSync(work, { recursive: true });
}

/** Two libraries with every other photo. */
function halve(photos, work) {
  const names = readdirSync(photos);
  return ['even', 'odd'].map((name, parity) => {
    const library = join(work, name);
    const files = names
      .filter((_, index) => index % 2 === parity)
      .map((file) => {
        cpSync(join(photos, file), join(library, 'trip', file));
        return join(library, 'trip', file);
      });
    return { name, library, files };
  });
}

/** What Pinhole makes of a photo, as plain data. */
async function planRenditions() {
  const { recipe, computeSizes } = await compileInside();
  const sizes = computeSizes({ width: 4032, height: 3024 });
  return { recipe, sizes, fallback: sizes.findLast(({ width }) => width <= recipe.jpegWidth) };
}
