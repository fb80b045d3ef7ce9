import { expect, test } from 'vitest';
import { findDateInName } from './findDateInName.ts';

test.each([
  ['IMG_20190624_193107.jpg', '2019-06-24T19:31:07'],
  ['IMG_20190624_193107123.jpg', '2019-06-24T19:31:07.123'],
  ['20190624_193107.jpg', '2019-06-24T19:31:07'],
  ['VID_20190624_193107.mp4', '2019-06-24T19:31:07'],
  ['MVIMG_20190624_193107.jpg', '2019-06-24T19:31:07'],
  ['PANO_20190624_193107.vr.jpg', '2019-06-24T19:31:07'],
  ['00000IMG_00000_BURST20190624193107123_COVER.jpg', '2019-06-24T19:31:07.123'],
  ['Screenshot_2019-06-24-19-31-07.png', '2019-06-24T19:31:07'],
  ['Screenshot 2019-06-24 at 19.31.07.png', '2019-06-24T19:31:07'],
  ['WhatsApp Image 2019-06-24 at 19.31.07.jpeg', '2019-06-24T19:31:07'],
  ['WhatsApp Image 2019-06-24 at 19.31.07 (1).jpeg', '2019-06-24T19:31:07'],
  ['WhatsApp Image 2019-06-24 at 7.31.07 PM.jpeg', '2019-06-24T19:31:07'],
  ['WhatsApp Image 2019-06-24 at 12.31.07 AM.jpeg', '2019-06-24T00:31:07'],
  ['WhatsApp Image 2019-06-24 at 7.31.07 p.m..jpeg', '2019-06-24T19:31:07'],
  ['WhatsApp Bild 2019-06-24 um 19.31.07_abcdef12.jpg', '2019-06-24T19:31:07'],
  ['Imagen de WhatsApp 2019-06-24 a las 19.31.07.jpg', '2019-06-24T19:31:07'],
  ['WhatsApp 图像2019-06-24于19.31.07.jpeg', '2019-06-24T19:31:07'],
  ['Photo 2019-06-24 19 31 07.jpg', '2019-06-24T19:31:07'],
  ['photo_2019-06-24_19-31-07.jpg', '2019-06-24T19:31:07'],
  ['signal-2019-06-24-193107.jpg', '2019-06-24T19:31:07'],
  ['2019-06-24 19.31.07.jpg', '2019-06-24T19:31:07'],
  ['WP_20190624_19_31_07_Pro.jpg', '2019-06-24T19:31:07'],
  ['day 1/IMG-20190624-WA0012.jpg', '2019-06-24'],
  ['2019-06-24 walk.jpg', '2019-06-24'],
  ['20190624.jpg', '2019-06-24'],
])('%s was taken at %s', (file, local) => {
  expect(findDateInName(file)).toEqual({ local, source: 'name' });
});

test('a Pixel names its photos by the time in Greenwich', () => {
  expect(findDateInName('PXL_20201121_153456123.jpg')).toEqual({
    local: '2020-11-21T15:34:56.123',
    offset: '+00:00',
    source: 'name',
  });
});

test('WeChat names what it exports by milliseconds since 1970', () => {
  expect(findDateInName('mmexport1561375867000.jpg')).toEqual({
    local: '2019-06-24T11:31:07.000',
    offset: '+00:00',
    source: 'name',
  });
});

test.each([
  'IMG_0107.jpg',
  'DSC_20991.jpg',
  'IMG_20191324_193107.jpg',
  'P1020031.jpg',
  'order 20190624 copy.jpg',
  '12345678901234.jpg',
  'bund.jpeg',
])('%s says nothing of time', (file) => {
  expect(findDateInName(file)).toBeUndefined();
});
