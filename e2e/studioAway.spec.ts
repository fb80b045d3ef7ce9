import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../tests/fixtures/makeTiff.ts';
import { vividHeic } from '../tests/fixtures/vividHeic.ts';
import { pinhole } from './pinhole.ts';
import { expect, test } from './reader.ts';

test.use({ site: 'fine' });

const base = mkdtempSync(join(tmpdir(), 'pinhole away '));
test.afterAll(() => rmSync(base, { recursive: true, force: true }));

const name = '上海 Ü';
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;

const tiff = (time: string) =>
  makeTiff({ ifd0: { Make: 'Acme', Model: 'One' }, exif: { DateTimeOriginal: `2019:06:24 ${time}` } });
const noise = (seed: number) =>
  sharp({
    create: {
      ...{ width: 120, height: 80, channels: 3, background: { r: seed, g: 90, b: 60 } },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

/** Photos of each kind, none of which says where it was taken. */
async function makeFiles(): Promise<Readonly<Record<string, Uint8Array | string>>> {
  return {
    '桥.jpg': await makeJpeg({ width: 120, height: 80, tiff: tiff('10:00:00') }),
    'moon.jpg': await makeJpeg({ width: 120, height: 80, color: '#332211', tiff: tiff('11:00:00') }),
    'moon.DNG': makeTiff({ ifd0: { Make: 'Acme', '0xc612': new Uint8Array([1, 4, 0, 0]) } }),
    'map.png': await noise(1).png().toBuffer(),
    'tram.webp': await noise(2).webp({ lossless: true }).toBuffer(),
    'sea.heic': vividHeic,
    '日记.md': '---\ntitle: 雨\n---\n\n下雨了。\n\n![桥](桥.jpg)\n',
  };
}

function writeFolder(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const photos = (page: Page, label: string | RegExp = /./) =>
  page.getByRole('listbox', { name: 'Photos, day by day' }).getByRole('option', { name: label });

async function takeAway(
  page: Page,
): Promise<{ readonly zip: string; readonly files: Record<string, Uint8Array> }> {
  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a zip archive' }).click(),
  ]);
  const zip = join(base, archive.suggestedFilename());
  await archive.saveAs(zip);
  return { zip, files: unzipSync(readFileSync(zip)) };
}

const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

test('copies of photos say what their author wrote, whatever kind they are, and a build takes them as they come', async ({
  page,
}) => {
  const files = await makeFiles();
  writeFolder(join(base, name), files);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('studio/');
  await page.locator('input[webkitdirectory]').setInputFiles(join(base, name));
  await expect(photos(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByLabel('Who took it').fill('Ada');
  const field = page.getByLabel('Name of a place, or latitude, longitude');
  await field.fill('31.2397, -121.4998');
  await field.press('Enter');
  await expect(photos(page, 'no position')).toHaveCount(0);
  for (const file of ['moon.jpg', 'sea.heic']) {
    await page.locator(`[role=option][data-file="${file}"]`).click();
    await page.getByLabel('Caption').fill(`${file}, “nachts”`);
    await expect(photos(page, `${file}, “nachts”`)).toBeVisible();
  }

  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByLabel(/Write positions, captions/).check();
  const taken = await takeAway(page);
  await expect(page.getByText(/^The archive was given to the browser/)).toBeVisible();
  // Whether it was saved the browser does not tell, so what was written is kept until the author does.
  await expect(page.getByRole('heading', { name: 'photos.yaml' })).toBeVisible();
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByText('The archive is saved.')).toBeVisible();
  await expect(page.getByText('Nothing has been changed.')).toBeVisible();
  await expect(page.getByText(/^What you wrote of sea\.heic stands in an \.xmp beside it/)).toBeVisible();
  await expect(page.getByText(/^What you wrote of moon\.DNG stands in an \.xmp beside it/)).toBeVisible();
  const fileOf = (path: string) => taken.files[`${name}/${path}`] ?? new Uint8Array();
  expect(Object.keys(taken.files).sort()).toEqual(
    [...Object.keys(files), 'photos.yaml', 'moon.DNG.xmp', 'moon.xmp', 'sea.heic.xmp', 'sea.xmp']
      .map((path) => `${name}/${path}`)
      .sort(),
  );
  for (const path of ['moon.DNG', 'sea.heic', '日记.md'])
    expect(Buffer.from(fileOf(path)).equals(Buffer.from(files[path] ?? ''))).toBe(true);
  for (const path of ['桥.jpg', 'moon.jpg', 'map.png', 'tram.webp'])
    expect((await pixelsOf(fileOf(path))).equals(await pixelsOf(readFileSync(join(base, name, path))))).toBe(
      true,
    );

  const copies = join(base, 'copies');
  writeFolder(copies, taken.files);
  if (hasExiftool) {
    const told = ['桥.jpg', 'moon.jpg', 'map.png', 'tram.webp', 'moon.DNG.xmp', 'moon.xmp', 'sea.heic.xmp'];
    const tags = [
      '-XMP:GPSLatitude',
      '-XMP:GPSLongitude',
      '-EXIF:GPSLatitude',
      '-XMP:Creator',
      '-XMP:Description',
    ];
    const asked = told.map((path) => join(copies, name, path));
    const answer = execFileSync('exiftool', ['-q', '-json', '-n', '-G0', ...tags, ...asked], {
      encoding: 'utf8',
    });
    const found = (JSON.parse(answer) as Record<string, unknown>[]).map((all) => [
      String(all['SourceFile']).slice(join(copies, name).length + 1),
      all['EXIF:GPSLatitude'],
      all['XMP:GPSLatitude'],
      all['XMP:GPSLongitude'],
      all['XMP:Creator'],
      all['XMP:Description'],
    ]);
    const [moon, sea] = ['moon.jpg, “nachts”', 'sea.heic, “nachts”'];
    expect(found).toEqual([
      ['桥.jpg', 31.2397, 31.2397, -121.4998, 'Ada', undefined],
      ['moon.jpg', 31.2397, 31.2397, -121.4998, 'Ada', moon],
      ['map.png', 31.2397, 31.2397, -121.4998, 'Ada', undefined],
      ['tram.webp', 31.2397, 31.2397, -121.4998, 'Ada', undefined],
      ['moon.DNG.xmp', undefined, 31.2397, -121.4998, 'Ada', moon],
      ['moon.xmp', undefined, 31.2397, -121.4998, 'Ada', moon],
      ['sea.heic.xmp', undefined, 31.2397, -121.4998, 'Ada', sea],
    ]);
  }

  const { stdout } = await pinhole('check', taken.zip, '--cache', join(base, 'cache'));
  expect(stdout).toMatch(/^雨 \(上海 Ü\): 5 photos, 1 post$/m);
  expect(stdout).toContain('No problems.');
  expect(stdout).not.toContain('No position');
});

/** What Safari and Firefox have had for some years only, or have not. */
const missing = [
  ['showDirectoryPicker', 'showOpenFilePicker', 'showSaveFilePicker', 'OffscreenCanvas', 'createImageBitmap'],
  ['scheduler', 'requestIdleCallback', 'cancelIdleCallback', 'navigation'],
].flat();

test('a browser that has little opens, edits and takes away all the same', async ({ page }) => {
  await page.addInitScript((names) => {
    for (const each of names) Reflect.deleteProperty(window, each);
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    for (const each of ['webkitGetAsEntry', 'getAsFileSystemHandle'])
      Reflect.deleteProperty(DataTransferItem.prototype, each);
  }, missing);
  await page.goto('studio/');
  await expect(page.getByRole('button', { name: 'Open a folder to save into' })).toHaveCount(0);
  const { '桥.jpg': bridge = '', 'tram.webp': tram = '' } = await makeFiles();
  const dropped = [
    ['桥.jpg', Buffer.from(bridge).toString('base64')],
    ['tram.webp', Buffer.from(tram).toString('base64')],
  ] as const;
  await page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const [file, base64] of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, dropped);
  await expect(photos(page)).toHaveCount(2);
  await expect(photos(page).locator('img')).toHaveCount(2);
  await photos(page).first().click();
  await page.getByLabel('Caption').fill('Bridge');
  await expect(photos(page, 'Bridge')).toBeVisible();
  await page.getByRole('button', { name: 'Take it away' }).click();
  const { files } = await takeAway(page);
  expect(Object.keys(files).sort()).toEqual([
    '2019-06-24/photos.yaml',
    '2019-06-24/tram.webp',
    '2019-06-24/桥.jpg',
  ]);
});
