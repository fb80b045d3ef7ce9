/** What the benchmarks and the mutation run measure from the inside. */
export { layoutAllDays } from '../../src/geometry/rows/layoutDays.ts';
export { computeSizes } from '../../src/pipeline/computeSizes.ts';
export { buildJournal } from '../../src/pipeline/buildJournal.ts';
export { readFactsInWorkers } from '../../src/pipeline/readFactsInWorkers.ts';
export { recipe } from '../../src/pipeline/recipe.ts';
export { publishBasemap } from '../../src/site/publishBasemap.ts';
export { renderSite } from '../../src/site/renderSite.ts';
