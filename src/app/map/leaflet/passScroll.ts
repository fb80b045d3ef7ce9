import type * as L from 'leaflet';
import { messages } from '../../messages.ts';

/** Milliseconds within which wheel events are one gesture, and for which the hint stands. */
const gesture = 300;
const hinted = 1400;

/**
 * Lets the page scroll past the map: one finger moves the page and two the map, and a finger that tries alone is told so for
 * a while; a wheel that came scrolling onto the map goes on scrolling, and so does one that cannot zoom any further. Returns
 * what takes it away again.
 */
export function passScroll(frame: HTMLElement, map: L.Map): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const capture = { capture: true, passive: true, signal } as const;
  let passing = -Infinity;
  const hint = document.createElement('p');
  hint.className = 'two-fingers';
  hint.textContent = messages.map.twoFingers;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  if (matchMedia('(pointer: coarse)').matches) map.dragging.disable();
  frame.addEventListener(
    'pointerdown',
    ({ pointerType }) => (pointerType === 'touch' ? map.dragging.disable() : map.dragging.enable()),
    capture,
  );
  frame.addEventListener(
    'touchmove',
    ({ touches, target }) => {
      clearTimeout(hiding);
      if (touches.length === 1 && !isHeld(target)) frame.append(hint);
      else hint.remove();
      hiding = setTimeout(() => hint.remove(), hinted);
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
    clearTimeout(hiding);
    hint.remove();
    abort.abort();
  };
}

/** Of a pin that a finger moves. */
const isHeld = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.leaflet-marker-draggable') !== null;
