import { expect, test } from 'vitest';
import { editSettings } from './editSettings.ts';

const file = 'trip/photos.yaml';
const written = `# Ours.
title: Rain   # and sun
unknown: [1,  2]

photos:
  a.jpg:
    caption: 'Hello'   # said twice
    keywords:
      - harbour
      # at night
      - night
  # The next one is from the ship.
  b.jpg: { at: "31.24, 121.49", alt: Corner } # exact
  "c d.jpg":
    note: |
      Two lines.
      # no comment
    hidden: true
  # Z.jpg: later
zone: Asia/Shanghai
# The end.
`;
const edit = (...edits: Parameters<typeof editSettings>[1]) => editSettings(written, edits, file);

test('a value is another, and nothing else', () => {
  expect(edit({ path: ['photos', 'a.jpg', 'caption'], value: 'It rains: a lot' })).toBe(
    written.replace(`'Hello'`, '"It rains: a lot"'),
  );
  expect(edit({ path: ['photos', 'b.jpg', 'at'], value: '31.25, 121.5' })).toBe(
    written.replace('"31.24, 121.49"', '"31.25, 121.5"'),
  );
  expect(edit({ path: ['photos', 'c d.jpg', 'note'], value: 'One line.' })).toBe(
    written.replace('|\n      Two lines.\n      # no comment\n', 'One line.\n'),
  );
  expect(edit({ path: ['photos', 'a.jpg', 'keywords'], value: ['day', 'a, b'] })).toBe(
    written.replace(
      `\n      - harbour\n      # at night\n      - night\n`,
      ` [day, "a, b"]\n    # at night\n`,
    ),
  );
});

test('what is new comes after its neighbours, in their manner', () => {
  expect(
    edit(
      { path: ['photos', 'a.jpg', 'rating'], value: 4 },
      { path: ['photos', 'b.jpg', 'caption'], value: 'Left, right' },
      { path: ['photos', 'c d.jpg', 'at'], value: '31.2, 121.4' },
      { path: ['photos', 'new.jpg', 'caption'], value: '外滩' },
      { path: ['photos', 'new.jpg', 'at'], value: '1, 2' },
      { path: ['precision'], value: 100 },
    ),
  ).toBe(
    written
      .replace('      - night\n', '      - night\n    rating: 4\n')
      .replace('alt: Corner }', 'alt: Corner, caption: "Left, right" }')
      .replace(
        'hidden: true\n',
        'hidden: true\n    at: 31.2, 121.4\n  new.jpg:\n    caption: 外滩\n    at: 1, 2\n',
      )
      .replace('zone: Asia/Shanghai\n', 'zone: Asia/Shanghai\nprecision: 100\n'),
  );
});

test('what is taken out leaves its comments', () => {
  expect(edit({ path: ['photos', 'a.jpg', 'caption'], value: undefined })).toBe(
    written.replace(`    caption: 'Hello'   # said twice\n`, '    # said twice\n'),
  );
  expect(edit({ path: ['photos', 'b.jpg', 'at'], value: undefined })).toBe(
    written.replace('at: "31.24, 121.49", ', ''),
  );
  expect(edit({ path: ['photos', 'b.jpg', 'alt'], value: undefined })).toBe(
    written.replace(', alt: Corner', ''),
  );
});

test('an entry of which nothing is left goes', () => {
  expect(
    edit(
      { path: ['photos', 'b.jpg', 'alt'], value: undefined },
      { path: ['photos', 'b.jpg', 'at'], value: undefined },
    ),
  ).toBe(written.replace('  b.jpg: { at: "31.24, 121.49", alt: Corner } # exact\n', '  # exact\n'));
});

test('a file that is empty, or has no end of line, is begun', () => {
  const caption = [{ path: ['photos', 'a.jpg', 'caption'], value: 'Rain' }];
  const begun = 'photos:\n  a.jpg:\n    caption: Rain\n';
  expect(editSettings('', caption, file)).toBe(begun);
  expect(editSettings('# Nothing yet', caption, file)).toBe(`# Nothing yet\n${begun.trimEnd()}`);
  expect(editSettings('photos:\n', caption, file)).toBe(begun);
  expect(editSettings('photos: {}\n', caption, file)).toBe(begun);
  expect(editSettings('title: x\r\n', caption, file)).toBe(`title: x\r\n${begun.replaceAll('\n', '\r\n')}`);
});

test('cameras are items of a list', () => {
  const cameras =
    'cameras:\n  - { model: A, clock: 00:01:00 fast }\n  - model: B # mine\n    zone: Asia/Tokyo\n';
  expect(
    editSettings(
      cameras,
      [
        { path: ['cameras', 0, 'clock'], value: '00:02:00 slow' },
        { path: ['cameras', 1, 'clock'], value: '00:03:00 fast' },
        { path: ['cameras', 2, 'model'], value: 'C' },
        { path: ['cameras', 2, 'clock'], value: '00:00:05 fast' },
      ],
      file,
    ),
  ).toBe(
    'cameras:\n  - { model: A, clock: "00:02:00 slow" }\n  - model: B # mine\n    zone: Asia/Tokyo\n    clock: "00:03:00 fast"\n  - model: C\n    clock: "00:00:05 fast"\n',
  );
});

test('a list that is not there yet is begun', () => {
  const clock = [
    { path: ['cameras', 0, 'model'], value: 'C' },
    { path: ['cameras', 0, 'clock'], value: '00:00:05 fast' },
  ];
  const begun = 'cameras:\n  - model: C\n    clock: "00:00:05 fast"\n';
  expect(editSettings('', clock, file)).toBe(begun);
  expect(editSettings('title: x\n', clock, file)).toBe(`title: x\n${begun}`);
  expect(editSettings('cameras:\n', clock, file)).toBe(begun);
  expect(editSettings('cameras: []\n', clock, file)).toBe(begun);
});
