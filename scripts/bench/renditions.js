import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { makePhotoSet } from './photoSet.js';
import { computeSsim } from './ssim.js';

const width = 1280;
/** Similarities at which bytes are compared: what thumbnails need, what a full screen needs, what few can tell apart. */
const targets = [0.95, 0.97, 0.98];

/** By name: qualities around those targets, and the encoder. */
const encoders = {
  JPEG: [[40, 60, 70, 80, 87, 93], (image, quality) => image.jpeg({ quality, progressive: true })],
  'JPEG mozjpeg': [[40, 60, 70, 80, 87, 93], (image, quality) => image.jpeg({ quality, mozjpeg: true })],
  'WebP effort 2': [[40, 60, 72, 80, 88, 94], (image, quality) => image.webp({ quality, effort: 2 })],
  'WebP effort 4': [[40, 60, 72, 80, 88, 94], (image, quality) => image.webp({ quality, effort: 4 })],
  'AVIF effort 0': [[40, 50, 60, 68, 76, 84], avif(0)],
  'AVIF effort 1': [[40, 50, 60, 68, 76, 84], avif(1)],
  'AVIF effort 2': [[40, 50, 60, 68, 76, 84], avif(2)],
};

function avif(effort) {
  return (image, quality) => image.avif({ quality, effort, chromaSubsampling: '4:2:0' });
}

/** What each encoder takes, in bytes and in time, for the same likeness. PINHOLE_PHOTOS names photos to measure with. */
export async function measureRenditions({ folder, count }) {
  sharp.concurrency(1);
  const photos = await listPhotos(folder, count(6));
  const pictures = [];
  for (const photo of photos) pictures.push(await readPixels(photo));
  console.log(
    `  ${photos.length} photos, ${width} pixels wide: kB at equal SSIM of luma ${targets.join(' · ')}; processor ms`,
  );
  for (const [name, [qualities, encode]] of Object.entries(encoders)) {
    const curves = [];
    let milliseconds = 0;
    for (const picture of pictures) {
      const curve = [];
      for (const quality of qualities) {
        const point = await measureOne(picture, (image) => encode(image, quality));
        curve.push({ quality, ...point });
        milliseconds += point.milliseconds;
      }
      curves.push(curve);
    }
    const at = targets.map(
      (target) => mean(curves.map((curve) => interpolate(curve, target, 'bytes'))) / 1000,
    );
    const quality = targets.map((target) =>
      mean(curves.map((curve) => interpolate(curve, target, 'quality'))),
    );
    const time = milliseconds / (pictures.length * qualities.length);
    console.log(
      `  ${name.padEnd(14)} ${at.map((kB) => kB.toFixed(0).padStart(5)).join(' · ')} kB` +
        ` · quality ${quality.map((value) => value.toFixed(0)).join(' · ')} · ${time.toFixed(0)} ms`,
    );
  }
}

async function listPhotos(folder, count) {
  const named = process.env.PINHOLE_PHOTOS;
  if (named && existsSync(named))
    return readdirSync(named)
      .filter((name) => /\.jpe?g$/i.test(name))
      .map((name) => join(named, name));
  const set = join(await makePhotoSet({ folder, count, width: 4032, height: 3024 }), 'trip-00');
  return readdirSync(set).map((name) => join(set, name));
}

async function readPixels(photo) {
  const { data, info } = await sharp(photo, { failOn: 'none' })
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, info, luma: await readLuma(sharp(data, { raw: info })) };
}

const readLuma = (image) => image.greyscale().raw().toBuffer();

async function measureOne({ data, info, luma }, encode) {
  const before = process.cpuUsage();
  const bytes = await encode(sharp(data, { raw: info })).toBuffer();
  const { user, system } = process.cpuUsage(before);
  const decoded = await readLuma(sharp(bytes));
  return {
    bytes: bytes.length,
    milliseconds: (user + system) / 1000,
    ssim: computeSsim(luma, decoded, info.width, info.height),
  };
}

/** On the line between the two measured points around the target; beyond the last two, on theirs. */
function interpolate(curve, target, key) {
  const after = curve.findIndex(({ ssim }) => ssim >= target);
  const next = Math.min(Math.max(1, after === -1 ? curve.length : after), curve.length - 1);
  const [a, b] = [curve[next - 1], curve[next]];
  return a[key] + ((target - a.ssim) / (b.ssim - a.ssim)) * (b[key] - a[key]);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
