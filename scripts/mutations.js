/**
 * Damages photos at random, thousands of times, and says what came of it:
 * `npm run mutations [-- reader | builds --folder dir --cases 10000 --seed 1]`. Not part of CI: whole builds take half an hour.
 */
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { compile, isCompiled } from './compile.js';

/** By name; each takes the files, the cases, the seed, and what to call with the number of cases done. */
const runs = {
  /** What photos say of themselves is read of each. */
  reader: async (files, cases, seed, onDone) => {
    const { runMutations } = await load('./tests/mutations/runMutations.ts');
    const photos = files.map(({ bytes }) => bytes);
    const { failures, slowest } = await runMutations(photos, cases, seed, onDone);
    return { failures, summary: `slowest photo ${Math.round(slowest)} ms` };
  },
  /** Whole sites are built of 250 at a time, with a sound photo among them. */
  builds: async (files, cases, seed, onDone) => {
    if (!isCompiled()) await compile();
    const { runDamagedBuilds } = await load('./tests/mutations/damagedBuilds.ts');
    const { failures, slowest, peak } = await runDamagedBuilds(files, cases, seed, onDone);
    return { failures, summary: `slowest build ${slowest.toFixed(1)} s, peak memory ${peak} MB` };
  },
};

const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'warn' })).module;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: '../shared/corpus' },
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(runs);
const [cases, seed] = [Number(values.cases), Number(values.seed)];
if (!names.every((name) => name in runs) || !(cases > 0) || !Number.isInteger(seed)) {
  console.error(
    'Usage: npm run mutations -- [reader | builds] … [--folder dir] [--cases number] [--seed number]',
  );
  process.exit(2);
}

const { readSmallFiles } = await load('./tests/mutations/readSmallFiles.ts');
const files = readSmallFiles(values.folder);
if (files.length === 0) {
  console.error(`There are no photos in ${values.folder}; name another folder with --folder`);
  process.exit(2);
}
const onDone = (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${cases}`);
};
for (const name of names) {
  const { failures, summary } = await runs[name](files, cases, seed, onDone);
  if (process.stderr.isTTY) process.stderr.write('\r');
  for (const failure of failures) console.log(failure);
  console.log(`${name}: ${cases} cases, ${failures.length} failures, ${summary}`);
  if (failures.length > 0) process.exitCode = 1;
}
