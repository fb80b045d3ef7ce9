import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareCorpus, isOpen } from './compareCorpus.ts';

const corpus = '../shared/corpus';

describe.skipIf(!existsSync(corpus))('the corpus of real and crafted photos', () => {
  test('says the same to this reader as to exiftool, but where a reason is listed', async () => {
    expect((await compareCorpus(corpus)).filter(isOpen)).toEqual([]);
  });
});
