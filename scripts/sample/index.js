import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { roll } from './roll.js';
import { makeWalk } from './walk.js';

// npm run sample [-- name…]: paints the photos of the sample trip, all or those that are named, and writes its walk.

const folder = new URL('../../photos/2019-06-shanghai/', import.meta.url);
const wanted = process.argv.slice(2);
const shots = roll.filter((shot) => wanted.length === 0 || wanted.includes(shot.name));

await writeFile(new URL('walk.gpx', folder), makeWalk());
const queue = [...shots];
const painters = Math.min(availableParallelism(), queue.length);
await Promise.all(Array.from({ length: painters }, () => startPainter(queue)));

/** One thread that takes shots from the queue until it is empty; the pictures do not depend on which takes which. */
function startPainter(waiting) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('painter.js', import.meta.url), { workerData: folder.href });
    const next = () => worker.postMessage(waiting.shift() ?? null);
    worker.on('message', (line) => {
      console.log(line);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', resolve);
    next();
  });
}
