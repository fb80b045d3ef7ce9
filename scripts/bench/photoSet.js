/**
 * Photos for measuring: what a camera writes costs a decoder and an encoder much more than flat colour. Scenes have the
 * 1/f spectrum of natural pictures (an octave of noise at each scale, half as strong at half the size), edges of
 * drawn shapes, and over each photo the noise of a sensor of its own; every photo is another part of a scene.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeRandom } from './random.js';

const scenes = 6;

/**
 * A folder with `count` photos of this size, `0000.jpg` … in trip folders of `inTrip`, made where it is not there yet.
 * `inTrip` 0: all directly in the folder.
 */
export async function makePhotoSet({ folder, count, width, height, inTrip = 1000 }) {
  const set = join(folder, `${count}-photos-${width}x${height}`);
  if (existsSync(set)) return set;
  console.log(`  (making ${count} photos of ${width} × ${height})`);
  const unfinished = `${set}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const pixels = await Promise.all(
    Array.from({ length: scenes }, (_, seed) =>
      makeScene(seed + 1, Math.max(width, 1200), Math.max(height, 900)),
    ),
  );
  let next = 0;
  const work = async () => {
    for (let index = next++; index < count; index = next++) {
      const trip = join(unfinished, `trip-${String(Math.floor(index / inTrip)).padStart(2, '0')}`);
      mkdirSync(trip, { recursive: true });
      const photo = await makePhoto(pixels[index % scenes], index, width, height);
      await photo.toFile(join(trip, `${String(index).padStart(5, '0')}.jpg`));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  renameSync(unfinished, set);
  return set;
}

/** RGB pixels of a scene. */
export async function makeScene(seed, width, height) {
  const random = makeRandom(seed);
  const noise = makeNoise(random);
  const start = Array.from({ length: 16 * 12 * 3 }, () => 96 + random() * 64);
  let level = { width: 16, height: 12, data: Buffer.from(start) };
  let strength = 36;
  while (level.width < width || level.height < height) {
    const size = { width: Math.min(width, level.width * 2), height: Math.min(height, level.height * 2) };
    const data = await fromRaw(level)
      .resize({ ...size, fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
    strength *= 0.62;
    addLight(data, noise, Math.floor(random() * noise.length), strength);
    level = { ...size, data };
  }
  const drawn = await fromRaw(level)
    .composite([{ input: Buffer.from(drawShapes(random, width, height)) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, data: drawn };
}

/** One part of a scene with a noise, a light and a camera of its own. */
async function makePhoto(scene, index, width, height) {
  const random = makeRandom(1000 + index);
  const left = Math.floor(random() * scene.width);
  const top = Math.floor(random() * (scene.height - height + 1));
  const data = cut(scene, left, top, width, height);
  addNoise(data, makeNoise(random, 65_537), 0, 4);
  return fromRaw({ width, height, data })
    .linear(
      Array.from({ length: 3 }, () => 0.8 + random() * 0.4),
      [0, 0, 0],
    )
    .withExif(makeExif(index))
    .jpeg({ quality: 93, chromaSubsampling: '4:2:0' });
}

const fromRaw = ({ width, height, data }) => sharp(data, { raw: { width, height, channels: 3 } });

/** A part of a scene, which continues at its left where it ends at its right. */
function cut(scene, left, top, width, height) {
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    const line = (top + row) * scene.width * 3;
    const first = Math.min(width, scene.width - left);
    scene.data.copy(data, row * width * 3, line + left * 3, line + (left + first) * 3);
    if (first < width) scene.data.copy(data, (row * width + first) * 3, line, line + (width - first) * 3);
  }
  return data;
}

/** Values around 0 with a deviation of about 1, as a sensor's. */
function makeNoise(random, length = 1_000_003) {
  return Float32Array.from({ length }, () => (random() + random() + random() - 1.5) * 2);
}

/** Light and shade vary much more than colour. */
function addLight(data, noise, start, strength) {
  for (let at = 0; at < data.length; at += 1) {
    const light = noise[(start + ((at / 3) | 0)) % noise.length];
    const value = data[at] + (0.9 * light + 0.25 * noise[(start + 7 * at) % noise.length]) * strength;
    data[at] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
}

function addNoise(data, noise, start, strength) {
  let from = start % noise.length;
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] + noise[from] * strength;
    data[at] = value < 0 ? 0 : value > 255 ? 255 : value;
    from += 1;
    if (from === noise.length) from = (at * 31) % 9973;
  }
}

/** Roofs, walls and branches: edges, which are what compression shows first. */
function drawShapes(random, width, height) {
  const at = (size) => Math.round(random() * size);
  const color = () => `hsl(${at(360)} ${at(60)}% ${10 + at(80)}%)`;
  const shapes = Array.from({ length: 60 }, () => {
    const [x, y, size] = [at(width), at(height), width * (0.02 + random() * 0.1)];
    const corners = Array.from({ length: 4 }, () => `${x + at(size)},${y + at(size)}`).join(' ');
    return `<polygon points="${corners}" fill="${color()}" fill-opacity="0.5"/>`;
  });
  const lines = Array.from(
    { length: 80 },
    () =>
      `<path d="M${at(width)} ${at(height)}Q${at(width)} ${at(height)} ${at(width)} ${at(height)}" fill="none" stroke="${color()}" stroke-opacity="0.6" stroke-width="${1 + at(6)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}${lines.join('')}</svg>`;
}

/** A time, a position and a camera: one photo every seven minutes along a long way. */
function makeExif(index) {
  const time = new Date(Date.UTC(2021, 0, 1) + index * 420_000).toISOString();
  const taken = time.slice(0, 19).replaceAll('-', ':').replace('T', ' ');
  return {
    IFD0: { Make: 'Pinhole', Model: 'Bench', ImageDescription: `Photo ${index}` },
    IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: '+02:00', FNumber: '28/10', ISOSpeedRatings: '100' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: `${35 + (((index / 1000) % 20) | 0)}/1 ${index % 60}/1 ${(index * 7) % 60}/1`,
      GPSLongitudeRef: 'E',
      GPSLongitude: `${((index / 60) | 0) % 30}/1 ${(index * 3) % 60}/1 0/1`,
    },
  };
}
