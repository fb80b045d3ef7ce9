import { expect, test } from 'vitest';
import { filteredAddress, formatFilter, isFiltered, parseFilter, toggleValue } from './filter.ts';

const parse = (query: string) => parseFilter(new URLSearchParams(query));

test('a filter is read from an address and written into one', () => {
  const filter = parse('q=bund+night&country=CN&camera=Canon+EOS+80D&country=IN&place=%E5%A4%96%E6%BB%A9');
  expect(filter).toEqual({
    chosen: { country: ['CN', 'IN'], camera: ['Canon EOS 80D'], place: ['外滩'] },
    words: 'bund night',
  });
  expect(parse(formatFilter(filter))).toEqual(filter);
  expect(filteredAddress('photos/', filter)).toBe(
    'photos/?country=CN&country=IN&place=%E5%A4%96%E6%BB%A9&camera=Canon+EOS+80D&q=bund+night',
  );
});

test('values of any text come back', () => {
  const keys = ['a&b=c', 'R&D + more', '50% ?', '#1, 2', 'ü'];
  expect(parse(formatFilter({ chosen: { keyword: keys }, words: '?&' }))).toEqual({
    chosen: { keyword: keys },
    words: '?&',
  });
});

test('what says nothing is no filter', () => {
  expect(parse('country=&q=+&in=photos/')).toEqual({ chosen: {}, words: '' });
  expect(isFiltered(new URLSearchParams('at=31,121,14z&play'))).toBe(false);
  expect(isFiltered(new URLSearchParams('year=2019'))).toBe(true);
  expect(filteredAddress('photos/', { chosen: {}, words: '' })).toBe('photos/');
});

test('a value is chosen, and then no longer', () => {
  const one = toggleValue(parse('q=bund'), 'year', '2019');
  expect(one).toEqual({ chosen: { year: ['2019'] }, words: 'bund' });
  const two = toggleValue(one, 'year', '2020');
  expect(formatFilter(two)).toBe('year=2019&year=2020&q=bund');
  expect(toggleValue(toggleValue(two, 'year', '2020'), 'year', '2019')).toEqual(parse('q=bund'));
});
