import { expect, test } from 'vitest';
import { computeCut } from './computeCut.ts';

const card = { width: 1200, height: 630 };

test('a photo of 4 : 3 loses its top and bottom evenly', () => {
  // 2048 / 1200 × 630 = 1075.2 of 1536 rows; (1536 − 1075) / 2 are left out above.
  expect(computeCut({ width: 2048, height: 1536 }, [0.5, 0.5], card)).toEqual({
    left: 0,
    top: 231,
    part: { width: 2048, height: 1075 },
    size: card,
  });
});

test('what the eye should rest on is in the middle, as far as the picture goes', () => {
  const tall = { width: 1536, height: 2048 };
  // 0.3 × 2048 − 806 / 2
  expect(computeCut(tall, [0.5, 0.3], card).top).toBe(211);
  expect(computeCut(tall, [0.5, 0], card).top).toBe(0);
  expect(computeCut(tall, [0.5, 1], card).top).toBe(2048 - 806);
  const wide = { width: 2048, height: 400 };
  expect(computeCut(wide, [0.9, 0.5], card).left).toBe(2048 - 762);
});

test('a small photo is cut and not enlarged', () => {
  expect(computeCut({ width: 640, height: 480 }, [0.5, 0.5], card).size).toEqual({ width: 640, height: 336 });
  expect(computeCut({ width: 1, height: 1 }, [0.5, 0.5], card).size).toEqual({ width: 1, height: 1 });
});
