import type { BasemapData } from '../../../geometry/basemapData.ts';
import type { EmbeddedBasemap } from '../../map/basemap.ts';
import { fetchJson } from '../../map/fetchJson.ts';
import { listTowns, type NamedPlace } from './namedPlaces.ts';

/** The towns that the embedded map knows, out of the files that the map itself is drawn from; without them, none. */
export async function loadTowns({ world, areas }: EmbeddedBasemap): Promise<readonly NamedPlace[]> {
  const sheets = await Promise.all(
    [...areas.map(({ url }) => url), world].map((url) =>
      fetchJson<BasemapData>(new URL(url, document.baseURI).href).then(listTowns, () => []),
    ),
  );
  return sheets.flat();
}
