import { expect, test } from 'vitest';
import { isFileName } from './isFileName.ts';

test.each([
  ['IMG_0107.jpg', 'IMG_0107.jpg'],
  ['img_0107.JPG', 'day-1/IMG_0107.jpg'],
  ['IMG 0107', 'IMG_0107.jpg'],
  ['20190624_193107', '20190624_193107.heic'],
  ['P1020031', 'P1020031.JPG'],
  ['The Bund.jpeg', 'the bund.jpeg'],
  ['../assets/photo-300x200.png', 'photo.png'],
  ['云 0107', '云_0107.jpg'],
])('%j is what %s is called', (text, file) => {
  expect(isFileName(text, file)).toBe(true);
});

test.each([
  ['Bund', 'bund.jpeg'],
  ['The Bund', 'the-bund.jpeg'],
  ['Room 101', 'IMG_0107.jpg'],
  ['IMG_0108', 'IMG_0107.jpg'],
  ['A sheet that says bund.jpeg', 'sheet.jpeg'],
  ['外滩', '外滩.jpg'],
  ['', 'IMG_0107.jpg'],
])('%j are words for %s', (text, file) => {
  expect(isFileName(text, file)).toBe(false);
});
