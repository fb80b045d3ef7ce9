import { expect, test } from 'vitest';
import type { StudioPhoto } from '../trip/studioView.ts';
import { listStudioPhotos } from './listStudioPhotos.ts';

const photo = (file: string, taken?: string): StudioPhoto => ({
  file,
  view: {
    id: `trip/${file}`,
    url: `trip/photos/${file}/`,
    width: 400,
    height: 300,
    alt: file,
    renditions: [],
    stories: [],
  },
  ...(taken !== undefined && { taken }),
});

test('photos stand day by day, those without a whole date last', () => {
  const rows = listStudioPhotos(
    [
      photo('old.jpg', '1998-07'),
      photo('a.jpg', '2019-06-24T19:31:07'),
      photo('b.jpg', '2019-06-24'),
      photo('c.jpg', '2019-06-25T08:00'),
      photo('scan.png'),
    ],
    { language: 'en', undated: 'Without a date' },
  );
  expect(rows.files).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'old.jpg', 'scan.png']);
  expect(rows.days).toEqual([
    { date: '2019-06-24', title: 'Monday, 24 June 2019', count: 2 },
    { date: '2019-06-25', title: 'Tuesday, 25 June 2019', count: 1 },
    { title: 'Without a date', count: 2 },
  ]);
});

test('nothing has no days', () => {
  expect(listStudioPhotos([], { language: 'en', undated: '' })).toEqual({ photos: [], files: [], days: [] });
});
