import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { writeTogether } from './writeTogether.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file that changes while others are written keeps all of them as they were', async () => {
  const folder = makeFolder({ 'a.md': 'a', 'b.md': 'by hand' });
  const files = ['a.md', 'b.md', 'new.md'].map((name) => ({
    path: join(folder, name),
    found: name === 'new.md' ? undefined : bytes(name.slice(0, 1)),
    bytes: bytes('other'),
  }));
  await expect(writeTogether(files)).rejects.toThrow('b.md is being changed by another program; save again');
  expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('a');
});

test('what was moved in before another file could not be is moved back', async () => {
  const folder = makeFolder({ 'a.md': 'a' });
  const file = (name: string, found: string | undefined) => ({
    path: join(folder, name),
    found: found === undefined ? undefined : bytes(found),
    bytes: bytes('other'),
  });
  mkdirSync(join(folder, 'day'));
  // Its folder goes away in the moment between the others and itself.
  const removed = {
    ...file('day/c.md', undefined),
    get path() {
      // Asked for once more when all others have been moved.
      if (readFileSync(join(folder, 'a.md'), 'utf8') === 'other')
        rmSync(join(folder, 'day'), { recursive: true, force: true });
      return join(folder, 'day', 'c.md');
    },
  };
  await expect(writeTogether([file('a.md', 'a'), file('b.md', undefined), removed])).rejects.toThrow(
    'ENOENT',
  );
  expect(readdirSync(folder)).toEqual(['a.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('a');
});
