import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { inLightbox, lightbox, photo, slide } from './visible.ts';

/** Notes each transition that the app begins: what is called by a name while it runs, and whether any is after it. */
async function watchTransitions(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const seen: object[] = [];
    const named = () =>
      [...document.querySelectorAll<HTMLElement>('*')].filter((one) => one.style.viewTransitionName).length;
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (change) => {
      const transition = start(change);
      const note = { moved: [] as string[], longest: 0 };
      const look = () => {
        const animations = document.getAnimations().map(({ effect }) => effect as KeyframeEffect);
        const moved = animations.filter(({ pseudoElement }) =>
          pseudoElement?.startsWith('::view-transition'),
        );
        note.moved = [...new Set(moved.map(({ pseudoElement }) => pseudoElement ?? ''))].sort();
        note.longest = Math.max(...moved.map((effect) => Number(effect.getTiming().duration)));
      };
      transition.ready.then(look, () => undefined);
      void transition.finished.then(() => seen.push(note));
      return transition;
    };
    Object.assign(window, {
      last: () => seen.length > 0 && { ...seen.at(-1), times: seen.length, named: named() },
    });
  });
  return () => page.evaluate(() => (window as unknown as { last(): unknown }).last());
}

const carried = {
  moved: ['group', 'new', 'old'].map((part) => `::view-transition-${part}(photo)`),
  longest: 180,
  times: 1,
  named: 0,
};

test('a photo goes along from page to page, and only it', async ({ page }) => {
  const last = await watchTransitions(page);
  await page.goto('');
  await page.getByRole('link', { name: 'Look at the photos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Shanghai' })).toBeFocused();
  await expect.poll(last, 'the cover, to its place among the photos').toEqual(carried);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Trips' })).toBeFocused();
  await expect.poll(last, 'and back').toEqual({ ...carried, times: 2 });
});

test('a photo goes from the lightbox to its place on the map', async ({ page }) => {
  const last = await watchTransitions(page);
  const gate = 'The red gate of Tiananmen across a wide square with people';
  await page.goto('2019-06-shanghai/photos/');
  await photo(page, gate).click();
  await expect(slide(page, gate)).toBeInViewport();
  await inLightbox(page, 'On the map').click();
  await expect(lightbox(page)).toBeHidden();
  await expect.poll(last).toEqual(carried);
});

test.describe('for readers who like things to stand still', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing goes along', async ({ page }) => {
    const last = await watchTransitions(page);
    await page.goto('');
    await page.getByRole('link', { name: 'Look at the photos' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Shanghai' })).toBeFocused();
    expect(await last()).toBe(false);
  });
});
