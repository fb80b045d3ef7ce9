/** The yardstick of a first build: sharp and nothing else. Reads what to do as JSON from its input. */
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);
const { files, out, recipe, sizes, fallback } = JSON.parse(await text(process.stdin));
let next = 0;

async function work() {
  for (let file = files[next++]; file !== undefined; file = files[next++]) await encode(file);
}

async function encode(file) {
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize({ ...sizes.at(-1), fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const resized = (size) => {
    const image = sharp(data, { raw: info });
    return size.width === info.width ? image : image.resize({ ...size, fit: 'fill' });
  };
  const path = join(out, basename(file));
  for (const size of sizes) await resized(size).avif(recipe.avif).toFile(`${path}-${size.width}.avif`);
  await resized(fallback).jpeg(recipe.jpeg).toFile(`${path}.jpg`);
}

await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
