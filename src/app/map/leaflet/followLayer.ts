import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { makePinElement } from './makePinElement.ts';

export interface FollowedPhoto {
  readonly photo: PlacedPhoto;
  /** On the copy of the world that the way lies on. */
  readonly at: LatLon;
}

/** One dot stands for all photos within so many metres. */
const oneDot = 15;

interface Dot {
  readonly at: LatLon;
  readonly photos: PlacedPhoto[];
}

/** Where the photos of a text or a set were taken: quiet dots, and a pin for each that is looked at now. */
export class FollowLayer {
  readonly #map: L.Map;
  readonly #dots: readonly Dot[];
  readonly #pins = L.layerGroup();
  readonly #pick: ((photo: PlacedPhoto) => void) | undefined;
  #current: readonly string[] = [];

  /** @param pick called with the photo of the dot or pin that was clicked; without it nothing can be clicked */
  constructor(map: L.Map, photos: readonly FollowedPhoto[], pick?: (photo: PlacedPhoto) => void) {
    this.#map = map;
    this.#pick = pick;
    this.#dots = groupBySpot(photos);
    for (const dot of this.#dots) this.#addDot(dot);
    this.#pins.addTo(map);
  }

  /** Marks what is looked at; several side by side in a row of the text stand side by side here too. */
  mark(photos: readonly FollowedPhoto[]): void {
    this.#current = photos.map(({ photo }) => photo.id);
    this.#pins.clearLayers();
    for (const [index, { photo, at }] of spread(photos)) {
      const icon = L.divIcon({
        html: makePinElement(photo, 1),
        className: 'pin-box selected',
        iconSize: [48, 48],
        iconAnchor: [24 - index * 50, 24],
      });
      this.#pins.addLayer(this.#makeMarker(at, icon, photo, () => this.#pick?.(photo)).setZIndexOffset(1000));
    }
  }

  #addDot(dot: Dot): void {
    const icon = L.divIcon({
      className: dot.photos.every(({ spot }) => spot.inferred) ? 'spot-dot inferred' : 'spot-dot',
      iconSize: [28, 28],
    });
    const marker = this.#makeMarker(dot.at, icon, dot.photos[0], () => this.#pickFrom(dot));
    marker.addTo(this.#map);
  }

  /** A dot of several photos leads from one to the next. */
  #pickFrom({ photos }: Dot): void {
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

function groupBySpot(photos: readonly FollowedPhoto[]): Dot[] {
  const dots: Dot[] = [];
  for (const { photo, at } of photos) {
    const dot = dots.find((other) => computeDistance(other.at, at) < oneDot);
    if (dot) dot.photos.push(photo);
    else dots.push({ at, photos: [photo] });
  }
  return dots;
}

/** Each with its place in the row of those that stand on one spot: −½ and ½ for two. */
function spread(photos: readonly FollowedPhoto[]): (readonly [number, FollowedPhoto])[] {
  return photos.map((one, index) => {
    const isHere = ({ at }: FollowedPhoto) => computeDistance(at, one.at) < oneDot;
    const before = photos.slice(0, index).filter(isHere).length;
    return [before - (photos.filter(isHere).length - 1) / 2, one];
  });
}
