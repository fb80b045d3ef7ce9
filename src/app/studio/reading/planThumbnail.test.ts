import { expect, test } from 'vitest';
import { planThumbnail } from './planThumbnail.ts';

test('a large photo is drawn by its longer side, a small one as it is', () => {
  expect(planThumbnail({ width: 4000, height: 3000 }, { longest: 400 })).toEqual({
    size: { width: 400, height: 300 },
    crop: { x: 0, y: 0, width: 4000, height: 3000 },
    drawn: { width: 400, height: 300 },
    matrix: [1, 0, 0, 1, 0, 0],
  });
  expect(planThumbnail({ width: 90, height: 60 }, { longest: 400 }).size).toEqual({ width: 90, height: 60 });
  expect(planThumbnail({ width: 30_000, height: 2 }, { longest: 400 }).size).toEqual({
    width: 400,
    height: 1,
  });
});

test('a preview with black bars is cut to the shape of its photo', () => {
  const shown = { width: 6000, height: 4000 };
  const { crop, size } = planThumbnail({ width: 160, height: 120 }, { longest: 400, shown });
  expect(crop.y).toBeCloseTo(6.67);
  expect(crop.height).toBeCloseTo(106.67);
  expect(size).toEqual({ width: 160, height: 107 });
  const narrow = planThumbnail(
    { width: 160, height: 120 },
    { longest: 400, shown: { width: 3000, height: 3000 } },
  );
  expect(narrow.crop).toEqual({ x: 20, y: 0, width: 120, height: 120 });
});

test('a photo that lies on its side stands up, its upper left corner where the eye wants it', () => {
  const { size, matrix } = planThumbnail({ width: 400, height: 300 }, { longest: 400, orientation: 6 });
  expect(size).toEqual({ width: 300, height: 400 });
  // What is stored left of the top is shown right of it: (x, y) → (300 - y, x).
  expect(matrix).toEqual([0, 1, -1, 0, 300, 0]);
  const mirrored = planThumbnail({ width: 400, height: 300 }, { longest: 400, orientation: 2 });
  expect(mirrored.matrix).toEqual([-1, 0, 0, 1, 400, 0]);
});

test('the preview of a portrait is cut before it is turned', () => {
  const shown = { width: 2000, height: 3000 };
  const plan = planThumbnail({ width: 160, height: 120 }, { longest: 400, orientation: 8, shown });
  expect(plan.size).toEqual({ width: 107, height: 160 });
  expect(plan.drawn).toEqual({ width: 160, height: 107 });
});
