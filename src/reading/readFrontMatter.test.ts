import { describe, expect, it } from 'vitest';
import { AuthorError } from '../journal/problem.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';

/** The whole way of a file's head, as `readPost` goes it. */
const read = (...lines: string[]) =>
  readFrontMatter(splitFrontMatter(lines.join('\n'), 'index.md').yaml, 'index.md');

function complaint(...lines: string[]): string {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof AuthorError) return error.message;
    throw error;
  }
  return 'none';
}

describe('front matter', () => {
  it('is read as Jekyll writes it', () => {
    expect(
      read(
        '---',
        'layout: post',
        'title: I went to KubeCon',
        'date: "2019-08-12 10:51 +0530"',
        'tags: [a, b]',
        '---',
        'Text',
      ),
    ).toEqual({ title: 'I went to KubeCon', date: '2019-08-12T10:51:00+05:30' });
  });

  it('is read with every key that Pinhole knows', () => {
    expect(
      read(
        '---',
        'title: "Shanghai: three days"',
        'date: 2019-08-12',
        'draft: false',
        'slug: The Bund',
        'description: On the river',
        'aliases: [/2019/bund/, /b/]',
        'canonical: https://example.org/bund/',
        'lang: zh-hans',
        'cover: bund.jpeg',
        'at: 31.24, 121.49',
        'place: The Bund',
        '---',
      ),
    ).toEqual({
      title: 'Shanghai: three days',
      date: '2019-08-12',
      draft: false,
      slug: 'the-bund',
      description: 'On the river',
      aliases: ['/2019/bund/', '/b/'],
      canonical: 'https://example.org/bund/',
      lang: 'zh-Hans',
      cover: 'bund.jpeg',
      at: { lat: 31.24, lon: 121.49 },
      place: 'The Bund',
    });
  });

  it('keeps a text as it is written, also where it looks like a number', () => {
    expect(read('---', 'title: 2019', 'place: 0012', '---')).toEqual({ title: '2019', place: '0012' });
  });

  it('keeps markup in a text as text', () => {
    expect(read('---', 'title: <script>alert(1)</script>', '---')).toEqual({
      title: '<script>alert(1)</script>',
    });
  });

  it('takes the date of Astro, the cover of Hugo, and keys in any letter case', () => {
    expect(
      read('---', 'pubDate: Jul 08 2022', 'cover: { image: a.jpg, alt: x }', 'Draft: True', '---'),
    ).toEqual({
      date: '2022-07-08',
      cover: 'a.jpg',
      draft: true,
    });
  });

  it('takes what Jekyll does not publish for a draft', () => {
    expect(read('---', 'published: false', '---')).toEqual({ draft: true });
    expect(read('---', 'published: 2019-08-12', '---')).toEqual({});
  });

  it('may be absent or empty', () => {
    expect(read('Text')).toEqual({});
    expect(read('')).toEqual({});
    expect(read('---', '---', 'Text')).toEqual({});
    expect(read('---', 'title:', '---', 'Text')).toEqual({});
  });

  it('is not a rule at the beginning of a text', () => {
    expect(splitFrontMatter('---\n\nSome words.\n\n---\n\nMore', 'index.md')).toEqual({
      yaml: '',
      body: '---\n\nSome words.\n\n---\n\nMore',
      bodyLine: 1,
    });
  });

  it('says where the text begins', () => {
    expect(splitFrontMatter('\n---\na: b\n---\n\nText', 'index.md')).toEqual({
      yaml: '\n\na: b\n',
      body: '\nText',
      bodyLine: 5,
    });
  });

  it.each([
    [['---', 'draft: maybe', '---'], 'index.md:2: `draft: maybe` cannot be used; write true or false'],
    [['---', 'draft: yes', '---'], 'index.md:2: `draft: yes` cannot be used; write true or false'],
    [['---', 'draft:', '---'], 'index.md:2: `draft` without a value cannot be used; write true or false'],
    [
      ['---', 'title: x', 'date: nonsense', '---'],
      'index.md:3: `date: nonsense` cannot be used; write a date, as 2019-08-12 or 2019-08-12 10:51 +05:30',
    ],
    [
      ['---', 'at: 91, 0', '---'],
      'index.md:2: `at: 91, 0` cannot be used; write latitude, longitude in degrees: 31.24, 121.49',
    ],
    [['---', 'drafts: true', '---'], 'index.md:2: unknown key `drafts`; did you mean draft?'],
    [
      ['---', 'hidden: true', '---'],
      'index.md:2: `hidden` is no key of a post; to keep it back write `draft: true`',
    ],
    [['---', 'draft: true', 'Draft: false', '---'], 'index.md:3: `draft` stands twice; keep one of the two'],
    [['---', 'slug: "!"', '---'], 'index.md:2: `slug: !` cannot be used; write letters and digits: the-bund'],
    [
      ['---', 'canonical: javascript:alert(1)', '---'],
      'index.md:2: `canonical: javascript:alert(1)` cannot be used; write the whole address: https://example.org/kubecon/',
    ],
    [
      ['+++', 'title = "x"', '+++'],
      'index.md:1: front matter in TOML is not read; write it as YAML, `key: value` between two lines of `---`',
    ],
    [
      ['---js', 'process.exit(7)', '---'],
      'index.md:1: front matter in js is not read; write it as YAML, `key: value` between two lines of `---`',
    ],
    [
      ['{', '"draft": true', '}'],
      'index.md:1: front matter in JSON is not read; write it as YAML, `key: value` between two lines of `---`',
    ],
    [
      ['---', 'draft: true', 'Text'],
      'index.md:1: the front matter has no end; add a line `---` below its last key',
    ],
  ])('stops the build at %j', (lines, message) => {
    expect(complaint(...lines)).toBe(message);
  });

  it('stops the build where it is no YAML, naming the line', () => {
    expect(complaint('---', 'layout: post', 'title: Foo: bar', '---')).toMatch(
      /^index\.md:3: this is not readable as YAML/,
    );
    expect(complaint('---', '- draft', 'draft: true', '---')).toMatch(
      /^index\.md:\d: this is not readable as YAML/,
    );
  });
});
