import { facetNames, type FacetName } from './facetNames.ts';

/** What of a gallery a reader wants to see. */
export interface GalleryFilter {
  /** Keys of values: any of those of one facet, and all facets together. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** What is searched for; '' for nothing. */
  readonly words: string;
}

const words = 'q';

export function parseFilter(query: URLSearchParams): GalleryFilter {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const keys = [...new Set(query.getAll(name))].filter((key) => key !== '');
    if (keys.length > 0) chosen[name] = keys;
  }
  return { chosen, words: (query.get(words) ?? '').trim() };
}

/** `country=CN&country=IN&q=river`; '' where everything is wanted. The same filter is always written in the same way. */
export function formatFilter(filter: GalleryFilter): string {
  const query = new URLSearchParams();
  for (const name of facetNames) for (const key of filter.chosen[name] ?? []) query.append(name, key);
  if (filter.words !== '') query.set(words, filter.words);
  return query.toString();
}

/** The address of a gallery with a filter. */
export function filteredAddress(path: string, filter: GalleryFilter): string {
  const query = formatFilter(filter);
  return query === '' ? path : `${path}?${query}`;
}

/** Whether a query says what is wanted of a gallery. */
export const isFiltered = (query: URLSearchParams): boolean => formatFilter(parseFilter(query)) !== '';

/** The filter with a value chosen, or no longer. */
export function toggleValue(filter: GalleryFilter, name: FacetName, key: string): GalleryFilter {
  const { [name]: keys = [], ...others } = filter.chosen;
  const left = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
  return { ...filter, chosen: left.length > 0 ? { ...others, [name]: left } : others };
}
