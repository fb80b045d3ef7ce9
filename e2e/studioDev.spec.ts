import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { findFaults } from './findFaults.ts';
import { startPinhole } from './pinhole.ts';
import { folders } from './sites.ts';

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
