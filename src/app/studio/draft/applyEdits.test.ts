import { expect, test } from 'vitest';
import { applyEdits } from './applyEdits.ts';

test('a photo is edited where the author has named it, all else is left as it is', () => {
  const text = 'photos:\n  bund.jpg:\n    alt: a\n# end\n';
  const files = ['day 1/bund.jpg', 'day 2/yu.jpg'];
  expect(
    applyEdits(
      text,
      [
        { path: ['photos', 'day 1/bund.jpg', 'caption'], value: 'Night' },
        { path: ['cover'], value: 'day 2/yu.jpg' },
      ],
      files,
    ),
  ).toBe('photos:\n  bund.jpg:\n    alt: a\n    caption: Night\ncover: day 2/yu.jpg\n# end\n');
});
