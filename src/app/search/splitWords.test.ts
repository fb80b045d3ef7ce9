import { expect, test } from 'vitest';
import { parseQuery, searchableText, splitWords } from './splitWords.ts';

test('words are compared without case, accents and widths', () => {
  expect(splitWords('Zürich, ÎLE de Ré; Ｔōkyō')).toEqual(['zurich', 'ile', 'de', 're', 'tokyo']);
  expect(splitWords('Straße Łódź Ærø Đà Nẵng İstanbul Iğdır')).toEqual([
    'strasse',
    'lodz',
    'aero',
    'da',
    'nang',
    'istanbul',
    'igdir',
  ]);
});

test('an accent of its own letter is the same as one beside it', () => {
  expect(splitWords('Cafe\u0301')).toEqual(splitWords('Café'));
});

test('Chinese and Japanese are one word for as long as nothing else stands between', () => {
  expect(splitWords('外滩的夜晚，2306房间')).toEqual(['外滩的夜晚', '2306', '房间']);
  expect(splitWords('東京タワーとラーメン')).toEqual(['東京タワーとラーメン']);
});

test('marks that make another letter stay', () => {
  expect(splitWords('が')).toEqual(['が']);
  expect(splitWords('はが')).not.toEqual(splitWords('はか'));
  expect(splitWords('पुणे')).toEqual(['पुणे']);
  expect(splitWords('서울')).toEqual(['서울']);
});

test('numbers are words', () => {
  expect(splitWords('24 June 2019, f/1.8, EOS 80D')).toEqual([
    '24',
    'june',
    '2019',
    'f',
    '1',
    '8',
    'eos',
    '80d',
  ]);
});

test('what is searched has each word once', () => {
  expect(searchableText(['The Bund', undefined, 'the river, the Bund'])).toBe(' the bund river');
  expect(searchableText([undefined, ' – '])).toBe('');
});

test('a query asks for beginnings of words, and for anything that has the characters where there are no spaces', () => {
  expect(parseQuery('Bund nIGH')).toEqual([' bund', ' nigh']);
  expect(parseQuery('滩')).toEqual(['滩']);
  expect(parseQuery('  ')).toEqual([]);
});
