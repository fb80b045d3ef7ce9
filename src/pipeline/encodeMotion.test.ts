import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeChunk } from '../../tests/fixtures/makePng.ts';
import { encodePhoto } from './encodePhoto.ts';

const flat = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** Two pictures, red then blue. */
async function makeAnimation(format: 'gif' | 'webp', width = 40, height = 30): Promise<Buffer> {
  const pictures = [await flat(width, height, '#ff0000'), await flat(width, height, '#0000ff')];
  return sharp(pictures, { join: { animated: true } })
    .toFormat(format, { loop: 3, delay: [200, 300] })
    .toBuffer();
}

const describeRenditions = ({ renditions }: Awaited<ReturnType<typeof encodePhoto>>) =>
  renditions.map(({ type, width, height }) => `${type} ${width} × ${height}`);

describe('encodeMotion', () => {
  test.each(['gif', 'webp'] as const)('a small animated %s stays animated, at its pace', async (format) => {
    const photo = await encodePhoto(await makeAnimation(format));
    expect(describeRenditions(photo)).toEqual(['image/webp 40 × 30', 'image/jpeg 40 × 30']);
    expect(photo.flaw).toBeUndefined();
    expect(await sharp(photo.renditions[0]?.bytes, { animated: true }).metadata()).toMatchObject({
      pages: 2,
      delay: [200, 300],
      loop: 3,
    });
  });

  test('of a large animation the first picture is shown, and that is said', async () => {
    const photo = await encodePhoto(await makeAnimation('gif', 5000, 3200));
    expect(new Set(photo.renditions.map(({ type }) => type))).toEqual(new Set(['image/avif', 'image/jpeg']));
    expect(photo.color).toMatch(/^#f[ef]0[01]00$/);
    expect(photo.flaw).toBe(
      'is animated and has more than 30 megapixels in all its pictures, so only its first picture is shown',
    );
  });

  test('an animated PNG is published as it is, without its metadata', async () => {
    const png = await flat(40, 30, '#ff0000');
    const control = makeChunk('acTL', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0));
    const note = makeChunk('tEXt', new TextEncoder().encode('Comment\0at home'));
    const animated = Buffer.concat([png.subarray(0, 33), control, note, png.subarray(33)]);
    const photo = await encodePhoto(animated);
    expect(describeRenditions(photo)).toEqual(['image/png 40 × 30', 'image/jpeg 40 × 30']);
    const published = Buffer.from(photo.renditions[0]?.bytes ?? []).toString('latin1');
    expect(published).toContain('acTL');
    expect(published).not.toContain('at home');
  });

  test('of an animated AVIF the first picture is shown, and that is said', async () => {
    const avif = await sharp(await flat(40, 30, '#ff0000'))
      .avif()
      .toBuffer();
    avif.write('avis', 8, 'latin1');
    const movie = Buffer.from('\0\0\0\x08moov', 'latin1');
    const photo = await encodePhoto(Buffer.concat([avif, movie]));
    expect(describeRenditions(photo)).toEqual(['image/avif 40 × 30', 'image/jpeg 40 × 30']);
    expect(photo.color).toMatch(/^#f[ef]0[01]00$/);
    expect(photo.flaw).toBe(
      'is animated and is an AVIF, of which no more can be decoded, so only its first picture is shown',
    );
  });

  test('of a TIFF with several pages the first is shown', async () => {
    const pages = [await flat(40, 30, '#ff0000'), await flat(40, 30, '#0000ff')];
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer();
    const photo = await encodePhoto(tiff);
    expect([photo.width, photo.height, photo.color]).toEqual([40, 30, '#fe0000']);
  });
});
