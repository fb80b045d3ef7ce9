import { describe, expect, test } from 'vitest';
import { formatPlay, parsePlay } from './playRequest.ts';

describe('a link that plays', () => {
  test.each([
    ['play', { loop: false, clean: false }],
    ['play=8', { seconds: 8, loop: false, clean: false }],
    ['play&loop&clean', { loop: true, clean: true }],
    ['play=2.5&loop', { seconds: 2.5, loop: true, clean: false }],
  ])('?%s', (query, request) => {
    expect(parsePlay(new URLSearchParams(query))).toEqual(request);
    expect(formatPlay(request)).toBe(query);
  });

  test('nothing is played without being asked for', () => {
    expect(parsePlay(new URLSearchParams('loop&clean'))).toBeUndefined();
  });

  test('what is no number is the usual time', () => {
    expect(parsePlay(new URLSearchParams('play=fast'))).toEqual({ loop: false, clean: false });
  });
});
