import { describe, expect, test } from 'vitest';
import { largestRendition } from './largestRendition.ts';

const of = (type: 'image/avif' | 'image/jpeg', width: number, hdr?: true) => ({
  type,
  width,
  height: width,
  url: `${width}.${type.slice(6)}`,
  ...(hdr && { hdr }),
});

describe('largestRendition', () => {
  test('is the widest, and a JPEG that every program opens', () => {
    expect(
      largestRendition([of('image/avif', 640), of('image/avif', 2560), of('image/jpeg', 2560)])?.url,
    ).toBe('2560.jpeg');
  });

  test('is wide rather than a JPEG', () => {
    expect(largestRendition([of('image/avif', 2560), of('image/jpeg', 1280)])?.url).toBe('2560.avif');
  });

  test('is the plain one of two JPEGs', () => {
    const bright = { ...of('image/jpeg', 2560, true), url: 'bright' };
    expect(largestRendition([bright, of('image/jpeg', 2560)])?.url).toBe('2560.jpeg');
  });

  test('of nothing there is none', () => {
    expect(largestRendition([])).toBeUndefined();
  });
});
