import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiled = join(root, 'dist', 'bench', 'inside.js');

/** The parts of Pinhole that are measured by themselves, compiled as the command is. */
export async function compileInside() {
  const stamp = join(root, 'dist', '.compiled');
  if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(stamp).mtimeMs) {
    const { build } = await import('vite');
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: 'dist/bench',
        rollupOptions: { input: { inside: join(root, 'scripts', 'bench', 'inside.ts') } },
      },
    });
  }
  return import(pathToFileURL(compiled).href);
}
