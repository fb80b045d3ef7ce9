import type * as L from 'leaflet';

/** Tells the map when its frame gets another size without the window doing so. The answer ends the watch. */
export function keepSize(map: L.Map, frame: HTMLElement): () => void {
  const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watch.observe(frame);
  return () => watch.disconnect();
}
