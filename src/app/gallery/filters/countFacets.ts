import { bitOf, type FailedFacets } from './failedFacets.ts';
import type { FacetName } from './facetNames.ts';
import type { Facet, Facets, FacetValue } from './facets.ts';

export interface CountedValue extends FacetValue {
  /** Photos that choosing it would show, given what is chosen of the other facets. */
  readonly count: number;
}

/** A facet as it is offered: its values, those of most photos first, years from the last one on. */
export interface CountedFacet {
  readonly name: FacetName;
  readonly values: readonly CountedValue[];
}

/**
 * Counts every value of every facet that tells photos apart, given what is chosen of the others. The order of values
 * does not depend on what is chosen, so that they stay where they are. Yields after each facet.
 */
export function* countFacets(
  { all, count }: Facets,
  failed: FailedFacets,
): Generator<undefined, CountedFacet[]> {
  const counted: CountedFacet[] = [];
  const none: FailedFacets = new Uint16Array(count);
  for (const facet of all) {
    if (facet.values.length < 2) continue;
    const [total, now] = [countValues(facet, none), countValues(facet, failed)];
    const order = facet.values.map((_, at) => at).sort(compareValues(facet, total));
    counted.push({
      name: facet.name,
      values: order.flatMap((at) => {
        const value = facet.values[at];
        return value ? [{ ...value, count: now[at] ?? 0 }] : [];
      }),
    });
    yield;
  }
  return counted;
}

function countValues({ name, lists: { starts, values }, values: { length } }: Facet, failed: FailedFacets) {
  const counts = new Uint32Array(length);
  const others = ~bitOf(name);
  for (let photo = 0; photo < failed.length; photo++) {
    if (((failed[photo] ?? 0) & others) !== 0) continue;
    for (let at = starts[photo] ?? 0; at < (starts[photo + 1] ?? 0); at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Trips stay in the order of the gallery, newest first. */
function compareValues({ name, values }: Facet, total: Uint32Array) {
  const keyOf = (at: number) => values[at]?.key ?? '';
  const isLast = (at: number) => Number(!/^\d/.test(keyOf(at)));
  return (one: number, other: number): number => {
    if (name === 'trip') return one - other;
    if (name === 'year')
      return (
        isLast(one) - isLast(other) || (keyOf(one) < keyOf(other) ? 1 : keyOf(one) > keyOf(other) ? -1 : 0)
      );
    return (total[other] ?? 0) - (total[one] ?? 0) || one - other;
  };
}
