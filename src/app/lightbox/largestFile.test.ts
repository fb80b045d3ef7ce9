import { describe, expect, test } from 'vitest';
import type { Rendition } from '../../journal/rendition.ts';
import { largestFile } from './largestFile.ts';

const of = (type: 'image/avif' | 'image/jpeg', width: number, hdr?: true) => ({
  type,
  width,
  height: width,
  url: `${width}.${type.slice(6)}`,
  ...(hdr && { hdr }),
});

const largest = (renditions: readonly Rendition[]) => largestFile({ renditions });

describe('largestFile', () => {
  test('is the widest, and a JPEG that every program opens', () => {
    expect(largest([of('image/avif', 640), of('image/avif', 2560), of('image/jpeg', 2560)])?.url).toBe(
      '2560.jpeg',
    );
  });

  test('is wide rather than a JPEG', () => {
    expect(largest([of('image/avif', 2560), of('image/jpeg', 1280)])?.url).toBe('2560.avif');
  });

  test('is the plain one of two JPEGs', () => {
    const bright = { ...of('image/jpeg', 2560, true), url: 'bright' };
    expect(largest([bright, of('image/jpeg', 2560)])?.url).toBe('2560.jpeg');
  });

  test('is the original where there is one, whatever else there is', () => {
    const original = { ...of('image/jpeg', 640), url: 'original.jpg', size: '90 kB' };
    expect(largestFile({ renditions: [of('image/jpeg', 640)], original })).toBe(original);
  });

  test('of nothing there is none', () => {
    expect(largest([])).toBeUndefined();
  });
});
