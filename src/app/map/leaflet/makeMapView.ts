import type { Box } from '../../../geometry/box.ts';
import { nextTask } from '../../nextTask.ts';
import type { MapDay } from '../../page.ts';
import type { BasemapView } from '../basemap.ts';
import type { AskedIndex } from '../index/askIndex.ts';
import { makeTimeQuery, type TimeFilter } from '../index/timeQuery.ts';
import type { MapPlace } from '../mapAddress.ts';
import { Basemaps } from './basemaps/basemaps.ts';
import { boxOf } from './boxOf.ts';
import { fitBox } from './fitBox.ts';
import { addButtons, addScale, makeMap } from './makeMap.ts';
import { namesOfPlaces, streets } from './nameZooms.ts';
import { passScroll } from './passScroll.ts';
import { PinLayer, type PinEvents, type ShownPin } from './pinLayer.ts';
import { PlaceNames } from './placeNames.ts';
import { SpotLayer, type Outlook } from './spotLayer.ts';
import { TrailLayer } from './trailLayer.ts';
import { isAt, placeOf, Sight } from './sight.ts';

/** The map as the page sees it; nothing of Leaflet leaves this folder. */
export interface MapView {
  /** When its first pins stand there, or it was drawn without them. */
  readonly drawn: Promise<void>;
  /**
   * Shows what a filter lets through, and goes to a day when it is chosen.
   *
   * @param days with their names
   */
  show(filter: TimeFilter, days: readonly MapDay[]): void;
  /** Lifts a photo's pin for as long as it is looked at in the list. */
  light(number: number | undefined): void;
  /** Marks a photo's pin, and goes to it where the address does not say where to look. */
  select(photo: SelectedPhoto | undefined): void;
  go(place: MapPlace): void;
  remove(): void;
}

export interface SelectedPhoto extends Outlook {
  readonly number: number;
  /** The view stays where it is. */
  readonly still: boolean;
}

export interface MapViewOptions extends Pick<PinEvents, 'onopen' | 'onhover'> {
  readonly basemap: BasemapView;
  readonly index: AskedIndex;
  /** Around everything on the map. */
  readonly box: Box | undefined;
  /** Where the address says to look. */
  readonly place: MapPlace | undefined;
  /** A pin of so many photos comes apart. */
  onsplit(count: number): void;
  /** The map looks elsewhere; `moved` once the reader had a hand in it. */
  onlook(place: MapPlace, box: Box, moved: boolean): void;
}

/** How near the selected photo is shown, and how far one click on a stack may lead. */
const zooms = { selected: 15, step: 3 };

/** Milliseconds that the map waits for its first pins before it is drawn without them. */
const latest = 400;

export async function makeMapView(frame: HTMLElement, options: MapViewOptions): Promise<MapView> {
  const map = makeMap(frame);
  await nextTask();
  addButtons(map);
  const basemaps = new Basemaps(map, frame, options.basemap);
  const names = new PlaceNames(map);
  const trails = new TrailLayer(map, options.index);
  const spots = new SpotLayer(map);
  const sight = new Sight(map, options);
  let moved = false;
  const pins = new PinLayer(map, options.index, {
    onopen: options.onopen,
    onhover: options.onhover,
    onchange(shown) {
      keepClear(map.getZoom(), shown);
      draw();
      spots.show(shown);
      trails.avoid(shown, names.show(shown));
    },
    onsplit({ box, splitZoom }, count) {
      moved = true;
      options.onsplit(count);
      fitBox(map, box, Math.max(splitZoom, map.getZoom() + zooms.step), true, splitZoom);
    },
  });
  let isDrawn = false;
  let isGone = false;
  let tell: () => void;
  const drawn = new Promise<void>((resolve) => (tell = resolve));
  /** What lies under the pins is drawn after them: they are what was asked for. */
  function draw(): void {
    if (!isDrawn) void underlay();
    isDrawn = true;
    tell();
  }
  async function underlay(): Promise<void> {
    for (const add of [() => basemaps.start(), () => addScale(map)]) {
      await nextTask();
      if (!isGone) add();
    }
  }
  const cleared = new Set<number>();
  /** Names of towns keep clear of pins, from when the pins of a zoom are known. */
  function keepClear(zoom: number, shown: readonly ShownPin[]): void {
    if (cleared.has(zoom)) return;
    cleared.add(zoom);
    const named = shown.some(({ place }) => place !== undefined);
    basemaps.embedded.avoid((at) => pins.at(at), named ? namesOfPlaces : streets);
  }
  const late = setTimeout(draw, latest);
  const release = passScroll(frame, map);
  for (const event of ['pointerdown', 'wheel', 'keydown'] as const)
    frame.addEventListener(event, () => (moved = true), { passive: true, capture: true });
  map.on('moveend', () => options.onlook(placeOf(map), boxOf(map.getBounds()), moved));
  let centred: number | undefined;
  return {
    drawn,
    show(filter, days) {
      sight.show(filter, options.place);
      cleared.clear();
      const when = makeTimeQuery(filter);
      pins.show(when);
      trails.show(when, new Map(days.map(({ date, short }) => [date, short])));
    },
    light: (number) => pins.light(number),
    select(photo) {
      pins.select(photo?.number);
      spots.select(photo);
      // Coming back from the lightbox names the same photo again: the view stays as it was left.
      if (!photo || photo.number === centred) return;
      centred = photo.number;
      if (!photo.still) map.setView([photo.lat, photo.lon], Math.max(zooms.selected, map.getZoom()));
    },
    go(place) {
      if (!isAt(map, place)) map.setView([place.lat, place.lon], place.zoom);
    },
    remove() {
      isGone = true;
      clearTimeout(late);
      release();
      map.remove();
    },
  };
}
