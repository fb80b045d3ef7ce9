import sharp from 'sharp';

/** One quality for all: what is rich gets the bytes, and the whole trip stays within four megabytes. */
const QUALITY = 83;

/** A picture as the camera would store it: lying on its side where the orientation says so. */
export async function encodeJpeg({ width, height, bytes }, orientation = 1) {
  const upright = sharp(bytes, { raw: { width, height, channels: 3 } });
  const { data, info } = await (orientation === 6 ? upright.rotate(270) : upright)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 3 };
  const jpeg = await sharp(data, { raw }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
  return { jpeg, width: info.width, height: info.height };
}
