import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import type { OutputFile } from './outputFile.ts';
import { refuseForeign } from './outputFolder.ts';
import { writeOutput } from './writeOutput.ts';

const read = (out: string, path: string) => readFileSync(join(out, path), 'utf8');
const filesIn = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();

describe('writeOutput', () => {
  test('writes texts, bytes and files from elsewhere', async () => {
    const folder = makeFolder({ 'cache/a.avif': 'pixels', CNAME: 'example.org' });
    const out = join(folder, 'out');
    const report = await writeOutput(out, [
      { path: 'index.html', content: '<p>ä' },
      { path: 'trip/data.json', content: new TextEncoder().encode('{}') },
      { path: 'img/a-320.avif', from: join(folder, 'cache/a.avif') },
      { path: 'CNAME', from: join(folder, 'CNAME') },
    ]);
    expect(report).toMatchObject({ written: 4, unchanged: 0, removed: 0 });
    expect(filesIn(out)).toEqual([
      '.pinhole.json',
      'CNAME',
      'img/a-320.avif',
      'index.html',
      'trip/data.json',
    ]);
    expect(read(out, 'index.html')).toBe('<p>ä');
    expect(read(out, 'img/a-320.avif')).toBe('pixels');
  });

  test('puts together what comes in pieces, and leaves it where it is the same', async () => {
    const out = join(makeFolder(), 'out');
    const letters = Array.from({ length: 300_000 }, (_, index) => `"ä${index}",`);
    const files: OutputFile[] = [{ path: 'journal.json', pieces: () => letters }];
    expect(await writeOutput(out, files)).toMatchObject({ written: 1 });
    expect(read(out, 'journal.json') === letters.join('')).toBe(true);
    expect(await writeOutput(out, files)).toMatchObject({ written: 0, unchanged: 1 });
    expect(await writeOutput(out, [{ path: 'journal.json', pieces: () => ['{}'] }])).toMatchObject({
      written: 1,
    });
    expect(filesIn(out)).toEqual(['.pinhole.json', 'journal.json']);
    expect(read(out, 'journal.json')).toBe('{}');
  });

  test('shows a page that is left as it is to whoever wants to see it', async () => {
    const out = join(makeFolder(), 'out');
    const seen: string[] = [];
    const page = (key: string): OutputFile => ({
      path: 'index.html',
      key,
      render: () => Promise.resolve(`<p>${key}`),
      inspect: (standing) => seen.push(new TextDecoder().decode(standing)),
    });
    const { files } = await writeOutput(out, [page('one')]);
    expect(seen).toEqual([]);
    await writeOutput(out, [page('one')], files);
    expect(seen).toEqual(['<p>one']);
    await writeOutput(out, [page('two')], files);
    expect(seen).toEqual(['<p>one']);
  });

  test('the same files again write nothing', async () => {
    const folder = makeFolder({ 'a.avif': 'pixels' });
    const out = join(folder, 'out');
    const files: OutputFile[] = [
      { path: 'index.html', content: 'page' },
      { path: 'img/a-320.avif', from: join(folder, 'a.avif') },
      { path: 'a', from: join(folder, 'a.avif') },
    ];
    await writeOutput(out, files);
    const before = filesIn(out).map((path) => statSync(join(out, path), { bigint: true }).ctimeNs);
    expect(await writeOutput(out, files)).toMatchObject({ written: 0, unchanged: 3, removed: 0 });
    expect(filesIn(out).map((path) => statSync(join(out, path), { bigint: true }).ctimeNs)).toEqual(before);
  });

  test('what is no longer part of the site is gone, with the folders that it leaves empty', async () => {
    const out = join(makeFolder(), 'out');
    await writeOutput(out, [
      { path: 'index.html', content: '' },
      { path: 'trip/photos/secret/index.html', content: '' },
      { path: 'img/secret-320.avif', content: '' },
    ]);
    expect(await writeOutput(out, [{ path: 'index.html', content: '' }])).toMatchObject({
      written: 0,
      unchanged: 1,
      removed: 2,
    });
    expect(readdirSync(out).sort()).toEqual(['.pinhole.json', 'index.html']);
  });

  test('an error on the way leaves every old page as it was', async () => {
    const out = join(makeFolder(), 'out');
    await writeOutput(out, [{ path: 'index.html', content: 'old' }]);
    async function* broken(): AsyncGenerator<OutputFile> {
      yield { path: 'index.html', content: 'new' };
      await Promise.resolve();
      throw new Error('the second page failed');
    }
    await expect(writeOutput(out, broken())).rejects.toThrow('the second page failed');
    expect(filesIn(out)).toEqual(['.pinhole.json', 'index.html']);
    expect(read(out, 'index.html')).toBe('old');
  });

  test('a folder that Pinhole did not make is refused and left alone', async () => {
    const out = makeFolder({ 'thesis.doc': 'years of work' });
    await expect(writeOutput(out, [{ path: 'index.html', content: '' }])).rejects.toThrow(
      'was not made by Pinhole',
    );
    expect(readdirSync(out)).toEqual(['thesis.doc']);
  });

  test('a folder in which a build was killed before it wrote anything is taken', async () => {
    const out = makeFolder({ '.pinhole.json.9-1.unfinished': '{', '.pinhole.lock': '' });
    await writeOutput(out, [{ path: 'index.html', content: 'a' }]);
    expect(filesIn(out)).toEqual(['.pinhole.json', 'index.html']);
  });

  test('an empty folder is taken, and files of others in a folder of ours stay', async () => {
    const out = makeFolder();
    await writeOutput(out, [{ path: 'index.html', content: 'a' }]);
    writeFileSync(join(out, 'mine.txt'), '');
    await writeOutput(out, [{ path: 'index.html', content: 'b' }]);
    expect(filesIn(out)).toEqual(['.pinhole.json', 'index.html', 'mine.txt']);
  });

  test('two builds at once: the second is refused', async () => {
    const out = join(makeFolder(), 'out');
    const slow = writeOutput(
      out,
      waitFor(() => expect(existsSync(join(out, '.pinhole.lock'))).toBe(true)),
    );
    await expect.poll(() => existsSync(join(out, '.pinhole.lock'))).toBe(true);
    await expect(writeOutput(out, [])).rejects.toThrow(`another build (process ${process.pid}`);
    // What the other wrote while this one looked around is known to be Pinhole's.
    await expect.poll(() => existsSync(join(out, '.pinhole.json'))).toBe(true);
    await expect(refuseForeign(out)).resolves.toBeUndefined();
    go();
    await slow;
    expect(read(out, 'index.html')).toBe('slow');
  });

  test('the lock of a build that was killed is taken over, and what it left is swept up', async () => {
    const out = join(makeFolder(), 'out');
    await writeOutput(out, [{ path: 'index.html', content: 'old' }]);
    writeFileSync(join(out, '.pinhole.lock'), 'torn');
    mkdirSync(join(out, '.pinhole-left'));
    writeFileSync(join(out, 'img.1-1.unfinished'), '');
    await writeOutput(out, [{ path: 'index.html', content: 'new' }]);
    expect(readdirSync(out).sort()).toEqual(['.pinhole.json', 'index.html']);
  });

  test('a file may take the place of a folder, and a folder that of a file', async () => {
    const out = join(makeFolder(), 'out');
    await writeOutput(out, [
      { path: 'a', content: '1' },
      { path: 'b/c', content: '2' },
    ]);
    await writeOutput(out, [
      { path: 'a/d', content: '3' },
      { path: 'b', content: '4' },
    ]);
    expect(filesIn(out)).toEqual(['.pinhole.json', 'a/d', 'b']);
  });

  test('a path that leads out of the folder is refused', async () => {
    const out = join(makeFolder(), 'out');
    for (const path of ['../x', '/x', 'a/../x', 'a//x', ''])
      await expect(writeOutput(out, [{ path, content: '' }])).rejects.toThrow('is no path inside the site');
  });
});

let go = () => {};

async function* waitFor(check: () => void): AsyncGenerator<OutputFile> {
  await new Promise<void>((resolve) => (go = resolve));
  check();
  yield { path: 'index.html', content: 'slow' };
}
