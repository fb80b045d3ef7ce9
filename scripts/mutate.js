/** Builds sites of photos damaged at random: `npm run mutate [-- folder [cases [seed]]]`. */
import { runnerImport } from 'vite';
import { compile, isCompiled } from './compile.js';

const [folder = '../shared/corpus', cases = '10000', seed = '1'] = process.argv.slice(2);
if (!isCompiled()) await compile();
const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'warn' })).module;
const { runDamagedBuilds } = await load('./tests/mutations/damagedBuilds.ts');
const { readSmallFiles } = await load('./tests/mutations/readSmallFiles.ts');

const { failures, slowest, peak } = await runDamagedBuilds(
  readSmallFiles(folder),
  Number(cases),
  Number(seed),
  (done) => process.stderr.write(`\r${done}/${cases}`),
);
process.stderr.write('\n');
for (const failure of failures) console.log(failure);
console.log(
  `${cases} cases, ${failures.length} failures, slowest build ${slowest.toFixed(1)} s, peak memory ${peak} MB`,
);
if (failures.length > 0) process.exitCode = 1;
