import { expect, test } from 'vitest';
import { readPost } from '../../../reading/readPost.ts';
import { writePhotos } from './writePhotos.ts';

const photo = (file: string, caption?: string) => ({
  file,
  view: {
    id: file,
    url: '',
    width: 4,
    height: 3,
    alt: file,
    renditions: [],
    stories: [],
    ...(caption !== undefined && { caption }),
  },
});

test('photos are images of a paragraph, with what is known of them', () => {
  expect(writePhotos([photo('bund.jpg', 'Night, on\nthe river'), photo('day 1/yu.jpg')])).toBe(
    '![Night, on the river](bund.jpg)\n![](<day 1/yu.jpg>)',
  );
});

test('a post finds again every name that a file may have', () => {
  const files = ['100%.jpg', 'a (1).jpg', '<b>.jpg', 'c#1?.jpg', '外滩.heic', 'e & f.jpg', 'back\\slash.png', '%20.jpg', 'x_y_z*.jpg']; // prettier-ignore
  const { blocks } = readPost(
    writePhotos(files.map((file) => photo(file, '*a* [b] `c` <d> &amp; _e_'))),
    'index.md',
  );
  const images = blocks.flatMap((block) => (block.kind === 'images' ? block.images : []));
  expect(images.map(({ ref }) => decodeURIComponent(ref))).toEqual(files);
  expect(new Set(images.map(({ alt }) => alt))).toEqual(new Set(['*a* [b] `c` <d> &amp; _e_']));
});
