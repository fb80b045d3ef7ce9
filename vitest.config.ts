import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests beside the code, tests of the whole command in `tests/`. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    // Style sheets say nothing to tests, but where the build reads the colours in them.
    css: { include: [/\?raw$/] },
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // A machine with much else to do is slow, not broken.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By itself it leaves one core of two idle.
    maxWorkers: 2,
  },
});
