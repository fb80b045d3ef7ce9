import sharp from 'sharp';

/** From Display P3 to sRGB, linear. */
const toSrgb = [
  [1.2249402, -0.2249402, 0],
  [-0.0420569, 1.0420569, 0],
  [-0.0196376, -0.0786361, 1.0982735],
] as const;

const light = Float64Array.from({ length: 256 }, (_, value) => {
  const signal = value / 255;
  return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
});

/** How far (of full light) a colour lies outside sRGB before an eye sees the difference. */
const visible = 0.01;
/** One pixel in this many. */
const worthIt = 1000;

/**
 * Whether a picture in Display P3 has colours that sRGB has not. Most photos of phones say P3 and have none; they
 * need no profile in each of their renditions.
 *
 * @param picture a file in Display P3
 */
export async function hasVividColors(picture: Uint8Array): Promise<boolean> {
  const { data, info } = await sharp(picture)
    .resize({ width: 512, height: 512, fit: 'inside', withoutEnlargement: true, kernel: 'nearest' })
    .keepIccProfile()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let vivid = 0;
  for (let at = 0; at + 2 < data.length; at += info.channels)
    if (isOutside(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) vivid += 1;
  return vivid * worthIt >= info.width * info.height;
}

function isOutside(red: number, green: number, blue: number): boolean {
  const [r, g, b] = [light[red] ?? 0, light[green] ?? 0, light[blue] ?? 0];
  return toSrgb.some((row) => {
    const value = row[0] * r + row[1] * g + row[2] * b;
    return value < -visible || value > 1 + visible;
  });
}
