import { defineConfig } from 'vitest/config';

/** Readers' and authors' stories in Firefox and WebKit, for which installing takes too long to be asked of every test run. */
export default defineConfig({
  test: {
    include: ['tests/browsers/*.story.ts'],
    globalSetup: 'tests/browsers/serveSample.ts',
    reporters: ['verbose'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One browser after the other: a machine of two cores has enough of one.
    fileParallelism: false,
    passWithNoTests: true,
  },
});
