import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ascii, makeFilm, makeText } from '../../../tests/fixtures/makeFilm.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { judgeFile } from '../../reading/audit/judgeFile.ts';
import { buildJournal, type BuiltJournal } from '../buildJournal.ts';
import { findFfmpeg } from './ffmpeg.ts';

const clip = readFileSync(new URL('../../../tests/fixtures/clip.mov', import.meta.url));
const build = (library: string, more: Parameters<typeof buildJournal>[1] = {}) =>
  buildJournal(library, { cache: makeFolder(), ffmpeg: false, ...more });
const published = ({ files }: BuiltJournal, url: string) =>
  [...files].find(({ path }) => path === url)?.from ?? '';
const problemsOf = ({ problems }: BuiltJournal) => problems.map(({ file, what }) => `${file} ${what}`);

describe('a video without ffmpeg', () => {
  test('is a photo of the journal in a plain colour, and published without its metadata', async () => {
    const built = await build(makeFolder({ 'lisbon/IMG_0107.MOV': clip }));
    const [photo] = built.journal.photos;
    expect(photo).toMatchObject({
      id: 'lisbon/img-0107',
      width: 320,
      height: 180,
      taken: { local: '2019-06-24T19:31:07', offset: '+08:00' },
      spot: { source: 'exif' },
      camera: { make: 'Apple', model: 'iPhone 8' },
      color: '#4a4742',
      video: { type: 'video/mp4', duration: 3, plain: true },
    });
    expect(photo?.renditions.length).toBeGreaterThan(1);
    const file = published(built, photo?.video?.url ?? '');
    expect(judgeFile('img/0f.mp4', readFileSync(file)).findings).toEqual([]);
    expect(statSync(file).size).toBeLessThan(clip.length);
  });

  test('is copied once, whatever it is called later', async () => {
    const cache = makeFolder();
    const first = await build(makeFolder({ 'lisbon/a.mov': clip }), { cache });
    const second = await build(makeFolder({ 'lisbon/b.mov': clip }), { cache });
    expect(second.journal.photos[0]?.video).toEqual(first.journal.photos[0]?.video);
    expect(
      readdirSync(join(cache, 'renditions'), { recursive: true }).filter((name) =>
        String(name).endsWith('.mp4'),
      ),
    ).toHaveLength(1);
  });

  test('that is hidden is not copied, and that at home has no position', async () => {
    const library = makeFolder({
      'site.yaml': 'home: [{ at: "31.2397, 121.49", radius: 500 }]\n',
      'lisbon/photos.yaml': 'photos:\n  a.mov: { hidden: true }\n',
      'lisbon/a.mov': clip,
      'lisbon/b.mov': Buffer.concat([clip, Buffer.from('\0\0\0\x08free')]),
    });
    const built = await build(library);
    expect(built.journal.photos.map(({ id, spot }) => [id, spot])).toEqual([['lisbon/b', undefined]]);
    expect([...built.files].filter(({ path }) => path.endsWith('.mp4'))).toHaveLength(1);
  });

  test('that is damaged is a problem and no photo; a still keeps its place without its movie', async () => {
    const film = makeFilm({ tracks: [{ chunks: [[ascii('one')]], reference: 0 }] });
    const built = await build(
      makeFolder({ 'lisbon/a.mp4': film, 'lisbon/b.jpg': await makeJpeg(), 'lisbon/b.mov': film }),
    );
    expect(built.journal.photos.map(({ id, video }) => [id, video])).toEqual([['lisbon/b', undefined]]);
    expect(problemsOf(built)).toEqual([
      'lisbon/a.mp4 is shown, without ffmpeg with no picture until it plays',
      'lisbon/a.mp4 cannot be copied without its metadata, so the video is not shown: its pictures lie in another file',
      'lisbon/b.mov cannot be copied without its metadata, so its movie is not shown: its pictures lie in another file',
    ]);
  });

  test('in a motion photo is cut out of it', async () => {
    const jpeg = await makeJpeg();
    const movie = makeFilm({ userData: [makeText('\xa9xyz', '+31.2397+121.4900/')] });
    const file = Buffer.concat([jpeg, ascii('MotionPhoto_Data'), movie, ascii('SEFH    SEFT')]);
    const built = await build(makeFolder({ 'lisbon/a.jpg': file }));
    const video = built.journal.photos[0]?.video;
    expect(video).toMatchObject({ live: true, duration: 0.5 });
    const bytes = readFileSync(published(built, video?.url ?? ''));
    expect(judgeFile('img/0f.mp4', bytes).findings).toEqual([]);
    expect(bytes.toString('latin1')).not.toContain('31.2397');
  });
});

const ffmpeg = findFfmpeg();

describe.runIf(ffmpeg)('a video with ffmpeg', () => {
  const film = (...parameters: string[]) => {
    const path = join(makeFolder(), `film.${parameters.pop() ?? ''}`);
    const made = [
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=64x48:rate=10:duration=1',
      '-f',
      'lavfi',
      '-i',
      'sine=duration=1',
    ];
    execFileSync('ffmpeg', ['-v', 'error', ...made, ...parameters, path]);
    return readFileSync(path);
  };

  test('has a picture of its own', async () => {
    const built = await build(makeFolder({ 'lisbon/a.mov': clip }), { ffmpeg: ffmpeg! });
    const [photo] = built.journal.photos;
    expect(photo?.video?.plain).toBeUndefined();
    expect(photo?.color).not.toBe('#4a4742');
    expect([photo?.width, photo?.height]).toEqual([320, 180]);
    expect(problemsOf(built)).toEqual([]);
  });

  test('is converted where browsers do not play it, with progress, and wrapped anew where it is in fragments', async () => {
    const steps: number[] = [];
    const built = await build(
      makeFolder({
        'lisbon/a.avi': film('-c:v', 'mjpeg', '-c:a', 'pcm_s16le', 'avi'),
        'lisbon/b.mkv': film(
          '-c:v',
          'libx264',
          '-c:a',
          'aac',
          '-metadata',
          'creation_time=2019-06-24T11:31:07Z',
          'mkv',
        ),
        'lisbon/c.mp4': film(
          '-c:v',
          'libx264',
          '-c:a',
          'aac',
          '-movflags',
          'frag_keyframe+empty_moov',
          'mp4',
        ),
      }),
      { ffmpeg: ffmpeg!, onProgress: ({ step, done }) => step === 'filming' && steps.push(done) },
    );
    expect(problemsOf(built)).toEqual([]);
    expect(steps.at(-1)).toBe(3);
    for (const { id, video, width } of built.journal.photos) {
      expect([id, width]).toEqual([id, 64]);
      const bytes = readFileSync(published(built, video?.url ?? ''));
      expect(judgeFile('img/0f.mp4', bytes).findings).toEqual([]);
      expect(bytes.includes('avc1')).toBe(true);
    }
    const named = built.journal.photos.find(({ id }) => id === 'lisbon/b');
    expect(named?.taken).toMatchObject({ local: '2019-06-24T11:31:07', offset: '+00:00' });
  });

  test('of which no picture can be decoded has a plain colour and is said', async () => {
    const built = await build(makeFolder({ 'lisbon/a.mp4': makeFilm() }), { ffmpeg: ffmpeg! });
    expect(built.journal.photos[0]?.video?.plain).toBe(true);
    expect(problemsOf(built)).toEqual([
      expect.stringContaining('no picture of it could be made for the gallery'),
    ]);
  });
});
