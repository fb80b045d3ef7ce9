import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIPX, createIPXNodeServer, ipxFSStorage } from 'ipx';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { insertSegments, makeJpeg, makePixels, makeSegment } from './fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from './fixtures/makeTiff.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';
import { serveWith } from './fixtures/serveWith.ts';
import type { Photo } from '../src/journal/photo.ts';

beforeAll(compilePinhole, 120_000);

/** Taken upright, by a camera that lay on its side. */
async function makeTurned(): Promise<Uint8Array> {
  const tiff = makeTiff({ ifd0: { Orientation: 6, Make: 'Acme' }, gps: makeGps(38.6947, -9.4214) });
  const jpeg = await makePixels({ width: 2400, height: 1600 }).jpeg().toBuffer();
  return insertSegments(jpeg, [makeSegment(0xe1, new TextEncoder().encode('Exif\0\0'), tiff)]);
}

/** A real image server, on the files of a site. */
function serveImages(out: string): Promise<string> {
  return serveWith(createIPXNodeServer(createIPX({ storage: ipxFSStorage({ dir: out }) })));
}

async function readPhotos(out: string): Promise<Map<string, Photo>> {
  const { photos } = JSON.parse(readFileSync(join(out, 'journal.json'), 'utf8')) as { photos: Photo[] };
  return new Map(photos.map((photo) => [photo.id, photo]));
}

test('an image server is asked for photos instead of files that the build makes', async () => {
  const out = join(makeFolder(), 'site');
  const server = await serveImages(out);
  const moving = await sharp([await makeFrame('#102030'), await makeFrame('#d0a020')], {
    join: { animated: true },
  })
    .webp({ delay: [100, 100] })
    .toBuffer();
  const library = makeFolder({
    'site.yaml': `images: "${server}w_{width},f_{format}/{path}"\n`,
    'trip/index.md': '# Trip\n\n![Turned](turned.jpg)\n',
    'trip/turned.jpg': await makeTurned(),
    'trip/moving.webp': moving,
    'trip/scan.png': await makePixels({ width: 500, height: 300 }).png().toBuffer(),
  });
  const cache = makeFolder();
  const build = () => runPinhole(['build', library, '--out', out, '--cache', cache]);
  const built = await build();
  expect([built.code, built.out]).toEqual([0, expect.stringContaining('No problems.')]);

  const photos = await readPhotos(out);
  const turned = photos.get('trip/turned');
  expect(turned).toMatchObject({ width: 1600, height: 2400, placeholder: expect.any(String) });
  const urls = turned?.renditions.map(({ type, width, height, url }) => [type, width, height, url]) ?? [];
  expect(urls[0]).toEqual([
    'image/avif',
    320,
    480,
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/w_320,f_avif\/img\/[0-9a-f]{16}-1600-upright92\.jpg$/),
  ]);
  expect(urls.at(-1)).toEqual(['image/jpeg', 1600, 2400, expect.stringContaining('/w_1600,f_jpeg/img/')]);

  // What the server makes of the published files is what the journal says.
  for (const { renditions } of photos.values())
    for (const { type, width, height, url } of renditions.filter((each) => each.url.startsWith('http'))) {
      const answer = await fetch(url);
      expect([url, answer.status, answer.headers.get('content-type')]).toEqual([url, 200, type]);
      const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([made.width, made.height, made.exif, made.orientation ?? 1]).toEqual([
        width,
        height,
        undefined,
        1,
      ]);
    }

  // Nothing is made of them but the files that it reads, without their metadata; what would lose by that is made as ever.
  const kept = readdirSync(join(out, 'img')).map((name) => name.replace(/^[0-9a-f]{16}/, '*'));
  expect(kept.filter((name) => !name.endsWith('.webp'))).toEqual(
    expect.arrayContaining(['*-1600-upright92.jpg', '*-500.png']),
  );
  expect(kept.filter((name) => /\.avif$/.test(name))).toEqual([]);
  expect(photos.get('trip/moving')?.renditions.every(({ url }) => url.startsWith('img/'))).toBe(true);
  const source = readFileSync(join(out, urls[0]?.[3]?.toString().split('f_avif/')[1] ?? ''));
  expect(source.includes('Acme')).toBe(false);
  expect((await sharp(source).metadata()).autoOrient).toEqual({ width: 1600, height: 2400 });
  expect((await runPinhole(['audit', out])).code).toBe(0);

  // The policy allows its server, and pages name it.
  const page = readFileSync(join(out, 'trip', 'index.html'), 'utf8');
  expect(page).toContain(`img-src 'self' data: blob: ${new URL(server).origin};`);
  expect(page).toContain(`${server}w_512,f_avif/img/`);

  // A second build changes nothing, and one without the server makes the files.
  const site = contentOf(out);
  expect((await build()).out).toContain('(0 files written');
  expect(contentOf(out)).toEqual(site);
  writeFileSync(join(library, 'site.yaml'), '');
  await build();
  const own = (await readPhotos(out)).get('trip/turned')?.renditions ?? [];
  expect(own.every(({ url }) => url.startsWith('img/'))).toBe(true);
  expect(own[0]).toMatchObject({ type: 'image/avif', width: 320, height: 480 });
});

const makeFrame = (color: string) => makePixels({ width: 64, height: 48, color }).png().toBuffer();

test('an address that is no image server stops the build', async () => {
  const library = makeFolder({
    'site.yaml': 'images: https://images.example.org/?w={width}\n',
    'trip/a.jpg': await makeJpeg(),
  });
  const built = await runPinhole([
    'build',
    library,
    '--out',
    join(makeFolder(), 'site'),
    '--cache',
    makeFolder(),
  ]);
  expect([built.code, built.err]).toEqual([
    1,
    expect.stringMatching(/^error: site\.yaml:1: .*\{path\} and \{width\}/),
  ]);
});
