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

const bright: Rendition = { ...rendition('image/jpeg', 2048), url: 'bright.jpeg', hdr: true };
const ultra = [...published.slice(0, 2), bright, ...published.slice(2)];

describe('slideSources', () => {
  it('offers what has a gain map to a screen that shows it, and to no other', () => {
    const onBright = slideSources(ultra, { avif: true, hdr: true });
    expect(onBright).toEqual({ src: 'bright.jpeg', srcset: 'bright.jpeg 2048w' });
    for (const avif of [true, false])
      expect(slideSources(ultra, { avif, hdr: false })).toEqual(
        slideSources(published, { avif, hdr: false }),
      );
  });

  it('offers every size of the preferred type where the browser shows it', () => {
    expect(slideSources(published, { avif: true, hdr: false })).toEqual({
      src: '2048.avif',
      srcset: '640.avif 640w, 2048.avif 2048w',
    });
  });

  it('falls back to JPEG where the browser shows no AVIF', () => {
    expect(slideSources(published, { avif: false, hdr: true })).toEqual({
      src: '1280.jpeg',
      srcset: '1280.jpeg 1280w',
    });
  });

  it('tries AVIF where nothing else is published', () => {
    expect(slideSources([rendition('image/avif', 640)], { avif: false, hdr: false }).src).toBe('640.avif');
  });

  it('has no address for a photo without renditions', () => {
    expect(slideSources([], { avif: true, hdr: true })).toEqual({ src: '', srcset: '' });
  });
});
