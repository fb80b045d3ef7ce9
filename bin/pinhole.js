#!/usr/bin/env node
/** The `pinhole` command. In a checkout it compiles first where a source changed; a package carries dist/ ready made. */
import { existsSync } from 'node:fs';

if (existsSync(new URL('../src/cli/main.ts', import.meta.url))) {
  const { compile, isCompiled } = await import('../scripts/compile.js');
  if (!isCompiled()) {
    process.stderr.write('Compiling Pinhole …\n');
    await compile();
  }
}
await import('../dist/node/cli.js');
