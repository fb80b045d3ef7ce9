/** Frames from the top of a page to its end. */
const frames = 300;

/** Scrolls through the whole page and says how long a frame took on average, and how many photos there were at the most. */
export function flick(page) {
  return page.evaluate(
    (count) =>
      new Promise((resolve) => {
        const step = (document.documentElement.scrollHeight - innerHeight) / count;
        const begun = performance.now();
        let frame = 0;
        let tiles = 0;
        scrollTo(0, 0);
        requestAnimationFrame(function next() {
          tiles = Math.max(tiles, document.querySelectorAll('[data-number]').length);
          if (frame++ === count) return resolve({ frame: (performance.now() - begun) / count, tiles });
          scrollTo(0, frame * step);
          requestAnimationFrame(next);
        });
      }),
    frames,
  );
}

/** Scrolls as a reader does, a screen after the other, and lets pictures come. */
export async function browse(page, screens) {
  for (let at = 0; at < screens; at++) {
    for (let step = 0; step < 10; step++) {
      await page.evaluate(() => scrollBy(0, innerHeight / 10));
      await page.waitForTimeout(30);
    }
  }
}
