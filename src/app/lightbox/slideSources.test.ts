import { describe, expect, it } from 'vitest';
import type { Rendition } from '../../journal/rendition.ts';
import { slideSources } from './slideSources.ts';

const rendition = (type: Rendition['type'], width: number): Rendition => ({
  type,
  width,
  height: width / 2,
  url: `${width}.${type.slice('image/'.length)}`,
});

const published = [
  rendition('image/avif', 640),
  rendition('image/avif', 2048),
  rendition('image/jpeg', 1280),
];

describe('slideSources', () => {
  it('offers every size of the preferred type where the browser shows it', () => {
    expect(slideSources(published, true)).toEqual({
      src: '2048.avif',
      srcset: '640.avif 640w, 2048.avif 2048w',
    });
  });

  it('falls back to JPEG where the browser shows no AVIF', () => {
    expect(slideSources(published, false)).toEqual({ src: '1280.jpeg', srcset: '1280.jpeg 1280w' });
  });

  it('tries AVIF where nothing else is published', () => {
    expect(slideSources([rendition('image/avif', 640)], false).src).toBe('640.avif');
  });

  it('has no address for a photo without renditions', () => {
    expect(slideSources([], true)).toEqual({ src: '', srcset: '' });
  });
});
