import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';

/**
 * A library of 240 photos: 200 on a walk of four days in Rome, 40 in Oslo, and three scans without date and place. More
 * than a page of a gallery or a map lists.
 */
export async function makeManyPhotos(folder: string): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (let at = 0; at < 200; at++)
    files[`2018-rome/walk-${pad(at)}.jpg`] = await makeShot(`2018:05:0${1 + Math.floor(at / 50)}`, at, {
      lat: 41.88 + at * 0.0004,
      lon: 12.46 + (at % 10) * 0.001,
    });
  for (let at = 0; at < 40; at++)
    files[`2019-oslo/fjord-${pad(at)}.jpg`] = await makeShot('2019:06:01', at, {
      lat: 59.9 + at * 0.0004,
      lon: 10.7,
    });
  for (let at = 0; at < 3; at++)
    files[`2018-rome/scan-${pad(at)}.jpg`] = await makeJpeg({ width: 24, height: 32, color: '#e6ddc8' });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Of cameras, phones and panoramas. */
const shapes = [[24, 16], [24, 18], [16, 24], [24, 16], [60, 12], [18, 24], [24, 18]] as const; // prettier-ignore

const pad = (at: number) => String(at).padStart(3, '0');

function makeShot(day: string, at: number, { lat, lon }: { readonly lat: number; readonly lon: number }) {
  const time = `${10 + Math.floor((at % 50) / 6)}:${(at % 6) * 10 || '00'}:00`;
  const tiff = makeTiff({
    exif: { DateTimeOriginal: `${day} ${time}`, OffsetTimeOriginal: '+02:00' },
    gps: makeGps(Number(lat.toFixed(5)), Number(lon.toFixed(5))),
  });
  const [width, height] = shapes[at % shapes.length] ?? [24, 16];
  return makeJpeg({ width, height, color: `#${pad(100 + at)}${pad(900 - at)}`, tiff });
}
