import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeJpeg } from '../tests/fixtures/makeJpeg.ts';
import { makeStreets } from '../tests/fixtures/makeStreets.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';

const names = ['beach', 'pier', 'dune', 'boat'];

/** A library of one trip of four days and photos, two of them in its story, with the streets around the boat. */
export async function makeCoast(folder: string): Promise<void> {
  const trip = join(folder, '2020-coast');
  mkdirSync(trip, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'title: Coasts\n');
  writeFileSync(
    join(trip, 'index.md'),
    '---\ntitle: The coast\n---\n\nSand.\n\n![The beach](beach.jpg)\n\nWood.\n\n![The pier](pier.jpg)\n',
  );
  writeFileSync(join(trip, 'photos.yaml'), describeCoast(''));
  writeFileSync(join(trip, 'harbour.pmtiles'), makeStreets(positionOf(3)));
  for (const [at, name] of names.entries()) writeFileSync(join(trip, `${name}.jpg`), await makeShot(at));
}

/** Its `photos.yaml`, with more to say of the dune: `, hidden: true`. */
export const describeCoast = (ofDune: string) =>
  `photos:\n${names.map((name) => `  ${name}.jpg: { alt: The ${name}${name === 'dune' ? ofDune : ''} }\n`).join('')}`;

const positionOf = (at: number) => ({ lat: 54 + at / 100, lon: 8 + at / 100 });

function makeShot(at: number): Promise<Uint8Array> {
  const { lat, lon } = positionOf(at);
  const tiff = makeTiff({
    exif: { DateTimeOriginal: `2020:07:0${1 + at} 10:00:00`, OffsetTimeOriginal: '+02:00' },
    gps: makeGps(lat, lon),
  });
  return makeJpeg({ width: 400, height: 300, color: `#${at + 2}a6e${at + 3}${at + 3}`, tiff });
}
