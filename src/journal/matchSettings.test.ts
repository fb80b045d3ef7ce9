import { expect, test } from 'vitest';
import { matchSettings } from './matchSettings.ts';
import type { PhotoEntry } from './settings.ts';

const files = ['bund.jpeg', 'day-1/bund.jpeg', 'day-1/a.jpg', 'scan-01.png', 'Café [1].jpg', 'IMG_0107.HEIC'];

function match(...entries: (readonly [pattern: string, settings: PhotoEntry])[]) {
  const written = entries.map(([pattern, settings], index) => ({ pattern, settings, line: index + 2 }));
  return matchSettings(written, files, 'shanghai/photos.yaml');
}

test('the path wins over the name, the name over a glob, key by key', () => {
  const { settingsOf, problems } = match(
    ['day-1/bund.jpeg', { caption: 'by path' }],
    ['bund.jpeg', { caption: 'by name', alt: 'by name' }],
    ['*.jpeg', { caption: 'by glob', alt: 'by glob', credit: 'by glob' }],
  );
  expect(settingsOf(['day-1/bund.jpeg'])).toEqual({ caption: 'by path', alt: 'by name', credit: 'by glob' });
  expect(settingsOf(['day-1/a.jpg'])).toEqual({});
  expect(problems).toEqual([]);
});

test('of two globs the longer wins, of two as long the later', () => {
  const { settingsOf } = match(
    ['day-1/*.jpg', { caption: 'longer' }],
    ['*.jpg', { caption: 'shorter', alt: 'first' }],
    ['?.jpg', { alt: 'second' }],
  );
  expect(settingsOf(['day-1/a.jpg'])).toEqual({ caption: 'longer', alt: 'second' });
});

test('a photo is taken out of the position that a glob gives, and what holds without its own entry can be asked for', () => {
  const { settingsOf } = match(
    ['*.jpg', { at: { lat: 31.2, lon: 121.4 }, caption: 'by glob' }],
    ['a.jpg', { at: 'auto', alt: 'by name' }],
  );
  expect(settingsOf(['day-1/a.jpg'])).toEqual({ caption: 'by glob', alt: 'by name' });
  expect(settingsOf(['day-1/a.jpg'], 'a.jpg')).toEqual({
    at: { lat: 31.2, lon: 121.4 },
    caption: 'by glob',
  });
});

test('the strictest precision holds, however loosely it is meant', () => {
  expect(
    match(['day-1/**', { precision: 1000 }], ['a.jpg', { precision: 10 }]).settingsOf(['day-1/a.jpg']),
  ).toEqual({
    precision: 1000,
  });
});

test('what is said of the HEIC holds for the photo that is shown for it', () => {
  expect(match(['IMG_0107.HEIC', { hidden: true }]).settingsOf(['IMG_0107.jpg', 'IMG_0107.HEIC'])).toEqual({
    hidden: true,
  });
});

test('letter case, accents in two parts and brackets do not keep a photo from being hidden', () => {
  const hide = (pattern: string, file: string) =>
    match([pattern, { hidden: true }]).settingsOf([file]).hidden;
  expect(hide('img_0107.heic', 'IMG_0107.HEIC')).toBe(true);
  expect(hide('Cafe\u0301 [1].jpg', 'Café [1].jpg')).toBe(true);
  expect(hide('*.heic', 'IMG_0107.HEIC')).toBe(true);
  expect(hide('./day-1/a.jpg', 'day-1/a.jpg')).toBe(true);
  expect(hide('DAY-1/**', 'day-1/a.jpg')).toBe(true);
});

test('letter case does matter where both are there', () => {
  const entries = [{ pattern: 'a.JPG', settings: { hidden: true as const }, line: 2 }];
  const { settingsOf } = matchSettings(entries, ['a.jpg', 'a.JPG'], 'photos.yaml');
  expect([settingsOf(['a.jpg']), settingsOf(['a.JPG'])]).toEqual([{}, { hidden: true }]);
});

test('an entry that matches nothing is a problem with its line and what was probably meant', () => {
  expect(
    match(['bund.jpg', {}], ['scan-1.png', {}], ['day-1', {}], ['lighthouse.webp', {}]).problems,
  ).toEqual([
    {
      file: 'shanghai/photos.yaml',
      line: 2,
      what: 'no photo matches "bund.jpg"',
      todo: 'did you mean bund.jpeg?',
    },
    {
      file: 'shanghai/photos.yaml',
      line: 3,
      what: 'no photo matches "scan-1.png"',
      todo: 'did you mean scan-01.png?',
    },
    {
      file: 'shanghai/photos.yaml',
      line: 4,
      what: 'no photo matches "day-1"',
      todo: 'did you mean day-1/**?',
    },
    {
      file: 'shanghai/photos.yaml',
      line: 5,
      what: 'no photo matches "lighthouse.webp"',
      todo: 'write the name of a file of this trip',
    },
  ]);
});
