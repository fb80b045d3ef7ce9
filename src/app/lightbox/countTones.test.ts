import { describe, expect, test } from 'vitest';
import { countTones, drawTones, peakOf } from './countTones.ts';

const black = [0, 0, 0, 255];
const red = [255, 0, 0, 255];
const grey = [130, 130, 130, 255];

describe('the tones of a picture', () => {
  test('are counted for each colour, darkest first', () => {
    const tones = countTones([...black, ...red, ...grey, ...grey]);
    expect([tones.red[0], tones.red[32], tones.red[63]]).toEqual([1, 2, 1]);
    expect([tones.green[0], tones.green[32], tones.green[63]]).toEqual([2, 2, 0]);
    expect(tones.blue).toHaveLength(64);
  });

  test('are drawn against the most common, black and white aside', () => {
    const tones = countTones([...black, ...black, ...black, ...grey, ...grey]);
    expect(peakOf(tones)).toBe(2);
    expect(drawTones([3, 0, 1], 2)).toBe('M0 1L0 0H1L1 1H2L2 0.5H3V1Z');
  });

  test('of nothing are nothing', () => {
    expect(peakOf(countTones([]))).toBe(1);
  });
});
