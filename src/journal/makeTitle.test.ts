import { expect, test } from 'vitest';
import { makeTitle } from './makeTitle.ts';

test.each([
  ['2019-06-shanghai', 'Shanghai'],
  ['_2019-06-24-far_north trip', 'Far north trip'],
  ['2019 Rome', 'Rome'],
  ['20190624_expo', 'Expo'],
  ['kubecon', 'Kubecon'],
  ['2019-06', '2019-06'],
  ['1001 nights', '1001 nights'],
  ['上海', '上海'],
  ['days/2019-06-25-night-walk.md', 'Night walk'],
])('%s is called %s', (folder, title) => {
  expect(makeTitle(folder)).toBe(title);
});
