import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { describeCoast, makeCoast } from './makeCoast.ts';
import { findCross } from './findCross.ts';
import { findFaults } from './findFaults.ts';
import { pinhole } from './pinhole.ts';
import { expect, test as base } from './reader.ts';
import { renewApp } from './renewApp.ts';
import { serveFolder } from './serveFolder.ts';
import { inLightbox, photo, slide, tripView } from './visible.ts';

interface Published {
  readonly address: string;
  /** Writes a file of the library, and builds and publishes the site again. */
  change(file: string, text: string): Promise<void>;
  /** As a new version of Pinhole would: the app has other names, and so every page is another one. */
  renewApp(): void;
}

/** A site of its own for each story, below a path, which the author changes; what it is made from is read once. */
const test = base.extend<{ published: Published }, { cache: string }>({
  cache: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what is asked for out of the pattern
    async ({}, use) => {
      const cache = await mkdtemp(join(tmpdir(), 'pinhole cache '));
      await use(cache);
      rmSync(cache, { recursive: true });
    },
    { scope: 'worker' },
  ],
  published: async ({ cache }, use) => {
    const temporary = await mkdtemp(join(tmpdir(), 'pinhole offline '));
    const folder = join(temporary, 'coasts');
    await makeCoast(folder);
    const out = join(temporary, 'site');
    const build = async () => {
      await pinhole('build', folder, '--out', out, '--cache', cache);
    };
    await build();
    const server = await serveFolder(out, '/journal/');
    await use({
      address: server.address,
      async change(file, text) {
        writeFileSync(join(folder, file), text);
        await build();
      },
      renewApp: () => renewApp(out),
    });
    await server.close();
    rmSync(temporary, { recursive: true });
  },
  baseURL: async ({ published }, use) => use(published.address),
});

// One browser after the other, with what the first build has made.
test.describe.configure({ mode: 'default' });

test.use({
  serviceWorkers: 'allow',
  // What a browser says where there is no connection.
  allowed: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|Failed to fetch/,
});

/** Paths of all that the reader's browser keeps of the site. */
const listKept = (page: Page) =>
  page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return kept.flat().map((url) => url.slice(document.baseURI.length));
  });

/** Paths of the pictures of a photo that is published now. */
const listPictures = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const { photos } = (await (await fetch('journal.json')).json()) as {
      readonly photos: readonly {
        readonly id: string;
        readonly renditions: readonly { readonly url: string }[];
      }[];
    };
    return photos.find((photo) => photo.id === id)?.renditions.map(({ url }) => url) ?? [];
  }, id);

const isKept = (page: Page, path: string) => expect.poll(() => listKept(page)).toContain(path);

/** A page of the reader's that nothing is left of in memory. */
async function openAnew(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const keep = (page: Page) => page.getByRole('button', { name: /^Keep offline · [\d.]+ [kM]B$/ });

test('what was read opens without a connection, and what was not says so', async ({ page, context }) => {
  await page.goto('2020-coast/');
  await isKept(page, '2020-coast/');
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, 'The coast')).toBeVisible();
  await photo(page, 'The beach').first().click();
  await expect(slide(page, 'The beach')).toBeInViewport();
  await inLightbox(page, 'Close').click();
  await page.goto('2020-coast/photos/dune/');
  await expect(heading(page, 'You are offline')).toBeVisible();
  await expect(page.getByRole('link', { name: 'The coast' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'The coast' }).click();
  await expect(heading(page, 'The coast')).toBeVisible();
  await tripView(page, 'Map').click();
  await expect(heading(page, 'You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('region', { name: 'Map of the photos' })).toBeVisible();
});

/** `--map-road` of map.css. */
const road = [255, 253, 249] as const;

test('a trip is kept with its map, its streets and photos, and removed again', async ({ page, context }) => {
  await page.goto('2020-coast/');
  await expect(keep(page)).toBeVisible();
  await context.setOffline(true);
  await keep(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'The connection broke off' })).toBeAttached();
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Go on keeping/ }).click();
  const kept = page.getByRole('button', { name: /^Kept offline/ });
  await expect(kept).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'it opens without a connection' })).toBeAttached();
  expect(await findFaults(page)).toEqual([]);
  await context.setOffline(true);
  const alone = await openAnew(context, '2020-coast/photos/boat/');
  await expect(slide(alone, 'The boat')).toBeInViewport();
  await alone.goto('2020-coast/map/');
  await expect(alone.getByText('4 photos on the map')).toBeVisible();
  await expect(alone.locator('.pin').first()).toBeVisible();
  await alone.goto('2020-coast/map/?photo=boat');
  await alone.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => findCross(alone, road), { timeout: 30_000 }).toBeDefined();
  const part = await alone.evaluate(async () => {
    const [, file = ''] =
      /"(assets\/map-[^"]+)"/.exec(document.getElementById('page')?.textContent ?? '') ?? [];
    const response = await fetch(file, { headers: { Range: 'bytes=0-9' } });
    return [response.status, response.headers.get('Content-Range'), (await response.text()).length];
  });
  expect(part).toEqual([206, expect.stringMatching(/^bytes 0-9\/\d+$/), 10]);
  await context.setOffline(false);
  await kept.click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(keep(page)).toBeVisible();
  await context.setOffline(true);
  await alone.goto('2020-coast/days/2020-07-04/');
  await expect(heading(alone, 'You are offline')).toBeVisible();
});

test('what the author hides leaves the reader’s device, and every kept page fits its script', async ({
  page,
  context,
  published,
}) => {
  await page.goto('2020-coast/');
  await keep(page).click();
  await expect(page.getByRole('button', { name: /^Kept offline/ })).toBeVisible();
  await page.goto('2020-coast/photos/');
  await isKept(page, '2020-coast/photos/');
  const pictures = await listPictures(page, '2020-coast/dune');
  const keptOfDune = async () => (await listKept(page)).filter((path) => pictures.includes(path));
  await expect.poll(keptOfDune).not.toEqual([]);

  await published.change('2020-coast/photos.yaml', describeCoast(', hidden: true'));
  await page.goto('2020-coast/');
  await expect.poll(keptOfDune).toEqual([]);
  await expect.poll(() => listKept(page)).not.toContain('2020-coast/photos/dune/');
  await context.setOffline(true);
  const alone = await openAnew(context, '2020-coast/photos/');
  await expect(alone.getByRole('main').getByRole('img')).toHaveCount(3);

  await context.setOffline(false);
  published.renewApp();
  await page.goto('2020-coast/');
  await expect
    .poll(async () => (await listKept(page)).filter((path) => /main-.*\.js$/.test(path)))
    .not.toContainEqual(expect.stringMatching(/main-(?!next)/));
  await context.setOffline(true);
  for (const address of ['', '2020-coast/', '2020-coast/photos/', '2020-coast/map/']) {
    await alone.goto(address);
    await expect(alone.locator('script[src*="main-next"]')).toBeAttached();
    await expect(alone.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await alone.goto('2020-coast/photos/');
  await photo(alone, 'The boat').click();
  await expect(slide(alone, 'The boat')).toBeInViewport();
});

test('a device without room says so, and keeps nothing half', async ({ page, context, baseURL }) => {
  await page.goto('2020-coast/');
  await expect(keep(page)).toBeVisible();
  const device = await context.newCDPSession(page);
  await device.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 1,
  });
  await keep(page).click();
  await expect(page.getByRole('status').filter({ hasText: /This device has no room for/ })).toBeAttached();
  await expect(keep(page)).toBeVisible();
  expect(
    await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('trip'))),
  ).toEqual([]);
});
