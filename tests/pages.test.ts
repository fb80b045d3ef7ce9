import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../scripts/budgets/limits.js';
import { makeLargeJournal } from '../scripts/budgets/makeLargeJournal.js';
import { measureFirstView } from '../scripts/budgets/measureFirstView.js';
import type { RouteName } from '../src/app/paths.ts';
import type { Journal } from '../src/journal/journal.ts';
import { buildJournal } from '../src/pipeline/buildJournal.ts';
import { readFacts } from '../src/pipeline/readFacts.ts';
import { renderSite } from '../src/site/renderSite.ts';
import { findBrokenLinks } from './fixtures/findBrokenLinks.ts';
import { htmlRules } from './fixtures/htmlRules.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeSmallSample } from './fixtures/makeSmallSample.ts';
import { readTexts } from './fixtures/readTexts.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

const shared = mkdtempSync(join(tmpdir(), 'pinhole pages '));
const library = join(shared, 'library');
const cache = join(shared, 'cache');
const appFolder = join(import.meta.dirname, '../dist/app');
const settings = join(library, 'site.yaml');
afterAll(() => rmSync(shared, { recursive: true }));
beforeAll(async () => {
  compilePinhole();
  await makeSmallSample(library);
});

/** The site of the sample as its files, of an author who writes so much about the site. */
async function buildSample(wishes: string, ...more: string[]): Promise<ReadonlyMap<string, string>> {
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/^language: .*$/m, wishes));
  const out = join(makeFolder(), 'site');
  const ended = await runPinhole(['build', library, '--out', out, '--cache', cache, ...more]);
  expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('No problems.')]);
  return readTexts(out);
}

/** Without most pages of photos, which differ in their words alone. */
const fewPages = (files: ReadonlyMap<string, string>) =>
  new Map([...files].filter(([path]) => !/photos\/(?!tea)./.test(path)));

const html = new HtmlValidate(new StaticConfigLoader(htmlRules));

/** `page/index.html:12:5 rule: what is wrong`. */
async function findInvalid(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    const { results } = await html.validateString(text, path);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  return found;
}

/** Scripts that would come before the photos of their page, which can be read without any. */
const listHastyScripts = (files: ReadonlyMap<string, string>) =>
  [...files].flatMap(([path, text]) =>
    (path.endsWith('index.html')
      ? (text.match(/<(script type="module"|link rel="modulepreload")[^>]*>/g) ?? ['none'])
      : []
    )
      .filter((tag) => !tag.includes(' fetchpriority="low"'))
      .map((tag) => `${path}: ${tag}`),
  );

describe('the pages of the sample trip', () => {
  test('are valid HTML, and every address in them and beside them leads to something', async () => {
    const files = await buildSample('language: en');
    expect(await findInvalid(files)).toEqual([]);
    expect(listHastyScripts(files)).toEqual([]);
    // The app knows where a studio would be, and a site without one does not carry it.
    expect(findBrokenLinks(files, 'https://example.org/')).toEqual([
      expect.stringMatching(/^assets\/core-[\w-]+\.js: \.\/studio\/StudioPage-[\w-]+\.js$/),
    ]);
  }, 240_000);

  test('are so in Chinese and below a path, with feeds, previews, a sitemap and a studio', async () => {
    const address = 'https://example.org/journal/';
    const files = await buildSample('language: zh-Hans\nstudio: true', '--url', address);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['feed.xml', 'feed.json', 'sitemap.xml', 'studio/index.html']),
    );
    expect(await findInvalid(fewPages(files))).toEqual([]);
    expect(findBrokenLinks(files, address)).toEqual([]);
  });
});

test('an address that leads nowhere is found, whatever names it', () => {
  const page = (body: string) => `<!doctype html><base href="../"><title>A</title>${body}`;
  const files = new Map([
    ['a/index.html', page('<a href="a/#b">1</a><p id="c"><a href="a/#c">2</a><a href="/x">3</a>')],
    [
      'b/index.html',
      page('<img src="one.jpg" srcset="one.jpg 1w, two.jpg 2w"><a href="https://other.org/">4</a>'),
    ],
    ['c/index.html', page('<script type="application/json">{"list":[{"mapUrl":"none/"}]}</script>')],
    ['one.jpg', ''],
    ['a.css', 'p{background:url("two.jpg")}'],
    ['a.js', 'import{a}from"./b.js";const c=()=>import("./one.jpg")'],
    ['feed.xml', '<feed><link href="https://h.org/j/a/"/><id>https://h.org/j/z/</id></feed>'],
    ['m.webmanifest', '{"start_url":"./","icons":[{"src":"one.jpg"}]}'],
  ]);
  expect(findBrokenLinks(files, 'https://h.org/j/')).toEqual([
    'a.css: two.jpg',
    'a.js: ./b.js',
    'a/index.html: /x',
    'a/index.html: a/#b',
    'b/index.html: two.jpg',
    'c/index.html: none/',
    'feed.xml: https://h.org/j/z/',
    'm.webmanifest: ./',
  ]);
});

/** The longest page of each kind, and the site's own files by path. */
async function renderLongest(journal: Journal) {
  const longest = new Map<RouteName, { size: number; render: () => Promise<string | Uint8Array> }>();
  const files = new Map<string, string | Uint8Array>();
  let [kind, size] = ['lost' as RouteName, 0];
  const basemap = { embedded: {}, streets: [] } as never; // nobody draws it
  const site = renderSite(journal, basemap, appFolder, (_, page) => {
    [kind, size] = [page.route, JSON.stringify(page).length];
  });
  for await (const file of site) {
    if ('content' in file) files.set(file.path, file.content);
    if (!('render' in file) || size <= (longest.get(kind)?.size ?? 0)) continue;
    longest.set(kind, { size, render: file.render });
  }
  return { longest, files };
}

test('the first view of every kind of page is as light as it has to be, of ten thousand photos too', async () => {
  const { journal: sample } = await buildJournal(library, { cache, readFacts, ffmpeg: false });
  const journal = makeLargeJournal(sample, 10_000) as Journal;
  expect(journal.photos).toHaveLength(10_000);
  const { longest, files } = await renderLongest(journal);
  const read = (path: string) => files.get(path) ?? readFileSync(join(appFolder, path));
  const weights = new Map<string, ReturnType<typeof measureFirstView>>();
  for (const [kind, { render }] of longest) weights.set(kind, measureFirstView(String(await render()), read));
  expect([...weights.keys()].sort()).toEqual(
    ['album', 'day', 'dayPart', 'home', 'lost', 'map', 'offline', 'photo', 'photos', 'post', 'studio', 'trip', 'tripMap', 'tripPhotos'], // prettier-ignore
  );
  const heavy = [...weights].flatMap(([kind, figures]) =>
    (['html', 'script', 'mapScript', 'lightbox'] as const)
      .filter((part) => figures[part] > limits[part])
      .map((part) => `${kind}: ${part} is ${figures[part]} bytes`),
  );
  expect(heavy).toEqual([]);
  // That something is measured at all.
  const { script = 0, mapScript = 0, lightbox = 0 } = weights.get('map') ?? {};
  expect(script).toBeGreaterThan(30_000);
  expect(lightbox).toBeGreaterThan(20_000);
  expect(mapScript).toBeGreaterThan(40_000);
});
