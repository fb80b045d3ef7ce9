import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { makeLook } from '../columns/photoLook.ts';
import { makePinElement } from './makePinElement.ts';

export interface FollowedPhoto {
  readonly photo: PlacedPhoto;
  /** On the copy of the world that the way lies on. */
  readonly at: LatLon;
}

/** Photos that would stand nearer than so many pixels are one dot; and how many dots are alive at once. */
const dots = { apart: 12, most: 200 };
/** Metres within which photos of a row stand at one spot. */
const oneSpot = 15;

/** Where the photos of a text or a set were taken: quiet dots, and a pin for each that is looked at now. */
export class FollowLayer {
  readonly #map: L.Map;
  readonly #photos: readonly FollowedPhoto[];
  readonly #pick: ((photo: PlacedPhoto) => void) | undefined;
  readonly #dots = new Map<string, L.Marker>();
  readonly #pins = L.layerGroup();
  #current: readonly string[] = [];

  /** @param pick called with the photo of the dot or pin that was clicked; without it nothing can be clicked */
  constructor(map: L.Map, photos: readonly FollowedPhoto[], pick?: (photo: PlacedPhoto) => void) {
    this.#map = map;
    this.#photos = photos;
    this.#pick = pick;
    this.#pins.addTo(map);
    this.#update();
    map.on('moveend', () => this.#update());
  }

  /** Marks what is looked at; several side by side in a row of the text stand side by side here too. */
  mark(photos: readonly FollowedPhoto[]): void {
    this.#current = photos.map(({ photo }) => photo.id);
    this.#pins.clearLayers();
    for (const [index, { photo, at }] of spread(photos)) {
      const icon = L.divIcon({
        html: makePinElement(makeLook(photo), 1),
        className: 'pin-box selected',
        iconSize: [48, 48],
        iconAnchor: [24 - index * 50, 24],
      });
      const pin = this.#makeMarker(at, icon, photo, () => this.#pick?.(photo));
      this.#pins.addLayer(pin.setZIndexOffset(1000));
    }
  }

  /** Only the dots in view are in the document, and one that stays in view stays the same element. */
  #update(): void {
    const shown = this.#group();
    for (const [key, marker] of this.#dots) {
      if (shown.has(key)) continue;
      marker.remove();
      this.#dots.delete(key);
    }
    for (const [key, members] of [...shown].slice(0, dots.most)) {
      if (!this.#dots.has(key)) this.#dots.set(key, this.#makeDot(members).addTo(this.#map));
    }
  }

  /** The photos in view and a little around it, by the cell of a fine grid over the map of this zoom. */
  #group(): Map<string, FollowedPhoto[]> {
    const cells = new Map<string, FollowedPhoto[]>();
    const view = this.#map.getBounds().pad(0.3);
    const zoom = this.#map.getZoom();
    for (const followed of this.#photos) {
      const at = L.latLng(followed.at.lat, followed.at.lon);
      if (!view.contains(at)) continue;
      const { x, y } = this.#map.project(at, zoom).divideBy(dots.apart).floor();
      const key = `${zoom} ${x} ${y}`;
      const cell = cells.get(key);
      if (cell) cell.push(followed);
      else cells.set(key, [followed]);
    }
    return cells;
  }

  #makeDot(members: readonly FollowedPhoto[]): L.Marker {
    const photos = members.map(({ photo }) => photo);
    const icon = L.divIcon({
      className: photos.every(({ spot }) => spot.inferred) ? 'spot-dot inferred' : 'spot-dot',
      iconSize: [28, 28],
    });
    return this.#makeMarker(members[0]?.at ?? { lat: 0, lon: 0 }, icon, photos[0], () =>
      this.#pickFrom(photos),
    );
  }

  /** A dot of several photos leads from one to the next. */
  #pickFrom(photos: readonly PlacedPhoto[]): void {
    const last = photos.findLastIndex(({ id }) => this.#current.includes(id));
    const next = photos[(last + 1) % photos.length];
    if (next) this.#pick?.(next);
  }

  #makeMarker(
    { lat, lon }: LatLon,
    icon: L.DivIcon,
    photo: PlacedPhoto | undefined,
    pick: () => void,
  ): L.Marker {
    const interactive = this.#pick !== undefined;
    // No tab stop: the text and the slides themselves are what the keyboard goes through.
    const marker = L.marker([lat, lon], { icon, interactive, keyboard: false, title: photo?.alt ?? '' });
    return marker.on('click', pick);
  }
}

/** Each with its place in the row of those that stand on one spot: −½ and ½ for two. */
function spread(photos: readonly FollowedPhoto[]): (readonly [number, FollowedPhoto])[] {
  return photos.map((one, index) => {
    const isHere = ({ at }: FollowedPhoto) => computeDistance(at, one.at) < oneSpot;
    const before = photos.slice(0, index).filter(isHere).length;
    return [before - (photos.filter(isHere).length - 1) / 2, one];
  });
}
