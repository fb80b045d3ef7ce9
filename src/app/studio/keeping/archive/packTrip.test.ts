import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTripTexts } from '../readTripTexts.ts';
import type { OpenedFile } from '../../trip/openedTrip.ts';
import { nameFolder, packFiles, packTrip, PackingError } from './packTrip.ts';

const fileOf = (path: string, content: string, modified?: number): OpenedFile => ({
  path,
  blob: new Blob([content]),
  ...(modified !== undefined && { modified }),
});

async function unpack(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

describe('an archive of a trip', () => {
  const files = [fileOf('day 2/夜.jpg', 'night'), fileOf('bund.jpeg', 'bund'), fileOf('photos.yaml', 'old')];
  const texts = new Map([
    ['photos.yaml', '# mine\n'],
    ['index.md', '外滩\n'],
  ]);

  test('has its photos and its texts as they shall be, in a folder of its name', async () => {
    const told: number[] = [];
    const onProgress = (bytes: number) => told.push(bytes);
    expect(await unpack(packTrip({ name: 'Shanghai 外滩', files }, texts, { onProgress }))).toEqual({
      'Shanghai 外滩/photos.yaml': '# mine\n',
      'Shanghai 外滩/index.md': '外滩\n',
      'Shanghai 外滩/day 2/夜.jpg': 'night',
      'Shanghai 外滩/bund.jpeg': 'bund',
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    // What is in the four files has 23 bytes.
    expect(told.at(-1)).toBeGreaterThan(23);
  });

  test('has texts that were not edited as the bytes that they were, and edited ones in UTF-8', async () => {
    const bytes = (...values: number[]) => Uint8Array.from(values);
    // A mark and `né` in UTF-8; `né` in Latin-1.
    const marked = bytes(0xef, 0xbb, 0xbf, 0x6e, 0xc3, 0xa9);
    const old = bytes(0x6e, 0xe9);
    const opened = await readTripTexts([
      { path: 'photos.yaml', blob: new Blob([marked]) },
      { path: 'index.md', blob: new Blob([old]) },
      { path: 'later.md', blob: new Blob([old]) },
    ]);
    const now = new Map([...opened.texts, ['later.md', 'né là']]);
    const packed = await new Response(packTrip({ name: 't', files: [], ...opened }, now)).arrayBuffer();
    const unpacked = unzipSync(new Uint8Array(packed));
    expect(unpacked['t/photos.yaml']).toEqual(marked);
    expect(unpacked['t/index.md']).toEqual(old);
    expect(new TextDecoder().decode(unpacked['t/later.md'])).toBe('né là');
  });

  test('thousands of photos are read one after another, and only as fast as they are taken', async () => {
    let open = 0;
    let most = 0;
    const many = Array.from({ length: 3000 }, (_, i): OpenedFile => {
      const blob = new Blob([String(i)]);
      const stream = blob.stream.bind(blob);
      blob.stream = () => {
        open += 1;
        most = Math.max(most, open);
        const done = new TransformStream({ flush: () => void (open -= 1) });
        return stream().pipeThrough(done);
      };
      return { path: `${i}.jpg`, blob };
    });
    const packed = await unpack(packTrip({ name: 'trip', files: many }, new Map()));
    expect(Object.keys(packed)).toHaveLength(3000);
    expect(packed['trip/2999.jpg']).toBe('2999');
    expect(most).toBeLessThanOrEqual(2);
  });

  test('a photo without a time that an archive can tell has the earliest', async () => {
    expect(await unpack(packTrip({ name: 'trip', files: [fileOf('old.jpg', 'x', 0)] }, new Map()))).toEqual({
      'trip/old.jpg': 'x',
    });
  });

  test('a photo that can no longer be read is named', async () => {
    const gone = new Blob(['x']);
    gone.stream = () =>
      new ReadableStream({ start: (stream) => stream.error(new DOMException('', 'NotReadableError')) });
    const broken = unpack(
      packTrip({ name: 'trip', files: [...files, { path: 'gone.jpg', blob: gone }] }, texts),
    );
    await expect(broken).rejects.toThrow(PackingError);
    await expect(broken).rejects.toThrow('gone.jpg cannot be read');
  });

  test('it can be broken off', async () => {
    const abort = new AbortController();
    const packed = packTrip({ name: 'trip', files }, texts, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(unpack(packed)).rejects.toThrow(/abort/i);
  });

  test('what is made on the way, such as copies with positions, is packed as it comes', async () => {
    async function* make() {
      yield { path: 'a.jpg', content: new Uint8Array([65]) };
      await Promise.resolve();
      yield { path: 'b.dng.xmp', content: '<x/>' };
    }
    expect(await unpack(packFiles('trip', make()))).toEqual({ 'trip/a.jpg': 'A', 'trip/b.dng.xmp': '<x/>' });
  });
});

test('the folder has a name that every system takes and that no page of the site has', () => {
  const names = ['Lisbon / Porto: "May"', '..', ' 上海. ', 'photos', 'Map!', '_draft', 'a\u0000b'];
  expect(names.map(nameFolder)).toEqual([
    'Lisbon - Porto- -May-',
    'trip',
    '上海',
    'trip photos',
    'trip Map!',
    '_draft',
    'a-b',
  ]);
});
