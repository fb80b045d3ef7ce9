import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from './fixtures/visitTree.ts';
import { beforeAll, expect, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from './fixtures/makeTiff.ts';
import { parseXml } from './fixtures/parseXml.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole);

/** Leaves quotes, elements and comments, and says where it was planted. */
const plant = (where: string) =>
  `${where} --></title></script>"'><script>planted()</script><img src=planted onerror=planted()><svg onload=planted()>&lt;`;
const yaml = (where: string) => JSON.stringify(plant(where));
const xml = (where: string) => plant(where).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What an author never writes and a stranger might: markup in every text that a library can hold. */
async function makeHostileLibrary(): Promise<string> {
  const photo = await makeJpeg({
    width: 640,
    height: 480,
    tiff: makeTiff({
      ifd0: {
        Make: plant('make'),
        Model: plant('model'),
        Artist: plant('artist'),
        ImageDescription: plant('description'),
      },
      exif: { DateTimeOriginal: '2024:05:03 10:00:00', LensModel: plant('lens') },
      gps: makeGps(41.14, -8.61),
    }),
  });
  const other = await makeJpeg({
    width: 320,
    height: 240,
    color: '#884422',
    tiff: makeTiff({ exif: { DateTimeOriginal: '2024:05:03 11:00:00' }, gps: makeGps(41.15, -8.62) }),
  });
  const trip = `porto <b>planted`;
  return makeFolder({
    'site.yaml': `title: ${yaml('site')}\nauthor: ${yaml('author')}\nurl: https://example.org/journal/\n`,
    [`${trip}/a"><img src=planted onerror=planted()>.jpg`]: photo,
    [`${trip}/b.jpg`]: other,
    [`${trip}/photos.yaml`]: `title: ${yaml('trip')}
photos:
  b.jpg:
    caption: ${yaml('caption')}
    title: ${yaml('title')}
    alt: ${yaml('alt')}
    credit: ${yaml('credit')}
    keywords: [${yaml('keyword')}]
    place: { en: ${yaml('place')} }
places:
  - { name: ${yaml('named place')}, at: "41.14, -8.61", radius: 400 }
`,
    [`${trip}/index.md`]: `---
title: ${yaml('post')}
description: ${yaml('about')}
date: 2024-05-04
tags: [${yaml('tag')}]
---

# ${plant('heading')}

![${plant('image').replaceAll('[', '').replaceAll(']', '')}](b.jpg "${plant('image title').replaceAll('"', '')}")

<script>planted()</script><style>body { background: url(//planted) }</style>
<iframe src="https://planted.example/"></iframe>
<a href="javascript:planted()" onclick="planted()">a link</a>
[another](javascript:planted()) <form action="//planted.example"><input autofocus onfocus="planted()"></form>
<svg><script>planted()</script></svg><math><mtext><img src=planted onerror=planted()></mtext></math>

{{ photos place="${plant('set').replaceAll('"', '')}" }}
`,
    [`${trip}/walk.gpx`]: `<?xml version="1.0"?>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>${xml('gpx')}</name></metadata>
<trk><name>${xml('track')}</name><trkseg>
<trkpt lat="41.14" lon="-8.61"><time>2024-05-03T09:00:00Z</time></trkpt>
<trkpt lat="41.15" lon="-8.62"><time>2024-05-03T10:00:00Z</time></trkpt>
</trkseg></trk></gpx>`,
    [`${trip}/sketch.geojson`]: JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: plant('sketch'), kind: plant('kind') },
          geometry: {
            type: 'LineString',
            coordinates: [
              [-8.61, 41.14],
              [-8.62, 41.15],
            ],
          },
        },
      ],
    }),
  });
}

/** What of a document would act: elements and attributes that none of ours have, scripts that are not the app's. */
function findActing(html: string): string[] {
  const acting: string[] = [];
  visit(fromHtml(html), ({ tagName, properties, children }) => {
    const { type, src } = properties;
    const isOurs = src === undefined ? /json$/.test(String(type)) : /^assets\/[\w.-]+\.js$/.test(String(src));
    if (tagName === 'script' && !isOurs) acting.push(`script ${JSON.stringify(children)}`);
    if (['iframe', 'object', 'embed', 'math', 'style'].includes(tagName)) acting.push(tagName);
    // The search of our own leads nowhere.
    if (tagName === 'form' && properties.action !== undefined) acting.push('form');
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) && name !== 'only') acting.push(`${tagName} ${name}`);
      if (/^\s*(javascript|vbscript):/i.test(String(value)))
        acting.push(`${tagName} ${name}=${String(value)}`);
      if (name === 'src' && String(value).startsWith('planted')) acting.push(`${tagName} of a text`);
    }
  });
  return acting;
}

test('markup in what a library holds stays text, wherever it is told', async () => {
  const library = await makeHostileLibrary();
  const out = join(makeFolder(), 'site');
  const { code, err } = await runPinhole(['build', library, '--out', out, '--cache', makeFolder()]);
  expect(code, err).toBe(0);
  const files = Object.entries(contentOf(out)).map(
    ([path, base64]) => [path, Buffer.from(base64, 'base64').toString()] as const,
  );
  const pages = files.filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  for (const [path, html] of pages) expect(findActing(html), path).toEqual([]);
  for (const [path, text] of files)
    if (path.endsWith('.xml')) expect(() => parseXml(text), path).not.toThrow();
  for (const [path, text] of files)
    if (/\.json$/.test(path)) expect(() => JSON.parse(text) as unknown, path).not.toThrow();
  const feed = JSON.parse(files.find(([path]) => path === 'feed.json')?.[1] ?? '') as {
    readonly items: readonly { readonly content_html: string }[];
  };
  for (const { content_html } of feed.items) expect(findActing(content_html)).toEqual([]);
  // It was there to be told.
  const told = pages.map(([, html]) => html).join('\n');
  for (const where of ['site', 'author', 'trip', 'caption', 'alt', 'credit', 'place', 'post', 'model'])
    expect(told, where).toContain(`${where} -->`);
});
