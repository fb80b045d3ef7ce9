import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';

/**
 * A library of 240 photos with a place: 200 on a walk of four days in Rome, 40 in Oslo. Three scans without date and
 * place, and 130 photos of one long day without a place. More than a page of a gallery, a map or a day lists.
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
  for (let at = 0; at < 130; at++)
    files[`2010-parade/float-${pad(at)}.jpg`] = await makeShot('2010:02:14', at);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Of cameras, phones and panoramas. */
const shapes = [[24, 16], [24, 18], [16, 24], [24, 16], [60, 12], [18, 24], [24, 18]] as const; // prettier-ignore

const pad = (at: number) => String(at).padStart(3, '0');

function makeShot(day: string, at: number, spot?: { readonly lat: number; readonly lon: number }) {
  const time = `${10 + Math.floor((at % 50) / 6)}:${(at % 6) * 10 || '00'}:00`;
  const tiff = makeTiff({
    exif: { DateTimeOriginal: `${day} ${time}`, OffsetTimeOriginal: '+02:00' },
    ...(spot && { gps: makeGps(Number(spot.lat.toFixed(5)), Number(spot.lon.toFixed(5))) }),
  });
  const [width, height] = shapes[at % shapes.length] ?? [24, 16];
  return makeJpeg({ width, height, color: `#${pad(100 + at)}${pad(900 - at)}`, tiff });
}
