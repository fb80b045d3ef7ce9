import { expect, test } from 'vitest';
import { formatMark } from './formatDate.ts';
import { makeMarkForm, printMark } from './printMark.ts';

const dates = ['2019', '0098', '2019-06', '2019-12', '2019-06-04', '2019-06-24'];
const printAll = (language: string) => dates.map((date) => printMark(date, makeMarkForm(language)));

test('the end of a date is printed as its language writes it', () => {
  expect(printAll('en')).toEqual(['2019', '98', 'Jun', 'Dec', '4', '24']);
  expect(printAll('zh-Hans')).toEqual(['2019年', '98年', '6月', '12月', '4日', '24日']);
});

test('from the form as from the language itself', () => {
  for (const language of ['ar', 'bg', 'cs', 'de', 'fa', 'hu', 'ja', 'ko', 'lt', 'th'])
    expect(printAll(language)).toEqual(dates.map((date) => formatMark(date, language)));
});
