import { expect, test } from 'vitest';
import { embeddedBasemap } from '../../../../tests/fixtures/embeddedBasemap.ts';
import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { readSiteSettings } from '../../../reading/readSiteSettings.ts';
import type { StudioView } from '../trip/studioView.ts';
import { PartSender } from './partSender.ts';
import { TripMaker } from './tripMaker.ts';
import { putTogether, takeApart } from './viewParts.ts';

const gpx = '<gpx><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="3" lon="4"/></trkseg></trk></gpx>';

function openTrip(count: number): TripMaker {
  const maker = new TripMaker({
    trip: 'oslo',
    settings: readSiteSettings('', 'site.yaml'),
    drafts: false,
    basemap: embeddedBasemap,
  });
  maker.addFiles([{ path: 'walk.gpx', blob: new Blob([gpx]) }]);
  maker.addPictures(
    Array.from({ length: count }, (_, at) => {
      const facts: PhotoFacts = {
        format: 'jpeg',
        width: 40,
        height: 30,
        orientation: 1,
        taken: { local: `2024-05-01T10:00:${String(at % 60).padStart(2, '0')}`, source: 'exif' },
        spot: { lat: 59.9 + at / 1000, lon: 10.7, source: 'exif' },
        problems: [],
      };
      return { file: `${String(at).padStart(4, '0')}.jpg`, facts };
    }),
  );
  return maker;
}

const texts = (caption: string) =>
  new Map([
    ['index.md', '# Oslo\n\n![](0002.jpg)\n'],
    ['photos.yaml', `photos:\n  0007.jpg: { caption: ${caption} }\n  0008.jpg: { hidden: true }\n`],
  ]);

test('a view that is taken apart and passed on in parts is the same view', async () => {
  const [sender, received] = [new PartSender(), new Map<string, unknown>()];
  const pass = (view: StudioView) => {
    const { parts, frame } = takeApart(view);
    const messages = [...sender.choose(parts)];
    for (const message of messages)
      for (const [key, part] of structuredClone(message)) received.set(key, part);
    return { messages, view: putTogether({ parts: received, frame: structuredClone(frame) }) };
  };
  const maker = openTrip(500);
  const view = await maker.make(texts('Boats'));
  const first = pass(view);
  expect(first.view).toEqual(view);
  expect(Math.max(...first.messages.map((message) => message.length))).toBe(200);
  // Of an edit only what it changed is passed on; what stays is the same object.
  const changed = await maker.make(texts('Ships'));
  const second = pass(changed);
  expect(second.view).toEqual(changed);
  expect(second.messages.flat().map(([key]) => key)).toEqual(['view oslo/0007', 'published oslo/0007']);
  const kept = second.view.photos.filter((photo, at) => photo === first.view.photos[at]);
  expect(kept).toHaveLength(499);
});
