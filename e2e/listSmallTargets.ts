import type { Page } from '@playwright/test';

/**
 * Targets of the pointer that WCAG 2.5.8 calls too small: less than 24 points wide or high, no link inside a sentence, and
 * so near to another target that a circle of 24 points around its middle meets that one, or the circle of that one.
 */
export function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const enough = 24 - 0.1;
    const modal = [...document.querySelectorAll('dialog[open], [aria-modal="true"]')].at(-1);
    const targets = [
      ...(modal ?? document).querySelectorAll(
        'a[href], button, input, video, [role="slider"], .leaflet-interactive',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          getComputedStyle(element).pointerEvents !== 'none' &&
          !element.closest('[inert]'),
      )
      .map((element) => {
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        return { element, box, small: box.width < enough || box.height < enough };
      })
      .filter(({ box }) => box.width > 1 && box.height > 1);
    return targets
      .filter((target) => target.small && !isInSentence(target.element))
      .filter((target) => targets.some((other) => !isApart(target, other)))
      .map(({ element, box }) => `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 160)}`);

    type Target = (typeof targets)[number];

    function isInSentence(element: Element) {
      const around = [...(element.parentElement?.childNodes ?? [])];
      const words = around.some(
        ({ nodeType, textContent }) => nodeType === 3 && (textContent ?? '').trim().length > 3,
      );
      return words && getComputedStyle(element).display === 'inline';
    }

    function isApart({ element, box }: Target, other: Target) {
      if (element.contains(other.element) || other.element.contains(element)) return true;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (other.small)
        return (
          Math.hypot(x - other.box.left - other.box.width / 2, y - other.box.top - other.box.height / 2) >=
          enough
        );
      const nearestX = Math.max(other.box.left, Math.min(x, other.box.right));
      const nearestY = Math.max(other.box.top, Math.min(y, other.box.bottom));
      return Math.hypot(x - nearestX, y - nearestY) >= enough / 2;
    }
  });
}
