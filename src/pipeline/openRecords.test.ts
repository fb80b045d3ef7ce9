import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { openRecords } from './openRecords.ts';

test('what was noted is there the next time, the last of a key counting', async () => {
  const path = join(makeFolder(), 'deep', 'records.jsonl');
  const records = openRecords<number>(path, 'v1');
  records.set('a', 1);
  records.set('b', 2);
  records.set('a', 3);
  await records.close();
  const again = openRecords<number>(path, 'v1');
  expect([again.get('a'), again.get('b'), again.get('c')]).toEqual([3, 2, undefined]);
  await again.close();
});

test('a line cut short by a killed build costs only itself', async () => {
  const path = join(makeFolder(), 'records.jsonl');
  const records = openRecords<string>(path, 'v1');
  records.set('a', 'kept');
  await records.close();
  appendFileSync(path, '["b","cut');
  const again = openRecords<string>(path, 'v1');
  again.set('c', 'after');
  await again.close();
  const last = openRecords<string>(path, 'v1');
  expect([last.get('a'), last.get('b'), last.get('c')]).toEqual(['kept', undefined, 'after']);
  await last.close();
});

test('records of another version count for nothing', async () => {
  const path = join(makeFolder(), 'records.jsonl');
  const records = openRecords<number>(path, 'v1');
  records.set('a', 1);
  await records.close();
  const other = openRecords<number>(path, 'v2');
  expect(other.get('a')).toBeUndefined();
  await other.close();
});

test('what is not to be kept is forgotten', async () => {
  const path = join(makeFolder(), 'records.jsonl');
  const records = openRecords<number>(path, 'v1');
  records.set('a', 1);
  records.set('b', 2);
  await records.close((key) => key === 'b');
  expect(readFileSync(path, 'utf8')).toBe('{"version":"v1"}\n["b",2]\n');
});

test('a file that is mostly outdated is written anew', async () => {
  const path = join(makeFolder(), 'records.jsonl');
  const records = openRecords<number>(path, 'v1');
  for (let count = 0; count < 300; count += 1) records.set('a', count);
  await records.close();
  expect(readFileSync(path, 'utf8')).toBe('{"version":"v1"}\n["a",299]\n');
});
