import sharp from 'sharp';
import { expect, test } from 'vitest';
import { joinBytes } from '../../../tests/fixtures/makeTiff.ts';
import { stripGif } from './stripGif.ts';

/** Noise in 256 colours: tables fill up and are begun anew many times. */
const noise = () =>
  sharp({
    create: {
      ...{ width: 200, height: 150, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .gif()
    .toBuffer();

test('a picture of many codes is one to its end', async () => {
  for (const gif of [
    await noise(),
    await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
      .gif()
      .toBuffer(),
  ])
    expect(stripGif(gif)?.bytes.length).toBeGreaterThan(gif.length - 40);
});

test('what stands behind the end of its pixels, where nobody looks, is not passed on', async () => {
  const gif = await noise();
  // The end of the picture, the end of its pieces, the end of the file.
  const hidden = new TextEncoder().encode('Night on the river');
  const longer = joinBytes([gif.subarray(0, -2), Uint8Array.of(hidden.length), hidden, gif.subarray(-2)]);
  expect(await sharp(longer).raw().toBuffer()).toEqual(await sharp(gif).raw().toBuffer());
  expect(stripGif(longer)).toBeUndefined();
});
