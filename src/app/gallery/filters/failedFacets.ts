import { facetNames, type FacetName } from './facetNames.ts';
import type { Facet, Facets } from './facets.ts';
import type { GalleryFilter } from './filter.ts';

/**
 * For each photo what keeps it out of a filtered gallery: a bit for each facet of which it has nothing that was chosen,
 * one more where it lacks what is searched for. 0: it is in.
 */
export type FailedFacets = Uint16Array;

export const bitOf = (name: FacetName): number => 1 << facetNames.indexOf(name);
const notFound = 1 << facetNames.length;

/**
 * Yields after each facet, so that the work can be done in slices of time.
 *
 * @param found for each photo, whether it has what is searched for; absent where nothing is
 */
export function* findFailed(
  facets: Facets,
  { chosen }: GalleryFilter,
  found: Uint8Array | undefined,
): Generator<undefined, FailedFacets> {
  const failed: FailedFacets = new Uint16Array(facets.count);
  if (found) for (let photo = 0; photo < failed.length; photo++) if (!found[photo]) failed[photo] = notFound;
  for (const name of facetNames) {
    const keys = chosen[name];
    if (!keys) continue;
    markFailed(
      failed,
      facets.all.find((facet) => facet.name === name),
      keys,
      bitOf(name),
    );
    yield;
  }
  return failed;
}

function markFailed(
  failed: FailedFacets,
  facet: Facet | undefined,
  keys: readonly string[],
  bit: number,
): void {
  const wanted = Uint8Array.from(facet?.values ?? [], ({ key }) => (keys.includes(key) ? 1 : 0));
  const { starts, values } = facet?.lists ?? { starts: [], values: [] };
  for (let photo = 0; photo < failed.length; photo++) {
    let has = 0;
    for (let at = starts[photo] ?? 0; at < (starts[photo + 1] ?? 0); at++)
      has |= wanted[values[at] ?? -1] ?? 0;
    if (has === 0) failed[photo] = (failed[photo] ?? 0) | bit;
  }
}

/** Numbers of the photos that nothing keeps out. */
export function passedPhotos(failed: FailedFacets): Uint32Array {
  const numbers = new Uint32Array(failed.length);
  let count = 0;
  for (let photo = 0; photo < failed.length; photo++) if (failed[photo] === 0) numbers[count++] = photo;
  return numbers.slice(0, count);
}
