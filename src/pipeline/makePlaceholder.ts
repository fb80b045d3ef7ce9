import { rgbaToThumbHash } from 'thumbhash';
import type { DecodedPhoto } from './decodePhoto.ts';
import { recipe } from './recipe.ts';

/** What stands in a photo's place until it is loaded. */
export interface Placeholder {
  /** Thumbhash, base64. */
  readonly placeholder: string;
  /** Average colour, `#rrggbb`. */
  readonly color: string;
}

export async function makePlaceholder({ sizes: [smallest], ...photo }: DecodedPhoto): Promise<Placeholder> {
  const { data, info } = await (
    await photo.open(smallest ?? photo)
  )
    .resize({ width: recipe.placeholderLength, height: recipe.placeholderLength, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const hash = rgbaToThumbHash(info.width, info.height, data);
  return { placeholder: Buffer.from(hash).toString('base64'), color: computeAverage(data) };
}

/** Average colour of RGBA pixels, as `#rrggbb`; what is transparent counts for less. */
function computeAverage(rgba: Uint8Array): string {
  const sum = [0, 0, 0];
  let weight = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    weight += alpha;
    for (let channel = 0; channel < 3; channel += 1)
      sum[channel] = (sum[channel] ?? 0) + (rgba[at + channel] ?? 0) * alpha;
  }
  const hex = sum.map((each) =>
    Math.round(weight === 0 ? 255 : each / weight)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
