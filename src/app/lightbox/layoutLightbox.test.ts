import { describe, expect, it } from 'vitest';
import { layoutLightbox, paddingOf } from './layoutLightbox.ts';

const phone = { width: 390, height: 844 };
const lying = { width: 844, height: 390 };
const tablet = { width: 820, height: 1180 };
const desk = { width: 1440, height: 900 };

describe('layoutLightbox', () => {
  it('puts the words under the picture on a phone held upright, and leaves it most of the screen', () => {
    expect(layoutLightbox(phone, {})).toEqual({ words: 'below', room: 172, bar: 52, arrows: 'corner' });
  });

  it('puts the words beside the picture on a phone that lies', () => {
    expect(layoutLightbox(lying, {})).toEqual({ words: 'beside', room: 248, bar: 48, arrows: 'corner' });
  });

  it('makes room for the details instead of covering the picture with them', () => {
    // 52 % of 844
    expect(layoutLightbox(phone, { details: true })).toMatchObject({ words: 'below', room: 439 });
    expect(layoutLightbox(desk, { details: true })).toMatchObject({ words: 'beside', room: 376 });
  });

  it('keeps the picture as wide as a tablet held upright', () => {
    expect(layoutLightbox(tablet, { details: true })).toEqual({
      words: 'below',
      room: 300,
      bar: 56,
      arrows: 'sides',
    });
  });
});

describe('paddingOf', () => {
  it('keeps the picture clear of bar and words', () => {
    expect(paddingOf(layoutLightbox(phone, {}))).toEqual({ top: 52, right: 0, bottom: 172, left: 0 });
    expect(paddingOf(layoutLightbox(lying, {}))).toEqual({ top: 48, right: 248, bottom: 0, left: 0 });
  });

  it('keeps the picture clear of the arrows at a desk', () => {
    expect(paddingOf(layoutLightbox(desk, {}))).toEqual({ top: 56, right: 64, bottom: 128, left: 64 });
    // 376 for the words and 64 for the arrow
    expect(paddingOf(layoutLightbox(desk, { details: true }))).toEqual({
      top: 56,
      right: 440,
      bottom: 0,
      left: 64,
    });
  });

  it('puts the map above the words at a desk, beside the picture', () => {
    expect(layoutLightbox(desk, { map: true })).toEqual({
      words: 'beside',
      room: 376,
      bar: 56,
      arrows: 'sides',
      map: 378,
    });
  });

  it('puts the map between picture and words on a phone, and leaves the picture half of the screen', () => {
    const layout = layoutLightbox(phone, { map: true });
    expect(layout).toEqual({ words: 'below', room: 172 + 203, bar: 52, arrows: 'corner', map: 203 });
    expect(layoutLightbox(tablet, { map: true })).toEqual({
      words: 'below',
      room: 148 + 307,
      bar: 56,
      arrows: 'sides',
      map: 307,
    });
  });

  it('puts the map beside the picture on a phone that lies', () => {
    expect(layoutLightbox(lying, { map: true })).toEqual({
      words: 'beside',
      room: 354,
      bar: 48,
      arrows: 'corner',
      map: 156,
    });
  });
});
