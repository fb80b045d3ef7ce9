import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIPX, createIPXNodeServer, ipxFSStorage } from 'ipx';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';
import { pinhole, startPinhole } from './pinhole.ts';
import { expect, test as base } from './reader.ts';
import { lightbox, photo, pins, slide, tripView } from './visible.ts';

const test = base.extend<{ folder: string }>({
  // The image server of this test has a loopback port of its own; whatever else is asked fails it.
  allowed: /^asked http:\/\/127\.0\.0\.1:/,
  // eslint-disable-next-line no-empty-pattern -- how fixtures without others are written
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pinhole images '));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

test('gallery, lightbox and map show photos of an image server, and the policy lets them', async ({
  page,
  folder,
}) => {
  const [library, out] = [join(folder, 'library'), join(folder, 'site')];
  const images = createServer(createIPXNodeServer(createIPX({ storage: ipxFSStorage({ dir: out }) })));
  await once(images.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(images.address() as AddressInfo).port}`;
  await mkdir(join(library, 'trip'), { recursive: true });
  await writeFile(join(library, 'site.yaml'), `images: "${origin}/w_{width},f_{format}/{path}"\n`);
  await writeFile(join(library, 'trip/photos.yaml'), 'photos: { corner.jpg: { alt: Corner } }\n');
  const tiff = makeTiff({ gps: makeGps(38.6947, -9.4214) });
  await writeFile(join(library, 'trip/corner.jpg'), await makeJpeg({ width: 1500, height: 1000, tiff }));
  await pinhole('build', library, '--out', out, '--cache', join(folder, 'cache'));
  const site = await startPinhole('preview', '--out', out, '--port', '0');

  await page.goto(`${site.address}trip/photos/`);
  const shown = photo(page, 'Corner').locator('img');
  const source = () =>
    shown.evaluate((image: HTMLImageElement) => [image.naturalWidth > 0, image.currentSrc]);
  await expect.poll(source).toEqual([true, expect.stringMatching(`^${origin}/w_\\d+,f_avif/img/`)]);
  await photo(page, 'Corner').click();
  await expect(slide(page, 'Corner')).toBeInViewport();
  const large = slide(page, 'Corner').first();
  await expect
    .poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await tripView(page, 'Map').click();
  const pinned = pins(page).first().locator('img');
  await expect.poll(() => pinned.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);

  await page.goto('about:blank');
  await site.close();
  images.closeAllConnections();
  await once(images.close(), 'close');
});
