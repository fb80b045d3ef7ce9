import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeBox } from '../../../tests/fixtures/makeHeif.ts';
import { makeHeif } from '../../../tests/fixtures/makeHeif.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { ascii, makeFilm } from '../../../tests/fixtures/makeFilm.ts';
import { joinBytes } from '../photo/container/bytes.ts';
import { readPhotoFacts } from '../readPhotoFacts.ts';
import { findMotionMovie } from './findMotionMovie.ts';

const picture = new Uint8Array(500);
const clip = readFileSync(new URL('../../../tests/fixtures/clip.mov', import.meta.url));
const behind = joinBytes([picture, clip]);
const found = {
  duration: 3,
  codec: 'avc1',
  sound: 'mp4a',
  way: 'copy',
  part: { start: 500, length: clip.length },
};

test("Google's two kinds of XMP say where it begins", async () => {
  const old = `<rdf:Description GCamera:MicroVideo="1" GCamera:MicroVideoOffset="${clip.length}"/>`;
  expect(await findMotionMovie(behind, [old])).toEqual(found);
  const now = `<Container:Item Item:Mime="video/mp4" Item:Semantic="MotionPhoto" Item:Length="${clip.length}" Item:Padding="0"/>`;
  expect(await findMotionMovie(behind, ['', now])).toEqual(found);
});

test("Samsung's mark stands before it", async () => {
  const marked = joinBytes([picture, ascii('MotionPhoto_Data'), clip, ascii('SEFH    SEFT')]);
  expect(await findMotionMovie(marked, [])).toEqual({
    ...found,
    part: { start: 516, length: clip.length + 12 },
  });
});

test('HEIC has a box for it', async () => {
  const heic = joinBytes([makeHeif({ width: 40, height: 30 }), makeBox('mpvd', makeFilm())]);
  const facts = await readPhotoFacts(heic, 'a.heic');
  expect(facts.video).toMatchObject({ codec: 'avc1', part: { length: makeFilm().length } });
});

test('what is no movie there is none', async () => {
  expect(await findMotionMovie(picture, ['GCamera:MicroVideoOffset="400"'])).toBeUndefined();
  expect(await findMotionMovie(behind, ['GCamera:MicroVideoOffset="99999999"'])).toBeUndefined();
  expect((await readPhotoFacts(await makeJpeg(), 'a.jpg')).video).toBeUndefined();
});
