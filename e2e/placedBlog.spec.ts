import { expect, test } from './reader.ts';
import { isThere } from './sites.ts';
import { announced, photos, slide, stack } from './visible.ts';

test.skip(!isThere('placed'), 'needs ../shared/kubecon-placed');
test.use({ site: 'placed' });

test('seven photos stand in the order of their local times', async ({ page }) => {
  await page.goto('kubecon/photos/');
  const addresses = await photos(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual([
    'kubecon/photos/flight/',
    'kubecon/photos/bund/',
    'kubecon/photos/conference/',
    'kubecon/photos/sponsor/',
    'kubecon/photos/dolls/',
    'kubecon/photos/paper/',
    'kubecon/photos/tianmien/',
  ]);
});

test('six of them are on the map: five in Shanghai, three of these at one spot, one in Beijing', async ({
  page,
}) => {
  await page.goto('kubecon/map/');
  await expect(page.getByRole('heading', { name: '6 photos on the map' })).toBeVisible();
  await expect(stack(page, 5)).toBeInViewport();
  await page.goto('kubecon/map/?photo=sponsor');
  await stack(page, 4).click();
  await stack(page, 3).click();
  await expect(announced(page)).toContainText('1 of 3.');
  await expect(slide(page, 'Sponsor Showcase')).toBeInViewport();
});
