/**
 * Prints what the first view of each kind of page weighs, of the sample and of a journal of ten thousand photos, beside
 * what it may: `npm run budgets [-- --folder dir]`. Exit code 1 where something is too heavy.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, isCompiled } from '../compile.js';
import { findKinds } from './findKinds.js';
import { limits } from './limits.js';
import { makeLargeSite, makeSampleSite } from './makeSites.js';
import { measureFirstView } from './measureFirstView.js';

const { values } = parseArgs({
  options: {
    /** Where sites and pictures are kept. */
    folder: { type: 'string', default: join(tmpdir(), 'pinhole-lighthouse') },
  },
});
if (!isCompiled()) await compile();

const columns = ['html', 'script', 'mapScript', 'lightbox', 'style'];
const kilobytes = (bytes) => (bytes === undefined ? '' : (bytes / 1000).toFixed(1)).padStart(10);
const printRow = (name, figures) =>
  console.log(name.padEnd(20) + columns.map((column) => kilobytes(figures[column])).join(''));

console.log(
  `kB gzip             ${['html+data', 'script', '+ map', '+ lightbox', 'style'].map((name) => name.padStart(10)).join('')}`,
);
let heavy = 0;
for (const [name, make] of [
  ['sample', makeSampleSite],
  ['large', makeLargeSite],
]) {
  const out = join(values.folder, name);
  await make(out, { cache: join(values.folder, 'cache'), url: 'https://example.org/' });
  const read = (path) => readFileSync(join(out, path));
  for (const { kind, path } of findKinds(out)) {
    const figures = measureFirstView(String(read(`${path}index.html`)), read);
    printRow(`${name} ${kind}`, figures);
    heavy += Object.keys(limits).filter((part) => figures[part] > limits[part]).length;
  }
}
printRow('may be', limits);
process.exitCode = heavy > 0 ? 1 : 0;
