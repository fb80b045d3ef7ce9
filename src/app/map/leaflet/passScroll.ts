import type * as L from 'leaflet';

/** Milliseconds within which wheel events are one gesture, and for which the hint stands. */
const gesture = 300;
const hinted = 1400;

/**
 * Lets the page scroll past the map: one finger moves the page and two the map; a wheel that came scrolling onto the
 * map goes on scrolling, and so does one that cannot zoom any further. Returns what takes it away again.
 *
 * @param onHint called with true when a finger tries to move the map, and with false a while later
 */
export function passScroll(frame: HTMLElement, map: L.Map, onHint: (shown: boolean) => void): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const capture = { capture: true, passive: true, signal } as const;
  let passing = -Infinity;
  let hint: ReturnType<typeof setTimeout> | undefined;

  if (matchMedia('(pointer: coarse)').matches) map.dragging.disable();
  frame.addEventListener(
    'pointerdown',
    ({ pointerType }) => (pointerType === 'touch' ? map.dragging.disable() : map.dragging.enable()),
    capture,
  );
  frame.addEventListener(
    'touchmove',
    ({ touches }) => {
      clearTimeout(hint);
      onHint(touches.length === 1);
      hint = setTimeout(() => onHint(false), hinted);
    },
    capture,
  );
  addEventListener(
    'wheel',
    ({ target, timeStamp }) => {
      if (!(target instanceof Node && frame.contains(target))) passing = timeStamp;
    },
    capture,
  );
  frame.addEventListener(
    'wheel',
    (event) => {
      const isLast = event.deltaY > 0 ? map.getZoom() <= map.getMinZoom() : map.getZoom() >= map.getMaxZoom();
      if (event.timeStamp - passing > gesture && !isLast) return;
      passing = event.timeStamp;
      event.stopImmediatePropagation();
    },
    capture,
  );
  return () => {
    clearTimeout(hint);
    abort.abort();
  };
}
