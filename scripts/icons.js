/** Paints the icons that an installed journal has from public/favicon.svg; systems cut the maskable one to a shape of theirs. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public');
const drawing = readFileSync(join(folder, 'favicon.svg'), 'utf8');
/** Without round corners. */
const square = drawing.replace(' rx="7"', '');

const icons = [
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['icon-maskable', 512, square],
  ['apple-touch-icon', 180, square],
];

for (const [name, size, svg] of icons)
  await sharp(Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)))
    .png({ compressionLevel: 9, palette: true, quality: 95 })
    .toFile(join(folder, `${name}.png`));
