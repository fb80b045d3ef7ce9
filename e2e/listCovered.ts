import type { Locator } from '@playwright/test';

/**
 * What can have the focus inside an element, and is covered when it has it: gone to from top to bottom as by Tab, and back.
 * Each with the direction and the beginning of its HTML.
 */
export function listCovered(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const stops = [
      ...root.querySelectorAll<HTMLElement>('a[href], button:enabled, input:enabled, video, [tabindex="0"]'),
    ].filter((stop) => stop.tabIndex >= 0 && !stop.closest('[inert]') && isThere(stop));
    return [
      ...stops.flatMap((stop) => (isSeen(stop) ? [] : [`down: ${stop.outerHTML.slice(0, 160)}`])),
      ...stops.reverse().flatMap((stop) => (isSeen(stop) ? [] : [`up: ${stop.outerHTML.slice(0, 160)}`])),
    ];

    function isThere(stop: HTMLElement) {
      return stop.checkVisibility({ visibilityProperty: true }) && stop.getClientRects().length > 0;
    }

    function isSeen(stop: HTMLElement) {
      if (!stop.isConnected || !isThere(stop)) return true;
      stop.focus();
      if (document.activeElement !== stop) return true;
      const frame = stop.closest('label') ?? stop;
      const { left, top, width, height } = frame.getBoundingClientRect();
      const shares = [0.03, 0.25, 0.5, 0.75, 0.97];
      return shares.some((x) =>
        shares.some((y) => {
          const hit = document.elementFromPoint(left + width * x, top + height * y);
          // What is drawn over it by its own line, a slider over a chart for example, does not cover it.
          return hit !== null && (frame.contains(hit) || hit.parentElement?.contains(frame) === true);
        }),
      );
    }
  });
}
