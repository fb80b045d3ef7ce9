import { expect, test } from 'vitest';
import { makeAccentTones } from './makeAccentTones.ts';

test('a colour that can be read on paper stays as it is there, and is lighter at night', () => {
  expect(makeAccentTones('#c4441c')).toEqual({ light: '#c4441c', dark: '#cc5c3a' });
});

test('a colour for the night is darker on paper', () => {
  expect(makeAccentTones('#f2c14e')).toEqual({ light: '#8a6e2c', dark: '#f2c14e' });
});

test('black and white are told from the ground they stand on', () => {
  expect(makeAccentTones('#000000')).toEqual({ light: '#000000', dark: '#7d7d7d' });
  expect(makeAccentTones('#ffffff')).toEqual({ light: '#707070', dark: '#ffffff' });
});
