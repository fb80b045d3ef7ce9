import { joinFacts } from '../../joinFacts.ts';
import { messages } from '../../messages.ts';
import type { ListedPhotos, PostLink } from '../../page.ts';
import { runInSlices } from '../../runInSlices.ts';
import { searchPosts } from '../../search/searchPosts.ts';
import { searchPhotos } from '../../search/searchTexts.ts';
import { parseQuery } from '../../search/splitWords.ts';
import { openGallery, type GalleryData } from '../galleryData.ts';
import type { Facets } from './facets.ts';
import { findFailed, passedPhotos, type FailedFacets } from './failedFacets.ts';
import { filterGallery, type DescribeDay } from './filterGallery.ts';
import { formatFilter, type GalleryFilter } from './filter.ts';
import { openFinds, type Finds } from './openFinds.ts';

/** What a filter leaves of a gallery. */
export interface Found {
  /** Of the address: `formatFilter` of the filter. */
  readonly query: string;
  readonly count: number;
  /** Of the whole gallery. */
  readonly total: number;
  /** As a gallery prints them. */
  readonly listed: ListedPhotos;
  readonly data: GalleryData;
  /** Posts that have what is searched for. */
  readonly posts: readonly PostLink[];
  readonly facets: Facets;
  readonly failed: FailedFacets;
}

/** By gallery and filter; Back finds them as they were. */
const known = new Map<string, Found>();
const most = 6;

const nameOf = ({ find }: ListedPhotos, query: string) => `${find?.facets.join()}?${query}`;

export const knownPhotos = (page: ListedPhotos, query: string): Found | undefined =>
  known.get(nameOf(page, query));

/** `undefined` where it is not wanted any more. Rejects where something cannot be loaded. */
export async function findPhotos(
  page: ListedPhotos,
  filter: GalleryFilter,
  isWanted: () => boolean = () => true,
): Promise<Found | undefined> {
  const query = formatFilter(filter);
  const found = knownPhotos(page, query) ?? (await makeFound(page, filter, isWanted));
  if (!found) return undefined;
  const name = nameOf(page, query);
  known.delete(name);
  known.set(name, found);
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  return found;
}

async function makeFound(
  page: ListedPhotos,
  filter: GalleryFilter,
  isWanted: () => boolean,
): Promise<Found | undefined> {
  if (!page.find) return undefined;
  const finds = openFinds(page.find);
  const [gallery, facets, matched] = await Promise.all([
    openGallery(page),
    finds.facets(),
    filter.words === '' ? noSearch : search(finds, filter.words, isWanted),
  ]);
  if (!matched) return undefined;
  const failed = await runInSlices(findFailed(facets, filter, matched.photos), isWanted);
  if (!failed) return undefined;
  const numbers = passedPhotos(failed);
  const data = filterGallery(gallery, numbers, describeDays(facets));
  return {
    ...{ query: formatFilter(filter), count: numbers.length, total: facets.count },
    ...{ listed: listPhotos(page, data), data, posts: matched.posts, facets, failed },
  };
}

interface Matched {
  /** 1 for each photo that has all words; absent where none are asked for. */
  readonly photos?: Uint8Array;
  readonly posts: readonly PostLink[];
}

const noSearch: Matched = { posts: [] };

/** Without a letter or a figure nothing is found. */
async function search(finds: Finds, asked: string, isWanted: () => boolean): Promise<Matched | undefined> {
  const words = parseQuery(asked);
  const [texts, posts] = await Promise.all([finds.texts(), finds.posts()]);
  if (words.length === 0) return { photos: new Uint8Array(texts.lists.starts.length), posts: [] };
  const photos = await runInSlices(searchPhotos(texts, words), isWanted);
  return photos && { photos, posts: searchPosts(posts, words) };
}

/** Of a page that has all of its photos in itself they are there; those of another one are loaded when they are seen. */
function listPhotos(
  { beyond }: ListedPhotos,
  { columns: { ratios, days }, shelf }: GalleryData,
): ListedPhotos {
  if (beyond) return { photos: [], days: [], beyond: { ...beyond, total: ratios.length, groups: [] } };
  return { photos: ratios.flatMap((_, at) => shelf.get(at) ?? []), days };
}

/** `Shanghai, June 2019 · 2 of 9 photos`, where the gallery has several trips; a day that is whole keeps its own facts. */
function describeDays({ all }: Facets): DescribeDay {
  const trips = all.find(({ name }) => name === 'trip');
  return ({ facts, count }, left, first) => {
    if (left === count) return facts;
    const value =
      trips && trips.values.length > 1 ? trips.lists.values[trips.lists.starts[first] ?? 0] : undefined;
    const trip = value === undefined ? undefined : trips?.values[value]?.label;
    return joinFacts([trip, messages.filter.found(String(left), String(count))]);
  };
}
