import { writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { withExif } from './exif.js';
import { encodeJpeg } from './jpeg.js';
import { renderScene } from './render.js';

// A thread that paints the shots it is sent; null ends it.

parentPort.on('message', async (shot) => {
  if (shot === null) return parentPort.close();
  const started = performance.now();
  const { default: scene } = await import(`./scenes/${shot.name}.js`);
  const { jpeg, width, height } = await encodeJpeg(renderScene(scene), shot.orientation);
  const file = withExif(jpeg, shot, width, height);
  await writeFile(new URL(`${shot.name}.jpg`, workerData), file);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  parentPort.postMessage(`${shot.name}.jpg ${Math.round(file.length / 1000)} kB, ${seconds} s`);
});
