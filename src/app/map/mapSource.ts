import { computeBox } from '../../geometry/computeBox.ts';
import { messages } from '../messages.ts';
import type { MapPage } from '../page.ts';
import { path } from '../paths.ts';
import { openPhoto } from '../shell/openPhoto.ts';
import { spotSet } from '../shell/photoSet.ts';
import type { MapSource } from './attachMap.svelte.ts';
import { openMapData } from './mapData.ts';
import type { MapState } from './mapState.svelte.ts';
import { placedPhotos } from './placedPhotos.ts';
import { toBox } from './toBox.ts';

/** What a page's map shows, and what becomes of what readers do with it. */
export function makeMapSource(page: MapPage, map: MapState): MapSource {
  const set = page.trip?.mapUrl ?? path('map', {});
  return {
    basemap: page.basemap,
    days: page.days,
    box: page.bounds ? toBox(page.bounds) : computeBox(placedPhotos(page.photos).map(({ spot }) => spot)),
    get index() {
      return openMapData(page).index;
    },
    get place() {
      return map.place;
    },
    get day() {
      return map.day;
    },
    get range() {
      return map.range;
    },
    get lit() {
      return map.lit;
    },
    get selected() {
      return map.selected;
    },
    onhover: (photo) => (map.hovered = photo),
    onsplit: (count) => (map.announced = messages.map.apart(count)),
    onlook: (place, box, moved) => map.look(place, box, moved),
    onopen({ numbers, box: [west, south, east, north] }, at) {
      const corners = [
        { lat: south, lon: west },
        { lat: north, lon: east },
      ];
      void open(numbers, numbers.length === 1 ? set : spotSet(set, corners, at));
    },
  };

  async function open(numbers: readonly number[], opened: string) {
    map.write();
    const [first] = await openMapData(page).shelf.all(numbers.slice(0, 1));
    if (first) openPhoto({ photos: [first], index: 0, set: opened });
  }
}
