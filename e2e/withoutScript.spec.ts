import { expect, test } from './reader.ts';
import { photo, photos, tripView } from './visible.ts';

// The browser reports each script that it was told not to run.
test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

test('without script a reader goes from the journal to a photo, on to the next and to the map', async ({
  page,
  isMobile,
}) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Shanghai, June 2019', exact: true }).click();
  await expect(page.getByText('I had slept two hours')).toBeVisible();
  await tripView(page, 'Photos').click();
  await expect(photos(page)).toHaveCount(24);
  await photo(page, 'A steaming bowl of noodles').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lunch had no interpreter. I pointed.');
  await expect(page.getByRole('img', { name: 'A steaming bowl of noodles' })).toBeInViewport();
  const box = await page.getByRole('img', { name: 'A steaming bowl of noodles' }).boundingBox();
  if (isMobile) expect(box).toMatchObject({ x: 0, width: 390 });
  await page.getByRole('link', { name: 'Next photo' }).click();
  await expect(page).toHaveURL(/\/photos\/ferry\/$/);
  await page.getByRole('link', { name: 'On the map' }).click();
  await expect(page.getByRole('link', { name: 'Plum rain' })).toBeVisible();
  await page.getByRole('link', { name: 'Plum rain' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plum rain');
});

test('rows fill the width without script on any screen, before a panorama too', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the desk takes every width');
  await page.goto('2019-06-shanghai/photos/');
  const monday = page.locator('section').filter({ hasText: 'Monday, 24 June' });
  for (const width of [390, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const day = await monday.boundingBox();
    const boxes = await Promise.all(
      (
        await monday
          .getByRole('link')
          .filter({ has: page.locator('img') })
          .all()
      ).map((one) => one.boundingBox()),
    );
    const ends = new Map<number, number>();
    for (const box of boxes) if (box) ends.set(Math.round(box.y), Math.round(box.x + box.width));
    expect([...ends.values()]).toEqual([...ends].map(() => Math.round((day?.x ?? 0) + (day?.width ?? 0))));
  }
});
