import { expect, test } from 'vitest';
import { AuthorError } from '../journal/problem.ts';
import { readSiteSettings } from './readSiteSettings.ts';

const read = (text: string) => readSiteSettings(text, 'photos/site.yaml');

function complaints(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof AuthorError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('a library without site.yaml has a title, a language and positions to 10 m', () => {
  expect(read('')).toEqual({
    title: 'Travel journal',
    basemap: { borders: true, countryLabels: true },
    language: 'en',
    home: [],
    precision: 10,
    publish: { kind: 'all' },
    originals: false,
    studio: false,
  });
});

test('reads every key that this version keeps', () => {
  const text = `
title: Far and near
author: Ada
url: https://example.org/journal
language: zh-hans
zone: Asia/Kolkata
precision: 100
publish: rated 3
originals: true
studio: true
accent: "#C41"
cover: 2019-06-shanghai/bund
`;
  expect(read(text)).toEqual({
    title: 'Far and near',
    basemap: { borders: true, countryLabels: true },
    author: 'Ada',
    url: 'https://example.org/journal/',
    language: 'zh-Hans',
    zone: 'Asia/Kolkata',
    home: [],
    precision: 100,
    publish: { kind: 'rated', atLeast: 3 },
    originals: true,
    studio: true,
    accent: '#cc4411',
    cover: '2019-06-shanghai/bund',
  });
});

test('a title is the text as written, whatever YAML would make of it', () => {
  expect(read('title: 007').title).toBe('007');
  expect(read('title: no').title).toBe('no');
  expect(read('title: 1e3').title).toBe('1e3');
  expect(read("title: 'Ada''s'").title).toBe("Ada's");
});

test('home is a list of circles, which hide positions or whole photos and nothing less', () => {
  expect(read('home:\n  - { at: "18.52, 73.85", radius: 500 }\nsecret: 42 geese').home).toEqual([
    { lat: 18.52, lon: 73.85, radius: 500, hidden: 'spot' },
  ]);
  expect(read('home: [{ at: "0, 0", radius: 80, hidden: true }]').home).toEqual([
    { lat: 0, lon: 0, radius: 80, hidden: true },
  ]);
  expect(
    complaints('home:\n  - { at: "18.52, 73.85", radius: 500, hidden: false }\n  - { at: "0, 0" }'),
  ).toEqual([
    'photos/site.yaml:2: `hidden: false` cannot be used; write true or spot',
    'photos/site.yaml:3: `radius` is missing; add it',
  ]);
  expect(complaints('home: 18.52, 73.85')).toEqual([
    'photos/site.yaml:1: `home` is no list; write - { at: "18.52, 73.85", radius: 500 }',
  ]);
});

test('whether the site has the studio is said by true or false and nothing else', () => {
  expect(read('title: Far').studio).toBe(false);
  expect(complaints('title: Far\nstudio: maybe')).toEqual([
    'photos/site.yaml:2: `studio: maybe` cannot be used; write true or false',
  ]);
});

test('whether originals are published is said by true or false and nothing else', () => {
  expect(read('originals: false').originals).toBe(false);
  expect(complaints('title: Far\noriginals: yes please')).toEqual([
    'photos/site.yaml:2: `originals: yes please` cannot be used; write true or false',
  ]);
});

test('names all that is wrong at once, with lines and what was probably meant', () => {
  expect(complaints('titel: Far\nprecision: ten\naccent: #c4441c\nzone: Shanghai\npublish: some')).toEqual([
    'photos/site.yaml:1: unknown key `titel`; did you mean title?',
    'photos/site.yaml:2: `precision: ten` cannot be used; write metres as a number from 1, as 10',
    'photos/site.yaml:3: `accent` without a value cannot be used; write it in quotes: "#c4441c"',
    'photos/site.yaml:4: `zone: Shanghai` cannot be used; write a time zone by its name, as Asia/Shanghai',
    'photos/site.yaml:5: `publish: some` cannot be used; write all, posts or "rated 3"',
  ]);
});

test('a key twice, a tab, an alias, a second document and nonsense stop the build', () => {
  expect(complaints('title: a\ntitle: b')[0]).toMatch(
    /^photos\/site\.yaml:2: this is not readable as YAML: Map keys must be unique; it stands twice/,
  );
  expect(complaints('publish:\n\tall')[0]).toMatch(/^photos\/site\.yaml:2: .*; use spaces to indent$/);
  expect(complaints('title: &a x\nauthor: *a')).toEqual([
    'photos/site.yaml:2: the alias *a is not supported; write the value out',
  ]);
  expect(complaints('title: a\n---\ntitle: b')[0]).toMatch(/take out the line `---` between the two$/);
  expect(complaints('just a sentence')).toEqual([
    'photos/site.yaml:1: these are no settings; write a list of `key: value`, one to a line',
  ]);
  expect(complaints('title: Far: near')[0]).toMatch(
    /a value with `: ` or ` #` in it needs quotes around it$/,
  );
  expect(complaints('title: !!js/function x')).toHaveLength(1);
});

test('names that every object has are unknown keys like any other', () => {
  expect(complaints('__proto__: { title: x }\nconstructor: 1')).toEqual([
    'photos/site.yaml:1: "__proto__" is no key; take it out',
    'photos/site.yaml:2: "constructor" is no key; take it out',
  ]);
});

test('a bomb of anchors and one of brackets are refused in no time', () => {
  const laughs = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 0; i < 9; i++) {
    const [from, to] = ['abcdefghij'[i]!, 'abcdefghij'[i + 1]!];
    laughs.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
  }
  expect(complaints(laughs.join('\n'))[0]).toMatch(/the alias \*a is not supported/);
  expect(complaints('['.repeat(20_000))).not.toEqual([]);
});

test('an address without its protocol is refused', () => {
  expect(complaints('url: example.org/journal')).toEqual([
    'photos/site.yaml:1: `url: example.org/journal` cannot be used; write the whole address: https://example.org/journal/',
  ]);
});
