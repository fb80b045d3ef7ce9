/** What the benchmarks, the budgets and the mutation run use from the inside. */
export { layoutAllDays } from '../../src/geometry/rows/layoutDays.ts';
export { computeSizes } from '../../src/pipeline/computeSizes.ts';
export { buildJournal } from '../../src/pipeline/buildJournal.ts';
export { readFactsInWorkers } from '../../src/pipeline/readFactsInWorkers.ts';
export { recipe } from '../../src/pipeline/recipe.ts';
export { serveSite } from '../../src/cli/serveSite.ts';
export { listSiteFiles } from '../../src/site/listSiteFiles.ts';
export { publishBasemap } from '../../src/site/publishBasemap.ts';
export { renderSite } from '../../src/site/renderSite.ts';
export { writeOutput } from '../../src/site/writeOutput.ts';

export { readJournal } from '../../src/pipeline/readJournal.ts';
export { scanLibrary } from '../../src/pipeline/scanLibrary.ts';
