import { describe, expect, it } from 'vitest';
import type { PhotoView } from '../page.ts';
import { captionOf } from './captionOf.ts';

const photo: PhotoView = {
  id: 'shanghai/bund',
  url: 'shanghai/photos/bund/',
  width: 3264,
  height: 2448,
  renditions: [],
  alt: 'Photo, The Bund, Shanghai, Monday, 24 June 2019, 19:31',
  where: 'The Bund, Shanghai',
  when: 'Monday, 24 June 2019, 19:31',
  stories: [],
};

describe('captionOf', () => {
  it("is the author's caption", () => {
    expect(captionOf({ ...photo, caption: 'Night, on the river' })).toBe('Night, on the river');
  });

  it('is the text for those who cannot see the photo where there is no caption', () => {
    expect(captionOf({ ...photo, alt: 'Towers behind a river' })).toBe('Towers behind a river');
  });

  it('does not say place and time twice', () => {
    expect(captionOf(photo)).toBeUndefined();
  });

  it('is nothing for a photo of which nothing is known', () => {
    const { when, where, ...unknown } = photo;
    expect([when, where, captionOf({ ...unknown, alt: 'Photo' })].at(-1)).toBeUndefined();
  });
});
