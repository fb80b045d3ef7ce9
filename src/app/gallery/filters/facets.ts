import {
  joinLists,
  packLists,
  unpackLists,
  type NumberLists,
  type PackedLists,
} from '../../../geometry/packLists.ts';
import { Numbering } from '../../map/columns/numbering.ts';
import { facetNames, type FacetName } from './facetNames.ts';

/** A value as addresses name it, and as it is printed where that is something else. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
}

/** What a photo has of each facet: nothing, one value or several. */
export type PhotoFacets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** One facet of many photos. */
export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  /** Indices of the values that each photo has. */
  readonly lists: NumberLists;
}

/** All facets of the photos of a gallery, in its order. */
export interface Facets {
  /** Of photos. */
  readonly count: number;
  readonly all: readonly Facet[];
}

/** The facets of some thousand photos, as the build writes them. */
export interface PackedFacets {
  readonly count: number;
  readonly facets: Readonly<Partial<Record<FacetName, PackedFacet>>>;
}

interface PackedFacet {
  readonly keys: readonly string[];
  /** As printed; '' where that is the key. */
  readonly labels: readonly string[];
  readonly lists: PackedLists;
}

/** A facet that no photo has is left out. */
export function packFacets(photos: readonly PhotoFacets[]): PackedFacets {
  const facets: Partial<Record<FacetName, PackedFacet>> = {};
  for (const name of facetNames) {
    const keys = new Numbering();
    const labels: string[] = [];
    const lists = photos.map((photo) =>
      photo[name].map(({ key, label }) => {
        const number = keys.numberOf(key) - 1;
        labels[number] = label === key ? '' : label;
        return number;
      }),
    );
    if (labels.length > 0) facets[name] = { keys: keys.names, labels, lists: packLists(lists) };
  }
  return { count: photos.length, facets };
}

/** Puts the parts of a gallery together; yields after each step, so that the work can be done in slices of time. */
export function* joinFacets(parts: readonly PackedFacets[]): Generator<undefined, Facets> {
  const all: Facet[] = [];
  for (const name of facetNames) {
    const numbering = new Numbering();
    const values: FacetValue[] = [];
    const joined: { lists: NumberLists; numbers: number[] }[] = [];
    for (const { count, facets } of parts) {
      const { keys, labels, lists } = facets[name] ?? missing;
      const numbers = keys.map((key, at) => {
        const number = numbering.numberOf(key) - 1;
        values[number] ??= { key, label: labels[at] || key };
        return number;
      });
      joined.push({ lists: lists ? unpackLists(lists) : emptyLists(count), numbers });
      yield;
    }
    if (values.length > 0) all.push({ name, values, lists: joinLists(joined) });
    yield;
  }
  return { count: parts.reduce((sum, { count }) => sum + count, 0), all };
}

const missing = { keys: [], labels: [], lists: undefined };

const emptyLists = (count: number): NumberLists => ({
  starts: new Uint32Array(count + 1),
  values: new Uint32Array(0),
});
