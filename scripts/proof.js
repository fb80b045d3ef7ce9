/** Prints how well times and positions of made trips are worked out, beside the truth: `npm run proof [-- seed …]`. */
import { runnerImport } from 'vite';

const seeds = process.argv.slice(2).map(Number);
const { module } = await runnerImport('./tests/proof/printProof.ts', {
  configFile: false,
  logLevel: 'warn',
});
module.printProof(seeds.length === 0 ? [1, 2, 3] : seeds);
