import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeHeif } from '../../tests/fixtures/makeHeif.ts';
import { makeTestLibrary } from '../../tests/fixtures/makeTestLibrary.ts';
import { makeTwoPictureHeic } from '../../tests/fixtures/makeTwoPictureHeic.ts';
import { formatProblem } from '../journal/problem.ts';
import { buildJournal, type JournalOptions } from './buildJournal.ts';
import { decodeHeic, type DecodeHeic } from './decodeHeic.ts';
import { readLibheifVersion } from './libheif.ts';
import { readFacts } from './readFacts.ts';
import { emptyCache } from './sweepCache.ts';

/** Nothing but the frame of a picture: its size is known, and it cannot be decoded. */
const hollow = makeHeif({ width: 40, height: 30 });
const hollowProblem =
  "lisbon/IMG_1.heic: cannot be decoded, so the photo is not shown (Invalid input: No 'hvcC' box); copy it again from where it came, or export it anew";

/** Builds a library again and again with one cache. */
async function openBuilds(heic: Uint8Array, decode: DecodeHeic = decodeHeic) {
  const library = await makeTestLibrary({ 'lisbon/IMG_1.heic': heic });
  const cache = makeFolder();
  let tries = 0;
  const count: DecodeHeic = (bytes, p3) => {
    tries += 1;
    return decode(bytes, p3);
  };
  return {
    library,
    cache,
    tries: () => tries,
    build: async (options: JournalOptions = {}) => {
      const { problems } = await buildJournal(library, { cache, readFacts, decodeHeic: count, ...options });
      return problems.map(formatProblem);
    },
  };
}

describe('a photo that cannot be decoded', () => {
  test('is not tried again, and the problem stays', async () => {
    const { build, tries } = await openBuilds(hollow);
    expect(await build()).toEqual([hollowProblem]);
    expect(await build()).toEqual([hollowProblem]);
    expect(tries()).toBe(1);
  });

  test('is tried again with --verify, and after the cache was emptied', async () => {
    const { build, tries, cache } = await openBuilds(hollow);
    await build();
    expect(await build({ verify: true })).toEqual([hollowProblem]);
    expect(tries()).toBe(2);
    expect(await emptyCache(cache)).toBe(true);
    expect(await build()).toEqual([hollowProblem]);
    expect(tries()).toBe(3);
  });

  test('is tried again by other code or another decoder', async () => {
    const { build, tries, cache } = await openBuilds(hollow);
    await build();
    const kept = join(cache, 'renditions', 'failed.jsonl');
    const [header = '', ...lines] = readFileSync(kept, 'utf8').split('\n');
    const version = readLibheifVersion() ?? 'none';
    expect(header).toContain(version);
    writeFileSync(kept, [header.replace(version, '1.0.0'), ...lines].join('\n'));
    expect(await build()).toEqual([hollowProblem]);
    expect(tries()).toBe(2);
  });

  test('is shown once its file is whole', async () => {
    const { build, library } = await openBuilds(hollow);
    await build();
    writeFileSync(join(library, 'lisbon', 'IMG_1.heic'), makeTwoPictureHeic({ primary: 1 }));
    expect(await build()).toEqual([]);
  });

  test.each(['it takes longer than 60 s', 'it brings its decoder down'])(
    'is tried again where the machine may be at fault: %s',
    async (message) => {
      let isBusy = true;
      const { build } = await openBuilds(makeTwoPictureHeic({ primary: 1 }), (bytes, p3) =>
        isBusy ? Promise.reject(new Error(message)) : decodeHeic(bytes, p3),
      );
      expect(await build()).toEqual([expect.stringContaining(`(${message})`)]);
      isBusy = false;
      expect(await build()).toEqual([]);
    },
  );

  test('is remembered with its reason where it has too many pixels', async () => {
    const { build, tries } = await openBuilds(makeHeif({ width: 20_000, height: 20_000 }));
    const problem =
      'lisbon/IMG_1.heic: has too many pixels, so the photo is not shown (its 20000 × 20000 pixels are more than can be decoded safely); export a smaller picture';
    expect(await build()).toEqual([problem]);
    expect(await build()).toEqual([problem]);
    expect(tries()).toBe(0);
  });
});
