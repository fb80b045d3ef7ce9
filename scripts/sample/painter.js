import { writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { withExif } from './exif.js';
import { renderScene } from './render.js';

// A thread that paints the shots it is sent; null ends it.

parentPort.on('message', async (shot) => {
  if (shot === null) return parentPort.close();
  const started = performance.now();
  const { default: scene } = await import(`./scenes/${shot.name}.js`);
  const picture = renderScene(scene);
  const budget = Math.round((picture.width * picture.height) / 9.6);
  const { jpeg, quality, stored } = await encode(picture, shot.orientation ?? 1, Math.min(budget, 240_000));
  const file = withExif(jpeg, shot, stored.width, stored.height);
  await writeFile(new URL(`${shot.name}.jpg`, workerData), file);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  parentPort.postMessage(
    `${shot.name}.jpg ${Math.round(file.length / 1000)} kB, quality ${quality}, ${seconds} s`,
  );
});

/** The best quality that stays within the budget. */
async function encode({ width, height, bytes }, orientation, budget) {
  const image = sharp(bytes, { raw: { width, height, channels: 3 } });
  const turned = await (orientation === 6 ? image.rotate(270) : image)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: turned.info.width, height: turned.info.height, channels: 3 };
  let [low, high] = [50, 90];
  let best;
  while (low <= high) {
    const quality = (low + high) >> 1;
    const jpeg = await sharp(turned.data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= budget || best === undefined) best = { jpeg, quality };
    if (jpeg.length <= budget) low = quality + 1;
    else high = quality - 1;
  }
  return { ...best, stored: raw };
}
