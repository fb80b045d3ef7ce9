/**
 * Prints Pinhole's numbers beside a yardstick from the same run: `npm run bench [-- name … --scale 0.1 --folder dir]`.
 * Photos are made once and kept in the temporary folder. Not part of CI: a shared machine gives ratios, no times.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, isCompiled } from '../compile.js';
import { measureFirstBuild } from './firstBuild.js';
import { measureGallery } from './gallery.js';
import { measureInteractions } from './interactions.js';
import { measureMap } from './map.js';
import { measureMemory } from './memory.js';
import { measureMetadata } from './metadata.js';
import { measurePages } from './pages.js';
import { measureRenditions } from './renditions.js';
import { measureStudio } from './studio.js';
import { measureUnchanged } from './unchanged.js';

/** By name; each prints its rows as it gets them. */
const benches = {
  'first-build': measureFirstBuild,
  unchanged: measureUnchanged,
  gallery: measureGallery,
  interactions: measureInteractions,
  map: measureMap,
  memory: measureMemory,
  metadata: measureMetadata,
  pages: measurePages,
  renditions: measureRenditions,
  studio: measureStudio,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Part of the photos that the goal speaks of, for a quick look. */
    scale: { type: 'string', default: '1' },
    /** Where photos are kept between runs. */
    folder: { type: 'string', default: join(tmpdir(), 'pinhole-bench') },
  },
});
const scale = Number(values.scale);
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0 || !(scale > 0 && scale <= 1)) {
  console.error(
    `Usage: npm run bench -- [${Object.keys(benches).join(' | ')}] … [--scale 0…1] [--folder dir]`,
  );
  process.exit(2);
}

if (!isCompiled()) await compile();
for (const [name, measure] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${name}`);
  await measure({ folder: values.folder, count: (full) => Math.max(2, Math.round(full * scale)) });
}
