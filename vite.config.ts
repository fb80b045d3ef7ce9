import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type UserConfig } from 'vite';

/** Of a module, as the bundler knows it. */
interface ModuleGraph {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
    readonly isEntry: boolean;
  } | null;
}

/** What pages have in common is one file, not thirty of a few lines; what only a map or a lightbox needs comes with it. */
const core = {
  name: (id: string, graph: ModuleGraph) => (countUsers(id, graph) >= 4 ? 'core' : null),
  test: (id: string) =>
    /[\\/]src[\\/]app[\\/]|[\\/]src[\\/](geometry|journal)[\\/]|[\\/]svelte[\\/]/.test(id) &&
    !/[\\/](leaflet|ground|lightbox|index|app[\\/](offline|studio))[\\/]/.test(id),
};

interface NamedChunk {
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
}

const isApp = (id: string) => /[\\/]src[\\/]app[\\/]/.test(id);
const isStudio = (id: string) => /[\\/]src[\\/]app[\\/]studio[\\/]/.test(id);

/** What the studio alone loads lies in a folder of its own, which sites without one leave out. */
function nameChunk({ facadeModuleId, moduleIds }: NamedChunk): string {
  const own = moduleIds.filter(isApp);
  const isOfStudio = facadeModuleId ? isStudio(facadeModuleId) : own.length > 0 && own.every(isStudio);
  return `assets/${isOfStudio ? 'studio/' : ''}[name]-[hash].js`;
}

/** The decoder of HEIC asks for these where it runs on Node. */
const nothingOfNode = {
  name: 'nothing-of-node',
  enforce: 'pre' as const,
  resolveId: {
    filter: { id: /^(fs|path|crypto)$/ },
    handler: (_: string, importer: string | undefined) =>
      importer?.includes('libheif-js') ? '\0nothing' : undefined,
  },
  load: { filter: { id: /^\0nothing$/ }, handler: () => 'export default {}' },
};

/** How many modules that are loaded by themselves lead to one: the studio loads what it shares, and readers no more for it. */
function countUsers(id: string, graph: ModuleGraph): number {
  const seen = new Set([id]);
  let users = 0;
  for (const each of seen) {
    const info = graph.getModuleInfo(each);
    info?.importers.forEach((importer) => seen.add(importer));
    const isLoaded = info?.isEntry || (info?.dynamicImporters.length ?? 0) > 0;
    if (isLoaded && !/[\\/]app[\\/]studio[\\/]/.test(each)) users += 1;
  }
  return users;
}

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
      output: { codeSplitting: { groups: [core] }, chunkFileNames: nameChunk },
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
  ssr: {
    noExternal: ['svelte', 'esm-env', 'clsx', 'devalue', 'geojson-vt', 'supercluster', 'diff', 'client-zip'],
  },
};

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [svelte()],
  worker: {
    format: 'es',
    plugins: () => [nothingOfNode],
    rollupOptions: { output: { entryFileNames: nameChunk, chunkFileNames: nameChunk } },
  },
  ...(isSsrBuild ? node : mode === 'service-worker' ? serviceWorker : app),
}));
