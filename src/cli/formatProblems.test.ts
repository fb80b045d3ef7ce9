import { expect, test } from 'vitest';
import { formatProblems } from './formatProblems.ts';

test('a sentence that is true of several files stands once, above their names', () => {
  const heic = { what: 'HEIC cannot be shown yet', todo: 'export it as JPEG' };
  expect(
    formatProblems([
      { file: 'trip/a.heic', ...heic },
      {
        file: 'trip/index.md',
        line: 14,
        what: 'no photo matches "bund.jpg"',
        todo: 'did you mean bund.jpeg?',
      },
      { file: 'trip/b.heic', ...heic },
    ]),
  ).toBe(`3 problems:
  2 files: HEIC cannot be shown yet; export it as JPEG
    trip/a.heic
    trip/b.heic
  trip/index.md:14: no photo matches "bund.jpg"; did you mean bund.jpeg?`);
});

test('nothing wrong is said too', () => {
  expect(formatProblems([])).toBe('No problems.');
});
