/**
 * Prints the table of this reader's facts against exiftool's: `npm run oracle [-- folder]`.
 * The folder holds photos and, as oracle.json, what `exiftool -j -n -G1 -a` says of them.
 */
import { runnerImport } from 'vite';

const corpus = process.argv[2] ?? '../shared/corpus';
const { module } = await runnerImport('./tests/oracle/printTable.ts', {
  configFile: false,
  logLevel: 'warn',
});
await module.printTable(corpus);
