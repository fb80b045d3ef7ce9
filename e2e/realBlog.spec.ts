import { expect, test } from './reader.ts';
import { isThere } from './sites.ts';
import { inLightbox, photos } from './visible.ts';

test.skip(!isThere('kubecon'), 'needs ../shared/kubecon');
test.use({ site: 'kubecon' });

test('a real post stands with its seven photos, its caption, its pair and its emoji', async ({ page }) => {
  await page.goto('');
  await page
    .getByRole('main')
    .getByRole('link', { name: /KubeCon/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('I went to KubeCon 🇨🇳😁');
  await expect(photos(page)).toHaveCount(7);
  const keynote = page.getByRole('figure').filter({ has: page.getByRole('img', { name: 'Keynote' }) });
  await expect(keynote).toContainText('Image courtesy of CNCF');
  await expect(page.getByText('I got a chance to go to KubeCon this year! 🤓')).toBeVisible();
  const [dolls, paper] = await Promise.all(
    ['Snow', 'Forest'].map((name) => page.getByRole('img', { name, exact: true }).boundingBox()),
  );
  expect(dolls?.y).toBe(paper?.y);
  expect(dolls?.height).toBe(paper?.height);
});

test('photos without any position or time are shown, played, and explained on the map', async ({ page }) => {
  await page.goto('kubecon/photos/');
  await expect(photos(page)).toHaveCount(7);
  await photos(page).first().click();
  await inLightbox(page, 'Play slideshow').click();
  await expect(inLightbox(page, 'Pause slideshow')).toBeVisible();
  await page.goto('kubecon/map/');
  await expect(page.getByRole('main')).toContainText('photos.yaml');
});
