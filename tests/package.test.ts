import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const checkout = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** What the author has: an empty folder, its name with a space in it, and the package. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'my journal '));
  await npm(checkout, 'pack', '--silent', '--pack-destination', folder);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${archive}`);
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function npm(cwd: string, ...parameters: string[]) {
  return run('npm', parameters, { cwd, shell: windows });
}

test('the package builds a trip where nothing but it is installed', async () => {
  await cp(join(checkout, 'photos'), join(folder, 'photos'), { recursive: true });
  const { stdout } = await run(
    join(folder, 'node_modules', '.bin', 'pinhole'),
    ['build', '--cache', 'cache'],
    {
      cwd: folder,
      shell: windows,
    },
  );
  expect(stdout).toContain('_site');
  const home = await readFile(join(folder, '_site', 'index.html'), 'utf8');
  const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(home) ?? [];
  expect(existsSync(join(folder, '_site', script))).toBe(true);
  const journal = JSON.parse(await readFile(join(folder, '_site', 'journal.json'), 'utf8'));
  expect(journal.format).toBe(1);
  expect(journal.photos.length).toBeGreaterThan(0);
}, 120_000);

test('what publishing to a store needs besides is named when it is first used', async () => {
  const publishing = run(
    join(folder, 'node_modules', '.bin', 'pinhole'),
    ['publish', 's3://journal', '--cache', 'cache'],
    { cwd: folder, shell: windows },
  );
  await expect(publishing).rejects.toMatchObject({
    code: 2,
    stderr: 'error: for stores a package is needed that is not installed: npm install @aws-sdk/client-s3\n',
  });
}, 120_000);

test('the package brings no bundler and no framework', async () => {
  const installed = await readdir(join(folder, 'node_modules'));
  const builders = ['vite', 'rolldown', 'rollup', 'esbuild', 'svelte', '@sveltejs', 'typescript'];
  expect(installed.filter((name) => builders.includes(name))).toEqual([]);
});
