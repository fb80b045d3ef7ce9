import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';
import { findFaults } from './findFaults.ts';
import { makeVideos } from './makeVideos.ts';
import { startPinhole } from './pinhole.ts';
import { folders } from './sites.ts';
import { lightbox } from './visible.ts';

const base = mkdtempSync(join(tmpdir(), 'pinhole studio '));
const library = join(base, 'library');
const settings = join(library, '2019-06-shanghai', 'photos.yaml');

test.afterAll(() => rmSync(base, { recursive: true, force: true }));

test('in pinhole dev a trip is edited and saved into its own files, kept through a reload, and never over what somebody else wrote', async ({
  page,
}) => {
  cpSync(folders.sample, library, { recursive: true });
  const before = readFileSync(settings, 'utf8');
  const server = await startPinhole('dev', library, '--port', '4820', '--cache', join(base, 'cache'));
  try {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${server.address}studio/`);
    await page.getByRole('button', { name: /^2019-06-shanghai/ }).click();
    await expect(page.getByText(/^24 photos/)).toBeVisible();
    const photo = page.getByRole('option', { name: 'A street full of people under neon signs' });
    await photo.click();
    await page.getByLabel('Caption').fill('Neon, and everybody out');
    await expect(page.getByRole('button', { name: 'Save 1 change' })).toBeEnabled();

    // What is not saved outlives the page.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: /^2019-06-shanghai/ }).click();
    await expect(page.getByText('What you had not saved is here again.')).toBeVisible();
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await expect(page.locator('ins').filter({ hasText: 'caption: Neon, and everybody out' })).toBeVisible();
    await page.getByRole('button', { name: 'Save into 2019-06-shanghai' }).click();
    await expect(page.getByText('Saved into 2019-06-shanghai.')).toBeVisible();
    const saved = readFileSync(settings, 'utf8');
    const added = '  nanjing-road.jpg:\n    caption: Neon, and everybody out\n';
    expect(saved).toContain(added);
    expect(saved.replace(added, '')).toBe(before);

    // Somebody else writes the file meanwhile.
    await page.getByRole('button', { name: 'Photos', exact: true }).click();
    await photo.click();
    await page.getByLabel('Caption').fill('Neon');
    writeFileSync(settings, `# mine\n${saved}`);
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await page.getByRole('button', { name: 'Save into 2019-06-shanghai' }).click();
    await expect(page.getByText(/^photos\.yaml has been changed by somebody else/)).toBeVisible();
    await expect(page.locator('ins').filter({ hasText: '# mine' })).toBeVisible();
    expect(readFileSync(settings, 'utf8')).toBe(`# mine\n${saved}`);
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect(page.getByText('Nothing has been changed.')).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await server.close();
  }
});

test('what happens in the folder while it is worked on is told, taken in when asked for, and costs no unsaved word', async ({
  page,
  context,
}) => {
  const small = join(base, 'small');
  const trip = join(small, 'Two days');
  mkdirSync(trip, { recursive: true });
  const sample = (file: string) => join(folders.sample, '2019-06-shanghai', file);
  for (const file of ['flight.jpg', 'metro.jpg', 'tea.jpg']) copyFileSync(sample(file), join(trip, file));
  const yaml = join(trip, 'photos.yaml');
  writeFileSync(yaml, 'photos:\n  flight.jpg:\n    caption: Up\n  metro.jpg:\n    caption: Down\n');
  const server = await startPinhole('dev', small, '--port', '4821', '--cache', join(base, 'cache'));
  const option = (where: Page, name: string) => where.getByRole('option', { name: new RegExp(`^${name}`) });
  const save = async (where: Page) => {
    await where.getByRole('button', { name: 'Save 1 change' }).click();
    await where.getByRole('button', { name: 'Save into Two days' }).click();
    await expect(where.getByText('Saved into Two days.')).toBeVisible();
  };
  try {
    const second = await context.newPage();
    for (const each of [page, second]) {
      await each.goto(`${server.address}studio/`);
      await each.getByRole('button', { name: /^Two days/ }).click();
      await expect(each.getByText(/^3 photos/)).toBeVisible();
    }
    for (const each of [page, second])
      await expect(each.getByText('Another page of this browser works on this trip, too.')).toBeVisible();
    await option(page, 'Up').click();
    await page.getByLabel('Caption').fill('Up and away');
    await option(second, 'Down').click();
    await second.getByLabel('Caption').fill('Far down');
    await save(second);
    await second.close();
    for (const file of ['arrival.jpg', 'evening.jpg'])
      copyFileSync(sample('bund-night.jpg'), join(trip, file));
    rmSync(join(trip, 'tea.jpg'));
    const told =
      'The trip’s folder has changed: 2 files came or were changed, 1 file is gone, photos.yaml was written.';
    await expect(page.getByText(told)).toBeVisible({ timeout: 60_000 });
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it in' }).click();
    await expect(page.getByText(/^4 photos/)).toBeVisible();
    await expect(page.getByText(/^The trip’s folder has changed/)).toHaveCount(0);
    for (const caption of ['Up and away', 'Far down']) await expect(option(page, caption)).toBeVisible();

    // An editor writes the very line that was changed here.
    const mine = 'photos:\n  flight.jpg:\n    caption: Up and away\n  metro.jpg:\n    caption: Far down\n';
    writeFileSync(yaml, mine.replace('Up and away', 'High'));
    await expect(page.getByText(/^photos\.yaml was written by somebody else, in lines that you/)).toBeVisible(
      {
        timeout: 60_000,
      },
    );
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await page.getByRole('button', { name: 'Save into Two days' }).click();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await save(page);
    expect(readFileSync(yaml, 'utf8')).toBe(mine);
  } finally {
    await server.close();
  }
});

test('in pinhole dev a photos.yaml is put right, a further post begun, and films, drawings and rules of the site are seen', async ({
  page,
}) => {
  const coast = join(base, 'coast library');
  const trip = join(coast, 'coast');
  mkdirSync(coast);
  await makeVideos(coast);
  const tiff = makeTiff({ gps: makeGps(54.3213, 10.1349) });
  writeFileSync(join(trip, 'door.jpg'), await makeJpeg({ width: 320, height: 240, tiff }));
  writeFileSync(join(trip, 'plan.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
  writeFileSync(join(coast, 'site.yaml'), "home:\n  - { at: '54.3213, 10.1349', radius: 300 }\n");
  const sound = readFileSync(join(trip, 'photos.yaml'), 'utf8');
  const server = await startPinhole('dev', coast, '--port', '4830', '--cache', join(base, 'cache'));
  try {
    writeFileSync(join(trip, 'photos.yaml'), sound.replace('A cliff }', 'A cliff'));
    await page.goto(`${server.address}studio/`);
    await page.getByRole('button', { name: /^coast/ }).click();
    await expect(page.locator('#app').getByRole('alert')).toContainText(
      /^What is written cannot be used.*photos\.yaml:\d+: /,
    );
    await page.getByText('Nothing was published.').getByRole('button', { name: 'Close' }).click();
    const option = (name: string | RegExp) => page.getByRole('option', { name });
    await expect(option(/^door|^Photo.*position hidden/)).toBeVisible();
    // What cannot be written is refused and stays in its field.
    await page.getByRole('option').first().click();
    await page.getByLabel('Caption').fill('Stone');
    await expect(page.getByText('Your last change was not made')).toBeVisible();
    await expect(page.getByLabel('Caption')).toHaveValue('Stone');
    expect(await findFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Line \d/ })
      .first()
      .click();
    const field = page.getByRole('textbox', { name: 'Text of photos.yaml' });
    await expect(field).toBeFocused();
    await field.fill(sound);
    await expect(page.getByText('It can be read again.')).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(field).toHaveCount(0);

    await option('Waves').dblclick();
    const film = lightbox(page).locator('video');
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.2);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Story', exact: true }).click();
    await page.getByRole('button', { name: 'New post' }).click();
    const title = page.getByLabel('Title of the new post');
    await title.fill('Gulls');
    await expect(page.getByText('gulls.md has that address already.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Begin' })).toBeDisabled();
    await title.fill('The way there');
    await title.press('Enter');
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await expect(text).toBeFocused();
    await page.keyboard.type('By ferry.\n\n![The plan](plan.svg)\n');
    await page.getByLabel('Draft: not published yet').check();
    await page.getByLabel('Date').fill('soon');
    await page.getByLabel('Date').press('Tab');
    await expect(page.getByText(/^This is no date/)).toBeVisible();
    await page.getByLabel('Date').fill('2019-06-30');
    await page.getByLabel('Date').press('Tab');
    const plan = page.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'The plan' });
    await expect(plan).toHaveJSProperty('naturalWidth', 40);
    expect(await findFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Save 2 changes' }).click();
    await page.getByRole('button', { name: 'Save into coast' }).click();
    await expect(page.getByText('Saved into coast.')).toBeVisible();
    expect(readFileSync(join(trip, 'photos.yaml'), 'utf8')).toBe(sound);
    expect(readFileSync(join(trip, 'the-way-there.md'), 'utf8')).toBe(
      '---\ntitle: The way there\ndraft: true\ndate: 2019-06-30\n---\n\nBy ferry.\n\n![The plan](plan.svg)\n',
    );
  } finally {
    await server.close();
  }
});
