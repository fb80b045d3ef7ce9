import { expect, test } from 'vitest';
import { planPost } from './planPost.ts';

test('a post is called by its title, in any script', () => {
  expect(planPost('  Rain: at last! ', ['index.md'])).toEqual({
    kind: 'new',
    file: 'rain-at-last.md',
    text: '---\ntitle: "Rain: at last!"\n---\n\n',
  });
  expect(planPost('外滩的雨', ['index.md'])).toMatchObject({ file: '外滩的雨.md' });
});

test('none takes the place of another, nor its address', () => {
  expect(planPost('Rain', ['index.md', 'Rain.md'])).toEqual({ kind: 'taken', by: 'Rain.md' });
  expect(planPost('Rain', ['2019-06-24-rain.markdown'])).toMatchObject({ kind: 'taken' });
  expect(planPost('Day 2', ['day-2/index.md'])).toEqual({ kind: 'taken', by: 'day-2/index.md' });
  expect(planPost('Index', ['index.md'])).toEqual({ kind: 'taken', by: 'index.md' });
});

test("nor one of the trip's pages, nor the name of what is no post", () => {
  expect(planPost('Map', [])).toEqual({ kind: 'reserved' });
  expect(planPost('Readme', [])).toEqual({ kind: 'reserved' });
  expect(planPost('…', [])).toEqual({ kind: 'nameless' });
});
