import type * as L from 'leaflet';

/**
 * Tells the map when its frame gets another size without the window doing so. The answer ends the watch. A frame that is not
 * shown has none: the map keeps the one that it had, and stops, as no way leads across nothing.
 */
export function keepSize(map: L.Map, frame: HTMLElement): () => void {
  const watch = new ResizeObserver(() => {
    if (frame.clientWidth === 0) map.stop();
    else map.invalidateSize({ animate: false });
  });
  watch.observe(frame);
  return () => watch.disconnect();
}
