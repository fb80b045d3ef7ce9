import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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
