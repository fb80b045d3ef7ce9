/**
 * Prints how well times and positions of made trips are worked out, beside the truth: `npm run proof` for three seeds,
 * `-- --seeds 12` for those from 1 to 12, `-- 4 5` for these. Fails where that is not as good as it should be.
 */
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  options: { seeds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const seeds =
  positionals.length > 0
    ? positionals.map(Number)
    : Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);
const { module } = await runnerImport('./tests/proof/printProof.ts', {
  configFile: false,
  logLevel: 'warn',
});
process.exitCode = module.printProof(seeds) ? 0 : 1;
