/**
 * Compiles the app and the command into dist/, when a source is newer than the last result.
 * Two processes may call it at once: each compiles into place, and the result is the same.
 */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.compiled');
const inputs = ['src', 'public', 'vite.config.ts', 'svelte.config.js', 'package.json'];

/** The newest modification time below a path, in milliseconds. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isCompiled() {
  return (
    existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...inputs.map((name) => newest(join(root, name))))
  );
}

export async function compile() {
  const started = new Date();
  const { build } = await import('vite');
  const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' };
  await build(shared);
  await build({ ...shared, mode: 'service-worker' });
  await build({ ...shared, build: { ssr: true } });
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !isCompiled()) await compile();
