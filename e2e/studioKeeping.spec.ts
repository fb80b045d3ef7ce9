import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findFaults } from './findFaults.ts';
import { offerFolders, pickFolder, readFrom, writeInto } from './ownFolder.ts';
import { expect, test } from './reader.ts';
import { folders } from './sites.ts';

test.use({ site: 'fine' });

const photo = (name: string) => readFileSync(join(folders.sample, '2019-06-shanghai', name));
/** As an author has it: a byte order mark, line ends of Windows, comments, a way of one's own to write. */
const settings =
  '\ufeff# Shanghai\r\nzone:   Asia/Shanghai   # by the river\r\n\r\nphotos:\r\n    # the first evening\r\n    bund-night.jpg:  { caption: "Lights",   rating: 4 }\r\n    metro.jpg:\r\n        caption: Down   # below\r\n';
const folder = 'Shanghai 上海';

/** On the studio's page. */
const writeTrip = (page: Page) =>
  writeInto(page, folder, {
    'bund-night.jpg': photo('bund-night.jpg'),
    'metro.jpg': photo('metro.jpg'),
    'photos.yaml': settings,
  });

async function openFolder(page: Page): Promise<void> {
  await pickFolder(page, folder);
  await page.getByRole('button', { name: 'Open a folder to save into' }).click();
  await expect(option(page, /./)).toHaveCount(2);
}

const kept = async (page: Page) => (await readFrom(page, folder, 'photos.yaml')).toString();
const save = (page: Page) => page.getByRole('button', { name: `Save into ${folder}` });
const option = (page: Page, name: string | RegExp) =>
  page.getByRole('listbox', { name: 'Photos, day by day' }).getByRole('option', { name });

async function describe(page: Page, name: string, caption: string): Promise<void> {
  await page.getByRole('button', { name: 'Photos', exact: true }).click();
  await option(page, name).click();
  await page.getByLabel('Caption').fill(caption);
  await expect(option(page, caption)).toBeVisible();
}

test('a folder is opened, edited and saved to the letter, and never over what somebody else wrote', async ({
  page,
}) => {
  await offerFolders(page);
  await page.goto('studio/');
  await writeTrip(page);
  await openFolder(page);
  // Nothing is changed, and it can be taken away all the same.
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByRole('button', { name: 'Save as a zip archive' })).toBeEnabled();
  await describe(page, 'Down', 'Down there');
  // What cannot be shown is not saved.
  await page.route(/compareWorker/, (route) => route.abort());
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByText(/^What has changed could not be compared/)).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await page.unroute(/compareWorker/);
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(save(page)).toBeEnabled();
  await expect(page.locator('ins')).toHaveText(/caption: Down there {3}# below$/);
  await expect(page.locator('del')).toHaveText(/caption: Down {3}# below$/);

  // The browser asks, and its answer is no.
  await page.evaluate(() => {
    const { prototype } = FileSystemHandle as unknown as { prototype: Record<string, unknown> };
    const own = { query: prototype['queryPermission'], request: prototype['requestPermission'] };
    Object.assign(prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => 'denied',
    });
    Object.assign(window, {
      allow: () => Object.assign(prototype, { queryPermission: own.query, requestPermission: own.request }),
    });
  });
  await save(page).click();
  await expect(
    page.getByText('Not saved: the browser was not allowed to write into the folder. Nothing was saved.'),
  ).toBeVisible();
  expect(await kept(page)).toBe(settings);
  await page.evaluate(() => (window as unknown as { allow: () => void }).allow());
  await save(page).click();
  await expect(page.getByText(`Saved into ${folder}.`)).toBeVisible();
  const saved = settings.replace('Down   #', 'Down there   #');
  expect(await kept(page)).toBe(saved);
  expect((await readFrom(page, folder, 'metro.jpg')).equals(photo('metro.jpg'))).toBe(true);

  // Somebody else writes it meanwhile: both are shown, and either can be kept.
  await describe(page, 'Lights', 'All lights');
  const theirs = saved.replace('# Shanghai', '# Shanghai, by hand');
  await writeInto(page, folder, { 'photos.yaml': theirs });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await save(page).click();
  await expect(
    page.getByRole('alert').getByText(/^photos\.yaml has been changed by somebody else/),
  ).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'by hand' })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'All lights' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  expect(await kept(page)).toBe(theirs);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await save(page).click();
  await expect(page.getByText(`Saved into ${folder}.`)).toBeVisible();
  const mine = saved.replace('"Lights"', 'All lights');
  expect(await kept(page)).toBe(mine);

  await describe(page, 'All lights', 'No lights');
  await writeInto(page, folder, { 'photos.yaml': theirs });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await save(page).click();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByText('Nothing has been changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Photos', exact: true }).click();
  await expect(option(page, 'Lights')).toBeVisible();
  expect(await kept(page)).toBe(theirs);
});

const listDrafts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('pinhole-studio', 1);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );

test('what is not saved outlives a crash, and of two pages neither loses what the other one saves', async ({
  page,
  context,
}) => {
  await offerFolders(page);
  await page.goto('studio/');
  await writeTrip(page);
  await openFolder(page);
  await describe(page, 'Down', 'Down there');
  await expect.poll(() => listDrafts(page)).toBe(1);
  const dying = await context.newCDPSession(page);
  const crash = page.waitForEvent('crash');
  // It answers no more.
  void dying.send('Page.crash').catch(() => undefined);
  await crash;

  const first = await context.newPage();
  await first.goto('studio/');
  await expect(first.getByRole('heading', { name: 'Not saved yet' })).toBeVisible();
  await first.getByRole('button', { name: 'Go on' }).click();
  await expect(first.getByText('What you had not saved is here again.')).toBeVisible();
  await expect(option(first, 'Down there')).toBeVisible();

  const second = await context.newPage();
  await offerFolders(second);
  await second.goto('studio/');
  await openFolder(second);
  for (const each of [first, second])
    await expect(each.getByText('Another page of this browser works on this trip, too.')).toBeVisible();
  await expect(option(second, 'Down')).toBeVisible();
  await describe(second, 'Lights', 'All lights');
  await second.getByRole('button', { name: 'Save 1 change' }).click();
  await save(second).click();
  await expect(second.getByText(`Saved into ${folder}.`)).toBeVisible();
  await second.close();
  await expect(first.getByText('Another page of this browser')).toHaveCount(0);

  await first.getByRole('button', { name: 'Save 1 change' }).click();
  await save(first).click();
  await first.getByRole('button', { name: 'Keep both' }).click();
  await save(first).click();
  await expect(first.getByText(`Saved into ${folder}.`)).toBeVisible();
  const both = settings.replace('"Lights"', 'All lights').replace('Down   #', 'Down there   #');
  expect(await kept(first)).toBe(both);
  await expect.poll(() => listDrafts(first)).toBe(0);
});

test('a device without room says so, closing asks, and what was written is saved once there is room', async ({
  page,
  context,
  baseURL,
}) => {
  await offerFolders(page);
  await page.goto('studio/');
  await writeTrip(page);
  const device = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await openFolder(page);
  await describe(page, 'Down', 'Far down');
  await expect(page.getByText(/^This device has no room to keep what you write/)).toBeVisible();
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await save(page).click();
  await expect(page.getByText('Not saved: the disk is full. Nothing was saved.')).toBeVisible();
  expect(await kept(page)).toBe(settings);
  const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await page.getByRole('button', { name: 'Close this trip' }).click();
  await expect(page.getByText('Not saved, and not kept on this device.')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stay' }).click();
  await device.send('Storage.overrideQuotaForOrigin', { origin });
  await save(page).click();
  await expect(page.getByText(`Saved into ${folder}.`)).toBeVisible();
  expect(await kept(page)).toBe(settings.replace('Down   #', 'Far down   #'));
  await page.getByRole('button', { name: 'Close this trip' }).click();
  await expect(page.getByRole('button', { name: 'Open a folder to save into' })).toBeVisible();
});

test('settings that nobody could read are named by their line, and stay as they are', async ({ page }) => {
  await offerFolders(page);
  await page.goto('studio/');
  await writeTrip(page);
  const bomb = `photos:\n  metro.jpg: { caption: Down }\nplaces: ${'['.repeat(20_000)}`;
  await writeInto(page, folder, { 'photos.yaml': bomb });
  await openFolder(page);
  await option(page, /./).first().click();
  await page.getByLabel('Caption').fill('Up');
  await page.getByLabel('Caption').blur();
  await expect(page.getByRole('alert').getByText(/^photos\.yaml:3: .*nested 100 deep/)).toBeVisible();
  expect(await kept(page)).toBe(bomb);
});
