import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../tests/fixtures/makeTiff.ts';

/** Three seconds. */
const clip = fileURLToPath(new URL('../tests/fixtures/clip.mov', import.meta.url));

const settings = `photos:
  cliff.jpg: { alt: A cliff }
  waves.mov: { alt: Waves }
  gull.jpg: { alt: A gull }
`;
const captions = '1\n00:00:00,000 --> 00:00:02,000\nListen to the sea.\n';

/** A day at the coast: a photo, a video that the story shows, and a Live Photo that a further post shows. */
export async function makeVideos(folder: string): Promise<void> {
  const trip = join(folder, 'coast');
  mkdirSync(trip, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(trip, name), content);
  write('photos.yaml', settings);
  write('index.md', '# Coast\n\nWe heard them before we saw them.\n\n![Waves](waves.mov)\n');
  write('gulls.md', '# Gulls\n\nOne of them stayed until the evening.\n\n![A gull](gull.jpg)\n');
  write('cliff.jpg', await makeShot('08:00:00', '#664433'));
  copyFileSync(clip, join(trip, 'waves.mov'));
  write('waves.en.srt', captions);
  write('gull.jpg', await makeShot('19:31:08', '#336688'));
  copyFileSync(clip, join(trip, 'gull.mov'));
}

function makeShot(time: string, color: string): Promise<Uint8Array> {
  const exif = { DateTimeOriginal: `2019:06:24 ${time}`, OffsetTimeOriginal: '+08:00' };
  return makeJpeg({ width: 640, height: 360, color, tiff: makeTiff({ exif }) });
}
