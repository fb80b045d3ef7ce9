import { unpackTrailList, type PackedTrailList } from '../columns/trailList.ts';
import { unpackTrails, type PackedTrails } from '../columns/trails.ts';
import type { DayTrail } from '../dayTrails.ts';
import { TrailIndex } from './trailIndex.ts';

/** Where the ways of a map come from. */
export interface TrailSource {
  /** Absolute address of the list of them. */
  readonly list: string;
  /** Of the site, which the addresses in the list are relative to; absolute. */
  readonly root: string;
}

export async function openTrails(
  { list, root }: TrailSource,
  fetch: <Value>(url: string) => Promise<Value>,
): Promise<TrailIndex> {
  const opened = new Map<string, Promise<DayTrail[]>>();
  function load(url: string): Promise<DayTrail[]> {
    const known = opened.get(url) ?? fetch<PackedTrails>(root + url).then(unpackTrails);
    opened.set(url, known);
    // What could not be loaded is asked for again the next time.
    known.catch(() => opened.delete(url));
    return known;
  }
  return new TrailIndex(unpackTrailList(await fetch<PackedTrailList>(list)), load);
}
