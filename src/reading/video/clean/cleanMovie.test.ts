import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../../tests/fixtures/makeFolder.ts';
import { ascii, makeFilm, makeKeys, makeText, uint32, zeros } from '../../../../tests/fixtures/makeFilm.ts';
import { makeBox } from '../../../../tests/fixtures/makeHeif.ts';
import { judgeFile } from '../../audit/judgeFile.ts';
import { asciiAt, joinBytes } from '../../photo/container/bytes.ts';
import { listBoxes } from '../../photo/container/listBoxes.ts';
import { sourceOf } from '../byteSource.ts';
import { readTracks } from '../readTracks.ts';
import { VideoError } from '../videoError.ts';
import { cleanMovie } from './cleanMovie.ts';
import { listChunks } from './listChunks.ts';

const clip = readFileSync(new URL('../../../../tests/fixtures/clip.mov', import.meta.url));

async function clean(film: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of cleanMovie(sourceOf(film))) pieces.push(piece);
  return joinBytes(pieces);
}

/** The samples of each track, as text. */
function samplesOf(film: Uint8Array): string[][] {
  const box = listBoxes(film, 0, film.length).find(({ type }) => type === 'moov')!;
  const moov = film.subarray(box.start, box.end);
  return readTracks(moov).map((track) =>
    listChunks(moov, track.box).flatMap(({ at, samples }) => {
      let from = at;
      return samples.map((size) => asciiAt(film, (from += size) - size, size));
    }),
  );
}

const topOf = (film: Uint8Array) => listBoxes(film, 0, film.length).map(({ type }) => type);
const findings = (film: Uint8Array) => judgeFile('img/0f.mp4', film).findings;
const text = (film: Uint8Array) => Buffer.from(film).toString('latin1');
const told = (film: Uint8Array, pattern: RegExp) => text(film).match(pattern) ?? [];

const positions = { kind: 'meta', codec: 'gpmd', chunks: [[ascii('GPS5 at home')], [ascii('GPS5 at work')]] };
const telling = {
  made: 3_644_220_667,
  brands: ['mp42', 'isom', 'XAVC'],
  tracks: [
    {
      chunks: [[ascii('one'), ascii('two!')], [ascii('three')]],
      described: [makeBox('pasp', uint32(1), uint32(1)), makeBox('GPRO', ascii('serial C3221'))],
    },
    positions,
    {
      kind: 'soun',
      chunks: [[ascii('la')], [ascii('la la')]],
      boxes: [makeBox('udta', makeText('\xa9nam', 'Ann talks'))],
    },
    { kind: 'text', codec: 'text', chunks: [[ascii('GPS(31.2397,121.49)')]] },
  ],
  userData: [
    makeText('\xa9xyz', '+31.2397+121.4900/'),
    makeText('\xa9mod', 'HERO5'),
    makeBox('CAME', ascii('C3221324545463')),
  ],
  boxes: [
    makeKeys({ 'com.apple.quicktime.creationdate': '2019-06-24T19:31:07+0800' }),
    makeBox('uuid', zeros(16), ascii('name')),
  ],
  top: [makeBox('uuid', zeros(16), ascii('Sony NRT')), makeBox('free', ascii('a draft of this'))],
  rest: ascii('left behind'),
};

test('pictures and sound stay as they are, and nothing else does', async () => {
  const film = makeFilm(telling);
  expect(findings(film).length).toBeGreaterThan(5);
  const cleaned = await clean(film);
  expect(samplesOf(cleaned)).toEqual([
    ['one', 'two!', 'three'],
    ['la', 'la la'],
  ]);
  expect(findings(cleaned)).toEqual([]);
  expect(told(cleaned, /GPS|home|31\.2397|C3221|GoPr|HERO|XAVC|Ann|2019|Sony|draft|left/g)).toEqual([]);
});

test('the table of contents comes first, so that it plays while it loads', async () => {
  expect(topOf(makeFilm(telling))).toEqual(['ftyp', 'uuid', 'free', 'mdat', 'moov']);
  expect(topOf(await clean(makeFilm(telling)))).toEqual(['ftyp', 'moov', 'mdat']);
});

test('cleaned twice it is the same', async () => {
  const once = await clean(makeFilm(telling));
  expect(await clean(once)).toEqual(once);
  const real = await clean(clip);
  expect(await clean(real)).toEqual(real);
});

test('what cameras hide among the pictures is overwritten by filler of the same length', async () => {
  const unit = (...bytes: number[]) => Uint8Array.from([...uint32(bytes.length), ...bytes]);
  const secret = unit(6, 5, 4, 1, 2, 3, 4, 0x80);
  const recovery = unit(6, 6, 1, 0xc4, 0x80);
  const picture = unit(0x65, 1, 2, 3);
  const described = [makeBox('avcC', Uint8Array.of(1, 100, 0, 31, 0xff, 0xe0, 0))];
  const film = makeFilm({
    tracks: [{ chunks: [[joinBytes([recovery, secret, picture])], [picture]], described }],
  });
  const [samples] = samplesOf(await clean(film));
  expect(Buffer.from(samples![0]!, 'latin1')).toEqual(
    Buffer.from(joinBytes([recovery, unit(12, 255, 255, 255, 255, 255, 255, 0x80), picture])),
  );
  expect(samples![1]).toBe(asciiAt(picture, 0, picture.length));
});

test('what cannot be copied whole is refused', async () => {
  const film = makeFilm();
  await expect(clean(makeFilm({ top: [makeBox('moof', zeros(8))] }))).rejects.toThrow(
    'it is recorded in fragments',
  );
  await expect(clean(makeFilm({ tracks: [{ chunks: [[ascii('one')]], reference: 0 }] }))).rejects.toThrow(
    'its pictures lie in another file',
  );
  // Both chunks at one place: a small file could stand for an endless one.
  const table = text(film).indexOf('stco') + 12;
  const upon = film.slice();
  upon.copyWithin(table + 4, table, table + 4);
  await expect(clean(upon)).rejects.toThrow('its table of contents contradicts itself');
  const beyond = film.slice();
  beyond.set(uint32(1e6), table + 4);
  await expect(clean(beyond)).rejects.toThrow('it ends before its last picture');
});

test('a damaged film is refused or copied, and never keeps anybody busy', async () => {
  const film = makeFilm(telling);
  for (let at = 0; at < film.length; at++)
    for (const value of [0, 1, 127, 255]) {
      const damaged = film.slice();
      damaged[at] = value;
      const cleaned = await clean(damaged).catch((error: unknown) => error);
      if (cleaned instanceof Uint8Array) expect(cleaned.length).toBeLessThanOrEqual(damaged.length + 200);
      else expect(cleaned).toBeInstanceOf(VideoError);
    }
}, 30_000);

const runs = (program: string) => {
  try {
    execFileSync(program, ['-ver'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

describe('a real clip, cleaned', () => {
  async function write(): Promise<string> {
    const path = join(makeFolder(), 'clip.mp4');
    writeFileSync(path, await clean(clip));
    return path;
  }

  test('passes the audit, and is smaller', async () => {
    const cleaned = await clean(clip);
    expect(findings(cleaned)).toEqual([]);
    expect(new Set(told(clip, /x264|Apple|iPhone|31\.2397/g))).toEqual(
      new Set(['x264', '31.2397', 'Apple', 'iPhone']),
    );
    expect(told(cleaned, /x264|Apple|iPhone|31\.2397/g)).toEqual([]);
    expect(cleaned.length).toBeLessThan(clip.length);
  });

  test.runIf(runs('exiftool'))('says nothing of its author to exiftool', async () => {
    const path = await write();
    const said = execFileSync('exiftool', ['-ee3', '-G1', '-s', '-a', '-u', path]).toString();
    const telling = said.split('\n').filter((line) => !/^\[(System|ExifTool|File)\]|: 0000:00:00/.test(line));
    expect(
      telling.filter((line) =>
        /date|gps|location|make|model|serial|software|vendor|compressorname|author|20\d\d/i.test(line),
      ),
    ).toEqual([]);
    expect(said).toMatch(/AvgBitrate/);
  });

  test.runIf(runs('ffmpeg'))('has the same pictures and the same sound, one by one', async () => {
    const decode = (path: string) =>
      execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-f', 'framemd5', '-']).toString();
    const own = join(makeFolder(), 'own.mov');
    writeFileSync(own, clip);
    expect(decode(await write())).toBe(decode(own));
  });
});
