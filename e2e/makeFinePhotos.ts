import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { insertSegments, makeSegment } from '../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';

/** A library whose originals are published: of a photo taken upright that is finer than its renditions, and of a small one. */
export async function makeFinePhotos(folder: string): Promise<void> {
  const trip = join(folder, '2020-lisbon');
  mkdirSync(trip, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'originals: true\nstudio: true\n');
  writeFileSync(
    join(trip, 'photos.yaml'),
    'photos:\n  tower.jpg: { alt: The tower }\n  tile.jpg: { alt: A tile }\n',
  );
  writeFileSync(join(trip, 'tower.jpg'), await makeShot(3000, 2400, '2020:05:01 10:00:00'));
  writeFileSync(join(trip, 'tile.jpg'), await makeShot(600, 400, '2020:05:01 11:00:00'));
}

async function makeShot(width: number, height: number, time: string): Promise<Uint8Array> {
  const tiff = makeTiff({
    ifd0: { Orientation: 6, Make: 'Acme' },
    exif: { DateTimeOriginal: time },
    gps: makeGps(38.6916, -9.216),
  });
  const stripes = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#e8c9a0"/>
    <path d="M0 0L${width} ${height}M0 ${height}L${width} 0" stroke="#234" stroke-width="9"/></svg>`;
  const jpeg = await sharp(Buffer.from(stripes)).jpeg().toBuffer();
  return insertSegments(jpeg, [makeSegment(0xe1, new TextEncoder().encode('Exif\0\0'), tiff)]);
}
