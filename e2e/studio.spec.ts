import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { findFaults } from './findFaults.ts';
import { expect, test } from './reader.ts';
import { folders } from './sites.ts';
import { inLightbox, lightbox, slide } from './visible.ts';

test.use({ site: 'fine' });

const shanghai = join(folders.sample, '2019-06-shanghai');
/** Three photos of two days, the track of one, and no text. */
const few = ['bund-night.jpg', 'yu-garden.jpg', 'metro.jpg', 'walk.gpx'].map((file) => join(shanghai, file));

test('photos that somebody opens become a journal on their device, described, told and taken away', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.postData() !== null || request.method() !== 'GET') sent.push(request.url());
  });
  // A place to save to is asked for by the browser itself, which no story reaches.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('studio/');
  expect(await findFaults(page)).toEqual([]);
  await page.locator('input[type=file]').first().setInputFiles(few);
  const gallery = page.getByRole('listbox', { name: 'Photos, day by day' });
  const photos = gallery.getByRole('option');
  await expect(photos).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2019-06-23');

  // By the keyboard: from the first photo to the next, and both of them.
  await photos.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(gallery.getByRole('option', { selected: true })).toHaveCount(2);
  await page.getByLabel('Who took it').fill('Ada');
  await page.getByLabel('Keywords').fill('night, river');
  await page.getByLabel('Keywords').press('Enter');
  await expect(page.getByText('river', { exact: true })).toBeVisible();
  await photos.first().click();
  await page.getByLabel('Caption').fill('Lights: all of them');
  await expect(gallery.getByRole('option', { name: 'Lights: all of them' })).toBeVisible();
  await page.getByLabel('Who sees it').selectOption('Nobody: it is not published');
  await expect(gallery.getByRole('option', { name: 'hidden' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(gallery.getByRole('option', { name: 'hidden' })).toHaveCount(0);

  await photos.first().dblclick();
  await expect(slide(page, 'Lights: all of them')).toBeVisible();
  await expect(inLightbox(page, 'Share')).toHaveCount(0);
  await page.goBack();
  await expect(slide(page, 'Lights: all of them')).toHaveCount(0);

  await page.getByRole('button', { name: 'Story', exact: true }).click();
  // A whole post comes in: its front matter goes to its place, and nothing is written twice.
  const text = page.getByRole('textbox', { name: 'Text' });
  const title = page.getByRole('textbox', { name: 'Title' });
  await text.fill('---\ntitle: Snow\n---\n\nIt snows.\n');
  await expect(title).toHaveValue('Snow');
  await text.press('Control');
  await text.blur();
  await expect(text).toHaveValue('It snows.\n');
  await title.fill('Rain');
  await text.fill('\nIt rains.');
  for (const key of ['Control', 'ControlOrMeta+z']) await text.press(key);
  await expect(text).toHaveValue('It snows.\n');
  await text.press('ControlOrMeta+y');
  await expect(text).toHaveValue('\nIt rains.');
  await text.fill('It rains.');
  await page.getByRole('button', { name: 'Put into the text: Lights: all of them' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Rain' })).toBeVisible();
  await expect(preview.getByRole('img', { name: 'Lights: all of them' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.getByText('caption: "Lights: all of them"')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a zip archive' }).click(),
  ]);
  const files = unzipSync(readFileSync(await archive.path()));
  expect(Object.keys(files).sort()).toEqual(
    [...few.map((file) => file.slice(shanghai.length + 1)), 'index.md', 'photos.yaml']
      .map((file) => `2019-06-23/${file}`)
      .sort(),
  );
  const textOf = (file: string) => strFromU8(files[`2019-06-23/${file}`] ?? new Uint8Array());
  const [first = '', second = ''] = textOf('photos.yaml').match(/^ {2}\S.*$/gm) ?? [];
  expect(textOf('photos.yaml')).toBe(
    `photos:\n${first}\n    credit: Ada\n    keywords: [night, river]\n    caption: "Lights: all of them"\n${second}\n    credit: Ada\n    keywords: [night, river]\n`,
  );
  expect(textOf('index.md')).toBe(
    `---\ntitle: Rain\n---\n\nIt rains.\n\n![Lights: all of them](${first.trim().slice(0, -1)})\n`,
  );
  expect(sent).toEqual([]);
});

test('a folder with texts is edited to the letter, and every step goes back', async ({ page }) => {
  await page.goto('studio/');
  const files = readdirSync(shanghai).filter((file) => /\.(jpg|md|yaml|gpx)$/.test(file));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map((file) => join(shanghai, file)));
  const ferry = page.getByRole('option', { name: /^Passengers at the rail/ });
  const crossing = page.getByRole('option', { name: /^Crossing the river at noon/ });
  await expect(page.getByText(/^24 photos/)).toBeVisible();
  await page.getByRole('button', { name: 'Slideshow' }).click();
  await expect(inLightbox(page, 'Pause slideshow')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toHaveCount(0);

  await ferry.click();
  await page.getByLabel('Name of the place').fill('The river');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.getByLabel('What it shows, for those who do not see it').fill('Crossing the river at noon');
  await expect(crossing).toBeVisible();
  await page.getByLabel('Cover of the trip').check();
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Two hundred talks');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await page.getByRole('button', { name: 'Put into the text: Crossing the river at noon' }).dragTo(text, {
    targetPosition: { x: 20, y: 10 },
  });
  await expect(text).toHaveValue(/^!\[Two yuan a crossing, the view included\]\(ferry\.jpg\)$/m);
  await page.getByRole('button', { name: 'Take it away' }).click();
  const changed = page.locator('ins');
  await expect(changed.filter({ hasText: 'title: Two hundred talks' })).toBeVisible();
  await expect(changed.filter({ hasText: 'place: The river' })).toBeVisible();
  await expect(changed.filter({ hasText: 'alt: Crossing the river at noon' })).toBeVisible();
  await expect(changed.filter({ hasText: 'cover: ferry.jpg' })).toBeVisible();
  for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nothing has been changed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});
