import type { BasemapData, MapLabel } from '../../../geometry/basemapData.ts';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import { foldText } from '../../search/foldText.ts';
import type { StudioView } from '../trip/studioView.ts';

/** A place that can be typed by its name. */
export interface NamedPlace extends LatLon {
  readonly name: string;
}

/**
 * Places by name, those that the author means most likely first: those of photos.yaml, those that photos of the trip have,
 * then towns of the embedded map, nearer ones first.
 */
export function listNamedPlaces(
  { settings, photos }: Pick<StudioView, 'settings' | 'photos'>,
  towns: readonly NamedPlace[],
): readonly NamedPlace[] {
  const written = settings.places.flatMap(({ name, at: { lat, lon } }) =>
    (typeof name === 'string' ? [name] : Object.values(name)).map((each) => ({ name: each, lat, lon })),
  );
  const seen = photos.flatMap(({ view: { place }, spot }) =>
    place === undefined || !spot ? [] : [{ name: place, lat: spot.lat, lon: spot.lon }],
  );
  const centre = photos.find(({ spot }) => spot)?.spot ?? written[0];
  const near = centre
    ? towns
        .map((town) => ({ town, distance: computeDistance(town, centre) }))
        .sort((a, b) => a.distance - b.distance)
        .map(({ town }) => town)
    : towns;
  const known = new Map<string, NamedPlace>();
  for (const place of [...written, ...seen, ...near]) {
    const key = foldText(place.name);
    if (!known.has(key)) known.set(key, place);
  }
  return [...known.values()];
}

/** Those whose name begins so, or has a word that does; that of the very name first. */
export function findNamedPlaces(
  typed: string,
  places: readonly NamedPlace[],
  most: number,
): readonly NamedPlace[] {
  const wanted = foldText(typed.trim());
  if (wanted === '') return [];
  const ranked: NamedPlace[][] = [[], [], []];
  for (const place of places) {
    const name = foldText(place.name);
    const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : hasWord(name, wanted) ? 2 : undefined;
    if (rank !== undefined) ranked[rank]?.push(place);
  }
  return ranked.flat().slice(0, most);
}

const hasWord = (name: string, start: string) =>
  name.split(/[\s,/()-]+/u).some((word) => word.startsWith(start));

const kinds: readonly MapLabel['kind'][] = ['capital', 'city', 'town'];

/** The towns of a file of the embedded map. */
export function listTowns({ labels }: Pick<BasemapData, 'labels'>): readonly NamedPlace[] {
  return labels
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text, lat, lon }) => ({ name: text, lat, lon }));
}
