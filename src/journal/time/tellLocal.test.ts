import { expect, test } from 'vitest';
import type { Taken } from '../taken.ts';
import { tellLocal } from './tellLocal.ts';

const instant: Taken = {
  local: '2019-06-24T11:31:07',
  offset: '+00:00',
  offsetSource: 'utc',
  source: 'exif',
};

test('an instant is told as the clocks of the place showed it, and no other clock is kept', () => {
  expect(tellLocal(instant, 'Asia/Shanghai', 'spot')).toEqual({
    local: '2019-06-24T19:31:07',
    offset: '+08:00',
    zone: 'Asia/Shanghai',
    offsetSource: 'spot',
    source: 'exif',
  });
});

test('in Iceland the clocks show the same, and where nothing is known it stays in Greenwich', () => {
  expect(tellLocal(instant, 'Atlantic/Reykjavik', 'trip')).toEqual({
    ...instant,
    zone: 'Atlantic/Reykjavik',
    offsetSource: 'trip',
  });
  expect(tellLocal(instant, undefined, 'trip')).toEqual({ ...instant, offsetSource: 'exif' });
});
