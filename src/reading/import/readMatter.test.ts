import { expect, test } from 'vitest';
import { splitMatter } from './readMatter.ts';

function read(text: string, key: string) {
  const { matter, body, bodyLine } = splitMatter(text, 'a.md');
  return { value: matter.get(key), body, bodyLine };
}

test('front matter in YAML, TOML and JSON is text by key, and the body begins at its line', () => {
  const body = '\nWords\n';
  expect(read(`\ufeff---\r\nTitle: 007\r\n---\r\n${body}`, 'title')).toEqual({
    value: '007',
    body,
    bodyLine: 4,
  });
  expect(read(`+++\ndate = 2019-06-24T19:30:00+08:00\n+++\n${body}`, 'date')).toEqual({
    value: '2019-06-24T19:30:00.000+08:00',
    body,
    bodyLine: 4,
  });
  expect(read(`{\n  "tags": ["a", 1, true]\n}\n${body}`, 'tags')).toEqual({
    value: ['a', '1', 'true'],
    body,
    bodyLine: 4,
  });
  expect(read(body, 'title')).toEqual({ value: undefined, body, bodyLine: 1 });
});

test('what is broken names its line', () => {
  expect(() => splitMatter('+++\ntitle = "a"\ndraft = maybe\n+++\n', 'a.md')).toThrow(
    /^a\.md:3: this is not readable as TOML/,
  );
  expect(() => splitMatter('{\n"title": \n}\n', 'a.md')).toThrow(/^a\.md:1: this is not readable as JSON/);
  expect(() => splitMatter('+++\ntitle = "a"\n', 'a.md')).toThrow(
    /^a\.md:1: front matter in TOML is not read/,
  );
});
