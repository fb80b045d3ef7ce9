import { expect, test } from 'vitest';
import { formatBar } from './terminal.ts';

test('the bar tells count, rate and time left', () => {
  expect(formatBar({ step: 'encoding', done: 100, total: 400 }, 25)).toBe(
    'Making renditions ━━━━━━────────────────── 100/400  4.0/s  75 s left',
  );
});

test('at the very start there is no rate yet', () => {
  expect(formatBar({ step: 'reading', done: 0, total: 12 }, 0)).toBe(
    'Reading photos ──────────────────────── 0/12',
  );
});
