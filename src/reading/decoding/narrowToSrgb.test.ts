import { expect, test } from 'vitest';
import { narrowToSrgb } from './narrowToSrgb.ts';

const narrow = (...rgba: number[]) => {
  const data = Uint8ClampedArray.from(rgba);
  narrowToSrgb(data);
  return [...data];
};

test('colours of Display P3 look the same in sRGB, which has other numbers for them', () => {
  expect(narrow(200, 150, 100, 255)).toEqual([209, 147, 91, 255]);
  expect(narrow(60, 120, 200, 128)).toEqual([30, 122, 206, 128]);
});

test('greys stay as they are, every one', () => {
  for (let grey = 0; grey < 256; grey++)
    expect(narrow(grey, grey, grey, 255)).toEqual([grey, grey, grey, 255]);
});

test('what sRGB cannot show is the nearest that it can', () => {
  expect(narrow(250, 0, 0, 255, 0, 200, 0, 255)).toEqual([255, 0, 0, 255, 0, 204, 0, 255]);
});
