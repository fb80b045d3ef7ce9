import { expect, test } from 'vitest';
import { bands, plannedWidth, renderBands } from './bands.ts';
import { makeRowClasses } from './rowClasses.ts';

test('a width belongs to one band, of phones or of larger screens', () => {
  expect([plannedWidth(390, true), plannedWidth(450, true), plannedWidth(600, true)]).toEqual([
    395, 520, 520,
  ]);
  expect([plannedWidth(552, false), plannedWidth(1360, false), plannedWidth(5000, false)]).toEqual([
    600, 1395, 3400,
  ]);
  for (const { below, width, phone } of bands)
    if (below < Infinity) expect(plannedWidth(below - 1, phone)).toBe(width);
});

/** Of the two narrower bands of phones. */
const onPhones = (ratios: readonly number[]) =>
  makeRowClasses(ratios, false).photos.map((own) => own.split(' ').filter((one) => /^.[01]$/.test(one)));

test('a photo says in which bands it begins a row, or has one to itself', () => {
  expect(onPhones([1.5, 1.5, 1.5, 1.5])).toEqual([[], [], ['f0', 'f1'], []]);
  // A panorama has a row to itself, and what is before it no less than a row.
  expect(onPhones([1.5, 1.5, 1.5, 5])).toEqual([[], [], ['o0'], ['o0', 'o1']]);
});

test('a photo says how much of the width it takes on most phones', () => {
  // Two in a row with 4 pixels between them; a row of one that is wider than tall fills the width.
  const shares = makeRowClasses([1.5, 1.5, 5], true).shares.map((share) => Math.round(share * 10) / 10);
  expect(shares).toEqual([49.5, 49.5, 100]);
});

test('a day says in which bands it is short', () => {
  expect(makeRowClasses([1.5, 1.5, 1.5, 1.5], false).day).toBe('s9 s10 s11');
});

test('a day of which more photos follow is never short, and its last row fills the width', () => {
  const { day, photos } = makeRowClasses([1.5, 1.5, 1.5], true);
  expect(day).toBe('');
  expect(photos.join(' ')).not.toContain('l');
});

test('every class stands in the stylesheet', () => {
  const rules = renderBands();
  for (const at of bands.keys())
    for (const name of ['f', 'o', 'l', 's']) expect(rules).toMatch(new RegExp(`\\.${name}${at}[{+>]`));
});
