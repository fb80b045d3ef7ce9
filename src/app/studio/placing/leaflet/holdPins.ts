import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../../geometry/distance.ts';
import { computeShift, movePosition, type Shift } from '../movePositions.ts';
import type { DrawnMarker, PlacingPins } from './placingPins.ts';

export interface HoldEvents {
  /** Photos were dragged, all by as much. */
  onmove(files: readonly string[], shift: Shift): void;
  /** The photos that are chosen. */
  chosen(): ReadonlySet<string>;
  /** Where one that is dragged comes to lie. */
  snap(at: LatLon): LatLon;
}

/** Lets a pin be dragged: with all that is chosen, where it is itself; else by itself, a stack with all its photos. */
export function holdPins(pins: PlacingPins, drawn: DrawnMarker, events: HoldEvents): void {
  const { marker } = drawn;
  let from: LatLon = { lat: 0, lon: 0 };
  let carried: ReadonlySet<string> = new Set();
  let shift: Shift = [0, 0];
  let others: readonly { readonly marker: L.Marker; readonly from: LatLon }[] = [];

  // A finger scrolls the page over pins: it takes hold of those that were chosen before.
  marker.getElement()?.addEventListener('pointerdown', ({ pointerType }) => {
    if (pointerType === 'touch' && !drawn.pin.isChosen) marker.dragging?.disable();
    else marker.dragging?.enable();
  });
  marker.on('dragstart', () => {
    pins.held = true;
    from = positionOf(marker);
    carried = drawn.pin.isChosen ? events.chosen() : new Set(drawn.pin.members().map(({ file }) => file));
    others = pins.drawn
      .filter((other) => other !== drawn && other.pin.members().every(({ file }) => carried.has(file)))
      .map((other) => ({ marker: other.marker, from: positionOf(other.marker) }));
  });
  marker.on('drag', (event) => {
    const { altKey } = (event as unknown as { originalEvent?: MouseEvent }).originalEvent ?? {}; // missing in its types
    const there = positionOf(marker);
    const to = carried.size === 1 && !altKey ? events.snap(there) : there;
    shift = computeShift(from, nearTo(to, there));
    if (to !== there) marker.setLatLng(toLeaflet(nearTo(to, there)));
    for (const other of others)
      other.marker.setLatLng(toLeaflet(nearTo(movePosition(other.from, shift), other.from)));
  });
  marker.on('dragend', () => {
    pins.held = false;
    events.onmove([...carried], shift);
  });
}

const positionOf = (marker: L.Marker): LatLon => {
  const { lat, lng } = marker.getLatLng();
  return { lat, lon: lng };
};

const toLeaflet = ({ lat, lon }: LatLon) => L.latLng(lat, lon);

/** On the copy of the world that another position is on. */
const nearTo = ({ lat, lon }: LatLon, other: LatLon): LatLon => ({
  lat,
  lon: lon + 360 * Math.round((other.lon - lon) / 360),
});
