import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type UserConfig } from 'vite';

/** What pages have in common is one file, not thirty of a few lines; what only a map or a lightbox needs comes with it. */
const core = {
  name: 'core',
  minShareCount: 4,
  test: (id: string) =>
    /[\\/]src[\\/]app[\\/]|[\\/]src[\\/](geometry|journal)[\\/]|[\\/]svelte[\\/]/.test(id) &&
    !/[\\/](leaflet|lightbox|index|app[\\/]offline)[\\/]/.test(id),
};

/** The app that readers' browsers load. */
const app: UserConfig = {
  base: './',
  build: {
    outDir: 'dist/app',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: 'src/app/main.ts',
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [core] } },
    },
  },
};

/** The service worker, one classic script at the site's root, as its reach is the folder that it lies in. */
const serviceWorker: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/app',
    emptyOutDir: false,
    rollupOptions: {
      input: { sw: 'src/app/offline/worker/sw.ts' },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
};

/** The command with everything it renders; packages that an author installs stay imports. */
const node: UserConfig = {
  base: '/__BASE__/',
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/node',
    target: 'node20',
    rollupOptions: {
      checks: { pluginTimings: false },
      input: {
        cli: 'src/cli/main.ts',
        factsWorker: 'src/pipeline/factsWorker.ts',
        heicWorker: 'src/pipeline/heicWorker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: ['svelte', 'esm-env', 'clsx', 'devalue', 'geojson-vt', 'supercluster'] },
};

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [svelte()],
  worker: { format: 'es' },
  ...(isSsrBuild ? node : mode === 'service-worker' ? serviceWorker : app),
}));
