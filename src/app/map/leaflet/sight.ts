import type * as L from 'leaflet';
import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import type { AskedIndex } from '../index/askIndex.ts';
import { makeTimeQuery, type TimeFilter } from '../index/timeQuery.ts';
import { formatPlace, type MapPlace } from '../mapAddress.ts';
import { fitBox } from './fitBox.ts';

export interface SightOptions {
  readonly index: Pick<AskedIndex, 'around' | 'aroundTrails'>;
  /** Around everything on the map. */
  readonly box: Box | undefined;
}

/** Near enough to see where it is: with its surroundings for a single spot, as squared paper for a walk. */
const zooms = { spot: 11, walk: 15 };

/** Where the map looks by itself: at everything first, at a day when it is chosen, unless an address says where. */
export class Sight {
  readonly #map: L.Map;
  readonly #options: SightOptions;
  #shown: { readonly day: string | undefined } | undefined;

  constructor(map: L.Map, options: SightOptions) {
    this.#map = map;
    this.#options = options;
  }

  show({ day }: TimeFilter, place: MapPlace | undefined): void {
    const before = this.#shown;
    this.#shown = { day };
    if (!before && place) this.#map.setView([place.lat, place.lon], place.zoom, { animate: false });
    else if (!before) fit(this.#map, this.#options.box, false);
    if (!place && before?.day !== day) void this.#goToDay(day, before !== undefined);
  }

  /** Goes to the photos and ways of a day, or of all; they may have to be loaded first. */
  async #goToDay(day: string | undefined, animate: boolean): Promise<void> {
    const { index, box } = this.#options;
    const when = makeTimeQuery({ day });
    const found =
      day === undefined
        ? box
        : await Promise.all([index.around(when), index.aroundTrails(when).catch(() => undefined)]).then(
            ([photos, ways]) => joinAround(photos, ways),
            () => undefined,
          );
    if (this.#shown?.day === day && found) fit(this.#map, found, animate);
  }
}

export function placeOf(map: L.Map): MapPlace {
  const { lat, lng } = map.getCenter();
  return { lat, lon: lng, zoom: map.getZoom() };
}

/** As exactly as an address can say it. */
export const isAt = (map: L.Map, place: MapPlace): boolean =>
  formatPlace(placeOf(map)) === formatPlace(place);

function fit(map: L.Map, box: Box | undefined, animate: boolean): void {
  if (!box) map.setView([20, 10], 2, { animate: false });
  else fitBox(map, box, isSpot(box) ? zooms.spot : zooms.walk, animate);
}

/** About a kilometre. */
const isSpot = ([west, south, east, north]: Box) => east - west < 0.01 && north - south < 0.01;

function joinAround(photos: Box | undefined, ways: Box | undefined): Box | undefined {
  if (!photos || !ways || isWide(photos)) return photos ?? ways;
  return computeBox([...cornersOf(photos), ...cornersOf(ways)]);
}

/** What a box around two corners would take for the other side of the earth. */
const isWide = ([west, , east]: Box) => east - west > 170;

const cornersOf = ([west, south, east, north]: Box): LatLon[] => [
  { lat: south, lon: west },
  { lat: north, lon: east },
];
