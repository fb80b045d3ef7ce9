/** Reads photos damaged at random: `npm run mutations [-- folder [cases [seed]]]`. */
import { runnerImport } from 'vite';

const [folder = '../shared/corpus', cases = '10000', seed = '1'] = process.argv.slice(2);
const { module } = await runnerImport('./tests/mutations/runMutations.ts', {
  configFile: false,
  logLevel: 'warn',
});
await module.printMutations(folder, Number(cases), Number(seed));
