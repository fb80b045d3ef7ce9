import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileInside } from '../bench/compileInside.js';
import { makeLargeJournal } from './makeLargeJournal.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How many photos the large journal has. */
export const manyPhotos = 10_000;

/** Writes the site of the sample into `out`, made for the address `url`. */
export function makeSampleSite(out, options) {
  return makeSite(out, options, (sample) => sample);
}

/** The same of ten thousand photos. */
export function makeLargeSite(out, options) {
  return makeSite(out, options, (sample) => makeLargeJournal(sample, manyPhotos));
}

async function makeSite(out, { cache, url }, change) {
  const { buildJournal, listSiteFiles, writeOutput } = await compileInside();
  const built = await buildJournal(join(root, 'photos'), { cache, url });
  const files = listSiteFiles(
    { ...built, journal: change(built.journal) },
    { appFolder: join(root, 'dist', 'app'), cache, onProblem: ({ what }) => console.error(what) },
  );
  await writeOutput(out, files);
}
