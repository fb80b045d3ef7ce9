import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { renderScene } from './render.js';

// node scripts/sample/preview.js <width> <folder> <scene>…: quick looks while painting.
const [width, folder, ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const name of names) {
  const started = performance.now();
  const { default: scene } = await import(`./scenes/${name}.js`);
  const {
    bytes,
    width: w,
    height: h,
  } = renderScene(scene, scene.width === 3200 ? Number(width) * 2 : Number(width));
  await sharp(bytes, { raw: { width: w, height: h, channels: 3 } })
    .jpeg({ quality: 90 })
    .toFile(`${folder}/${name}.jpg`);
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
