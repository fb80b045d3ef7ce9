import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  ascii,
  makeFilm,
  makeKeys,
  makeText,
  uint32,
  zeros,
  type FilmContent,
} from '../../../tests/fixtures/makeFilm.ts';
import { makeBox } from '../../../tests/fixtures/makeHeif.ts';
import { sourceOf, type ByteSource } from './byteSource.ts';
import { readVideoFacts } from './readVideoFacts.ts';

const read = (content: FilmContent, file = 'clip.mp4') => readVideoFacts(sourceOf(makeFilm(content)), file);
/** 24 June 2019, 11:31:07 in Greenwich, in seconds since 1904. */
const made = 3_644_220_667;
const sound = { kind: 'soun', chunks: [[ascii('la')]] };

test('a real clip of a phone says when, where and by what it was taken', async () => {
  const clip = readFileSync(new URL('../../../tests/fixtures/clip.mov', import.meta.url));
  expect(await readVideoFacts(sourceOf(clip), 'IMG_0107.MOV')).toEqual({
    format: 'video',
    width: 320,
    height: 180,
    orientation: 1,
    taken: { local: '2019-06-24T19:31:07', offset: '+08:00', offsetSource: 'exif', source: 'exif' },
    spot: { lat: 31.2397, lon: 121.49, altitude: 12, source: 'exif' },
    camera: { make: 'Apple', model: 'iPhone 8' },
    video: { duration: 3, codec: 'avc1', sound: 'mp4a', way: 'copy' },
    problems: [],
  });
});

test('a clip held upright is as tall as it is shown', async () => {
  expect(await read({ tracks: [{ turns: 1, chunks: [[ascii('one')]] }] })).toMatchObject({
    width: 180,
    height: 320,
  });
});

test('an Android phone writes the place into udta and the time in Greenwich', async () => {
  const facts = await read({
    made,
    userData: [makeText('\xa9xyz', '+31.2397+121.4900/')],
    boxes: [makeKeys({ 'com.android.version': '9' })],
  });
  expect(facts.spot).toEqual({ lat: 31.2397, lon: 121.49, source: 'exif' });
  expect(facts.taken).toEqual({
    local: '2019-06-24T11:31:07',
    offset: '+00:00',
    offsetSource: 'utc',
    source: 'exif',
  });
});

test("the name says the time on the wall, and the film's own how far that is from Greenwich", async () => {
  const named = { local: '2019-06-24T19:31:07', source: 'name' };
  expect((await read({ made }, 'VID_20190624_193107.mp4')).taken).toEqual({
    ...named,
    offset: '+08:00',
    offsetSource: 'exif',
  });
  // The film's own time is that of its end.
  const long = { chunks: [Array.from({ length: 400 }, () => ascii('one'))] };
  expect((await read({ made: made + 100, tracks: [long] }, 'VID_20190624_193107.mp4')).taken).toEqual({
    ...named,
    offset: '+08:00',
    offsetSource: 'exif',
  });
  expect((await read({ made: made + 7000 }, 'VID_20190624_193107.mp4')).taken).toEqual(named);
});

test('a camera that knows no zone writes its own clock where Greenwich belongs', async () => {
  const facts = await read({ made, userData: [makeBox('CNTH', zeros(20))] });
  expect(facts.taken).toEqual({ local: '2019-06-24T11:31:07', source: 'exif' });
});

test("3GPP's place is read, and 0, 0 is none", async () => {
  const location = makeBox(
    'loci',
    zeros(4),
    uint32(0x15c70000).subarray(0, 2),
    Uint8Array.of(0, 0),
    uint32(121.5 * 65536),
    uint32(-31.25 * 65536),
    zeros(4),
  );
  expect((await read({ userData: [location] })).spot).toEqual({ lat: -31.25, lon: 121.5, source: 'exif' });
  expect((await read({ userData: [makeText('\xa9xyz', '+00.0000+000.0000/')] })).spot).toBeUndefined();
});

test('what browsers do not play has to be transcoded, and what is in fragments wrapped anew', async () => {
  const wayOf = async (content: FilmContent) => (await read(content)).video?.way;
  expect(await wayOf({ tracks: [{ codec: 'jpeg', chunks: [[ascii('one')]] }] })).toBe('transcode');
  expect(await wayOf({ tracks: [{ chunks: [[ascii('one')]] }, { ...sound, codec: 'sowt' }] })).toBe(
    'transcode',
  );
  expect(await wayOf({ tracks: [{ codec: 'hvc1', chunks: [[ascii('one')]] }, sound] })).toBe('copy');
  expect(await wayOf({ top: [makeBox('moof', zeros(8))] })).toBe('rewrap');
});

test('of Matroska and AVI only that they are videos is known', async () => {
  for (const head of ['\x1a\x45\xdf\xa3', 'RIFF\0\0\0\0AVI LIST'])
    expect(await readVideoFacts(sourceOf(ascii(head)), 'clip.mkv')).toEqual({
      format: 'video',
      orientation: 1,
      video: { duration: 0, way: 'transcode' },
      problems: [],
    });
});

test('a film that broke off, or that has no pictures, is a problem', async () => {
  const whole = makeFilm();
  const problemOf = async (bytes: Uint8Array) =>
    (await readVideoFacts(sourceOf(bytes), 'clip.mp4')).problems[0]?.what;
  expect(await problemOf(whole.subarray(0, 30))).toBe(
    'the video cannot be shown: it has no table of contents, as if its recording had broken off',
  );
  expect(await problemOf(whole.subarray(0, -5))).toBe(
    'the video cannot be shown: it ends before its table of contents does',
  );
  expect(await problemOf(makeFilm({ tracks: [sound] }))).toBe(
    'the video cannot be shown: it has sound at most, and no pictures',
  );
});

test('of four gigabytes some kilobytes are read', async () => {
  const film = makeFilm();
  // The same film with 4 GB of sound and pictures before its table of contents.
  const gap = 4_000_000_000;
  const start = 16;
  let asked = 0;
  const source: ByteSource = {
    size: film.length + gap,
    read(at, length) {
      asked += length;
      if (at < start) return Promise.resolve(film.subarray(at, at + length));
      if (at === start)
        return Promise.resolve(
          Uint8Array.from([...uint32(1), ...ascii('mdat'), 0, 0, 0, 0, ...uint32(gap + 14)]),
        );
      return Promise.resolve(film.subarray(at - gap, at - gap + length));
    },
  };
  expect((await readVideoFacts(source, 'clip.mp4')).video).toEqual({
    duration: 0.5,
    codec: 'avc1',
    way: 'copy',
  });
  expect(asked).toBeLessThan(2000);
});

test('boxes without end and lengths that lie end in a problem at once', async () => {
  const endless = Uint8Array.from(
    Array.from({ length: 5000 }, () => [...uint32(8), ...ascii('free')]).flat(),
  );
  expect((await readVideoFacts(sourceOf(endless), 'clip.mp4')).problems).toHaveLength(1);
  const film = makeFilm();
  for (let at = 0; at < film.length; at++)
    for (const value of [0, 1, 255]) {
      const damaged = film.slice();
      damaged[at] = value;
      const facts = await readVideoFacts(sourceOf(damaged), 'clip.mp4');
      expect(['video']).toContain(facts.format);
    }
});
