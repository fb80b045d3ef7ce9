import { expect, test } from 'vitest';
import { makeGate } from './makeGate.ts';

test('so many go through at once, the others in their order, whatever becomes of those before them', async () => {
  const pass = makeGate(2);
  const ends: { readonly name: string; resolve(value: string): void; reject(error: Error): void }[] = [];
  const enter = (name: string) =>
    pass(() => new Promise<string>((resolve, reject) => ends.push({ name, resolve, reject })));
  const begun = () => ends.map(({ name }) => name).join('');
  const [a, b, c, d] = [enter('a'), enter('b'), enter('c'), enter('d')];
  expect(begun()).toBe('ab');
  ends[1]?.reject(new Error('lost'));
  await expect(b).rejects.toThrow('lost');
  expect(begun()).toBe('abc');
  ends[0]?.resolve('first');
  expect(await a).toBe('first');
  expect(begun()).toBe('abcd');
  ends[2]?.resolve('third');
  ends[3]?.resolve('fourth');
  expect(await Promise.all([c, d])).toEqual(['third', 'fourth']);
  void enter('e');
  expect(begun()).toBe('abcde');
});
