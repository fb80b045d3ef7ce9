import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Photo } from '../src/journal/photo.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { compilePinhole, runPinhole, startPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole, 120_000);

const nfd = 'Cafe\u0301.jpg';
const nfc = 'Caf\u00e9.jpg';
const names = [
  `"<b>&'#%.jpg`,
  'two  spaces .jpg',
  '外滩 夜景 (副本)#1 100%.JPG',
  nfd,
  nfc,
  `${'long name '.repeat(17)}.jpg`.slice(-180),
  'CON.jpg',
  'index.html.jpg',
  'what?in=x.jpg',
  'back\\slash.jpg',
  '%2e%2e%2f.jpg',
  '---.jpg',
  'IMG 1.jpg',
  'IMG-1.jpg',
  '__proto__.jpg',
  'constructor.jpg',
];

/** Addresses that a page leads to or shows, without what only a browser resolves. */
function listAddresses(html: string): string[] {
  const values = [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map(([, value = '']) => value);
  return values
    .flatMap((value) => value.split(/, (?=\S)/).map((part) => part.replace(/ \d+w$/, '')))
    .map((value) => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'"))
    .filter((value) => value !== '' && !/^(https?:|data:|mailto:|#)/.test(value));
}

describe('a library with odd file names', () => {
  test('every photo gets one address, and every link and picture of its page is there', async () => {
    const colors = names.map((_, index) => `hsl(${index * 20}, 60%, 50%)`);
    const photos = await Promise.all(
      names.map(
        async (name, index) =>
          [
            `odd/${name}`,
            await makeJpeg({ width: 60 + index, height: 40, color: colors[index] ?? 'red' }),
          ] as const,
      ),
    );
    // Two names that differ in composition alone are one name to a post, which is told so.
    const named = names.filter((name) => name !== nfd && name !== nfc);
    const refs = named.map((name) => `![](<${encodeURIComponent(name)}>)\n`);
    const library = makeFolder({
      ...Object.fromEntries(photos),
      'odd/index.md': `---\ntitle: Odd\n---\n\n${refs.join('\n')}`,
    });
    const out = join(makeFolder(), 'site');
    const built = await runPinhole(['build', library, '--out', out, '--cache', makeFolder()]);
    expect(built.out).toContain('No problems.');
    expect(built.code).toBe(0);
    const journal = JSON.parse(readFileSync(join(out, 'journal.json'), 'utf8')) as { photos: Photo[] };
    expect(journal.photos.map(({ file }) => file).toSorted()).toEqual(names.toSorted());
    expect(new Set(journal.photos.map(({ url }) => url)).size).toBe(names.length);
    expect(journal.photos.filter(({ posts }) => posts.length === 1)).toHaveLength(named.length);

    const served = startPinhole(['preview', '--out', out, '--port', '0', '--base', '/journal/']);
    const base = (await served.waitFor(/http:\S+/)).replace(/\/?$/, '/');
    const seen = new Set<string>();
    for (const page of ['odd/', 'odd/photos/', ...journal.photos.map(({ url }) => url)]) {
      const address = new URL(page, base);
      const response = await fetch(address);
      expect([page, response.status]).toEqual([page, 200]);
      const html = await response.text();
      expect(html).not.toContain('<b>&');
      const root = new URL(/<base href="([^"]*)"/.exec(html)?.[1] ?? '', address);
      for (const link of listAddresses(html)) seen.add(new URL(link, root).href.replace(/#.*$/, ''));
    }
    const statuses = await Promise.all(
      [...seen].map(async (address) => [address, (await fetch(address)).status] as const),
    );
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
    // Each photo shows itself: its own width, in its own file.
    for (const { width, renditions } of journal.photos) {
      const response = await fetch(new URL(renditions.at(-1)?.url ?? '', base));
      expect([response.headers.get('content-type'), renditions.at(-1)?.width]).toEqual(['image/jpeg', width]);
    }
  }, 120_000);
});

describe('a library of bombs', () => {
  test('each is a problem with its name, and the good photo is shown', async () => {
    const endless = Buffer.alloc(1000);
    endless.write('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    // Boxes that claim no length at all, and one that claims to go on for ever.
    endless.write('\0\0\0\0meta', 24, 'latin1');
    const wide = await makeJpeg({ width: 64, height: 64 });
    const frame = wide.indexOf(0xc0, wide.indexOf(0xdb));
    const bomb = Buffer.from(wide);
    bomb.writeUInt16BE(65_000, frame + 4);
    bomb.writeUInt16BE(65_000, frame + 6);
    const library = makeFolder({
      'bombs/good.jpg': wide,
      'bombs/png called.jpg': await import('sharp').then(({ default: sharp }) =>
        sharp(wide).png().toBuffer(),
      ),
      'bombs/bomb.jpg': bomb,
      'bombs/one.jpg': 'x',
      'bombs/one.heic': '\xff',
      'bombs/endless.heic': endless,
      'bombs/page.jpg': '<!doctype html><title>404</title>',
    });
    mkdirSync(join(library, 'bombs/folder.jpg'));
    const out = join(makeFolder(), 'site');
    const built = await runPinhole(['build', library, '--out', out, '--cache', makeFolder()]);
    expect(built.code).toBe(0);
    const journal = JSON.parse(readFileSync(join(out, 'journal.json'), 'utf8')) as { photos: Photo[] };
    expect(journal.photos.map(({ file }) => file)).toEqual(['good.jpg', 'png called.jpg']);
    for (const name of ['bomb.jpg', 'one.jpg', 'one.heic', 'endless.heic', 'page.jpg'])
      expect(built.out).toContain(`bombs/${name}`);
    expect(built.out).toContain('65000 × 65000 pixels');
  }, 60_000);
});
