import { expect, test } from './reader.ts';

test.use({ allowed: /404/ });

for (const address of ['nowhere/', '2019-06-shanghai/photos/nowhere/', 'no/such/page/at/all/']) {
  test(`/${address} says that nothing is there, and leads home`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing at this address' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to the journal' }).click();
    await expect(page.getByRole('link', { name: 'Shanghai, June 2019', exact: true })).toBeVisible();
  });
}
