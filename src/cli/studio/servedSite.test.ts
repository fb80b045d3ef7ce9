import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { embeddedBasemap } from '../../../tests/fixtures/embeddedBasemap.ts';
import { makeFedTrip } from '../../../tests/fixtures/makeFedTrip.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { compilePinhole } from '../../../tests/fixtures/runPinhole.ts';
import { studioPath } from '../../app/studio/keeping/dev/devWire.ts';
import { openDevTrip } from '../../app/studio/keeping/dev/openDevTrip.ts';
import { chooseTexts } from '../../app/messages.ts';
import { readJournal } from '../../pipeline/readJournal.ts';
import { scanLibrary } from '../../pipeline/scanLibrary.ts';
import { serveSite } from '../serveSite.ts';
import { makeStudio } from './makeStudio.ts';

beforeAll(compilePinhole, 60_000);

const photo = (time: string, lat?: number, lon = 73.85) =>
  makeJpeg({
    tiff: makeTiff({
      exif: { DateTimeOriginal: `2019:06:${time}` },
      ...(lat !== undefined && { gps: makeGps(lat, lon) }),
    }),
  });

const site = `title: Far and near
language: zh-Hans
zone: Asia/Kolkata
precision: 1000
home: [{ at: '18.52, 73.85', radius: 500 }]
`;

/** The oldest photo at home, from which the hole around it follows, is one of another trip. */
const makeLibrary = async () =>
  makeFolder({
    'site.yaml': site,
    'older/home.jpg': await photo('01 08:00:00', 18.5203),
    'monsoon/door.jpg': await photo('24 08:00:00', 18.5201),
    'monsoon/lane.jpg': await photo('24 08:05:00', 18.523),
    'monsoon/fort.jpg': await photo('24 11:00:00', 18.3663, 73.7559),
    'monsoon/inside.jpg': await photo('24 12:00:00'),
    'monsoon/photos.yaml': 'photos:\n  fort.jpg: { place: { en: The fort, zh: 城堡 } }\n',
    'monsoon/index.md': '---\ndraft: true\n---\n\nRain.\n\n![](fort.jpg)\n',
    'monsoon/_later.md': '# Later\n',
  });

async function openMonsoon(library: string, holes?: Parameters<ReturnType<typeof makeStudio>['built']>[0]) {
  const studio = makeStudio(library, { drafts: true });
  if (holes) studio.built(holes);
  const pages = makeFolder({ 'index.html': '<head></head>' });
  const server = await serveSite(pages, { port: 5900, ...studio });
  onTestFinished(() => server.close());
  const token = /content="([^"]+)"/.exec(await (await fetch(server.url)).text())?.[1] ?? '';
  const ask = fetch;
  const said: string[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const answer = await ask(url, init);
    if (url.includes('/trip?')) said.push(await answer.clone().text());
    return answer;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const trip = await openDevTrip({ url: new URL(studioPath, server.url).href, token }, 'monsoon');
  return { trip, said: said.join() };
}

test('a trip of the library is worked out as the site is built, with its language, its zone and its holes', async () => {
  const library = await makeLibrary();
  const options = { cache: makeFolder(), drafts: true, onProgress: () => {} };
  const { journal, holes } = await readJournal(await scanLibrary(library, options), options);
  const { trip, said } = await openMonsoon(library, holes);
  if (!trip.site) throw new Error('the site is not told');
  const maker = await makeFedTrip({ trip: trip.name, ...trip.site, basemap: embeddedBasemap }, trip.files);
  await chooseTexts('zh-Hans');
  const view = await maker.make(trip.texts);
  const own = (each: { readonly trip: string }) => each.trip === 'monsoon';
  expect(view.journal.photos).toEqual(journal.photos.filter(own));
  expect(view.journal.posts).toEqual(journal.posts.filter(own));
  expect(view.journal.trips[0]).toEqual({
    ...journal.trips.find(({ slug }) => slug === 'monsoon'),
    folder: expect.anything(),
  });
  expect(view.photos.map(({ file, hidden }) => [file, hidden])).toEqual([
    ['door.jpg', 'spot'],
    ['lane.jpg', 'spot'],
    ['fort.jpg', undefined],
    ['inside.jpg', undefined],
  ]);
  const fort = view.photos.find(({ file }) => file === 'fort.jpg');
  expect(fort?.view).toMatchObject({ place: '城堡', when: '2019年6月24日星期一，11:00（UTC+5:30）' });
  // The page need not know where the home is: it is told the hole around it alone.
  expect(said).not.toMatch(/18\.52\b|73\.85\b/);
});

test('before anything has been built the holes follow from what is written and the trip itself', async () => {
  const { trip } = await openMonsoon(await makeLibrary());
  expect(trip.site).toMatchObject({
    settings: { home: [{ lat: 18.52, lon: 73.85, radius: 500 }], precision: 1000 },
    drafts: true,
  });
  if (!trip.site) throw new Error('the site is not told');
  const maker = await makeFedTrip({ trip: trip.name, ...trip.site, basemap: embeddedBasemap }, trip.files);
  const { photos } = await maker.make(trip.texts);
  expect(photos.find(({ file }) => file === 'door.jpg')?.hidden).toBe('spot');
});

test('a site.yaml that cannot be read keeps a trip from being opened, with its line', async () => {
  const library = await makeLibrary();
  writeFileSync(join(library, 'site.yaml'), 'title: Far\nprecision: near\n');
  await expect(openMonsoon(library)).rejects.toThrow(/^site\.yaml:2: /);
});
