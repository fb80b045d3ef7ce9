import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../../geometry/distance.ts';
import { bringsPhotos, droppedPhotos } from '../droppedPhotos.ts';

export interface DropEvents {
  onplace(at: LatLon, files: readonly string[]): void;
  snap(at: LatLon): LatLon;
}

/** Lets photos be dropped onto the map, and shows meanwhile where they would stand. What it is given ends with the map. */
export function catchDrops(frame: HTMLElement, map: L.Map, { onplace, snap }: DropEvents): void {
  const icon = L.divIcon({ className: 'landing', iconSize: [28, 28] });
  const landing = L.marker([0, 0], { icon, interactive: false, keyboard: false });
  const abort = new AbortController();
  const { signal } = abort;
  map.once('unload', () => abort.abort());

  const positionOf = (event: DragEvent): LatLon => {
    const { lat, lng } = map.mouseEventToLatLng(event).wrap();
    return event.altKey ? { lat, lon: lng } : snap({ lat, lon: lng });
  };
  frame.addEventListener(
    'dragover',
    (event) => {
      if (!bringsPhotos(event)) return;
      event.preventDefault();
      const { lat, lon } = positionOf(event);
      const turn = 360 * Math.round((map.getCenter().lng - lon) / 360);
      landing.setLatLng([lat, lon + turn]).addTo(map);
    },
    { signal },
  );
  frame.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && frame.contains(relatedTarget))) landing.remove();
    },
    { signal },
  );
  frame.addEventListener(
    'drop',
    (event) => {
      landing.remove();
      if (!bringsPhotos(event)) return;
      event.preventDefault();
      const files = droppedPhotos(event);
      if (files.length > 0) onplace(positionOf(event), files);
    },
    { signal },
  );
}
