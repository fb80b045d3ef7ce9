import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const pure = ['src/{geometry,journal,reading}/**/*.test.ts'];

/** Unit tests beside the code, tests of the whole command in `tests/`. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    // Style sheets say nothing to tests, but where the build reads the colours in them.
    css: { include: [/\?raw$/] },
    projects: [
      // Pure code keeps nothing from one file to the next, which then need not load it anew.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'all else',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...pure],
        },
      },
    ],
    // A machine with much else to do is slow, not broken.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By itself it leaves one core of two idle.
    maxWorkers: 2,
  },
});
