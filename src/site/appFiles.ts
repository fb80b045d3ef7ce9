import { readFile } from 'node:fs/promises';
import type { RouteName } from '../app/paths.ts';
import { routes, type Route } from '../app/routes.ts';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** What the documents of a route load of the compiled app; paths relative to the site's root. */
export interface RouteFiles {
  readonly entry: string;
  readonly styles: readonly string[];
  /** Modules that the route needs besides the entry, to be fetched at once and not one after the other. */
  readonly modules: readonly string[];
  readonly fonts: readonly string[];
}

const entrySource = 'src/app/main.ts';

/**
 * Reads which files each route needs from the manifest that the compilation of the app left in its folder.
 *
 * @param language the module with the interface's texts, where it is not in the app
 */
export async function readRouteFiles(
  appFolder: string,
  language: string | undefined,
): Promise<Readonly<Record<RouteName, RouteFiles>>> {
  const manifest = JSON.parse(await readFile(`${appFolder}/.vite/manifest.json`, 'utf8')) as Manifest; // Vite wrote it
  const names = Object.keys(routes) as RouteName[];
  return Object.fromEntries(names.map((name) => [name, filesOf(manifest, routes[name], language)])) as Record<
    RouteName,
    RouteFiles
  >;
}

function filesOf(manifest: Manifest, { source, next }: Route, language: string | undefined): RouteFiles {
  const sources = [entrySource, language, source, next].filter((each) => each !== undefined);
  const chunks = [...closure(manifest, sources)];
  const entry = manifest[entrySource]?.file ?? '';
  return {
    entry,
    styles: [...new Set(chunks.flatMap(({ css }) => css ?? []))],
    modules: chunks.map(({ file }) => file).filter((file) => file !== entry),
    fonts: [...new Set(chunks.flatMap(({ assets }) => assets ?? []))].filter((file) =>
      file.endsWith('.woff2'),
    ),
  };
}

/** The chunks that these sources import, themselves included, each once. */
function closure(manifest: Manifest, sources: readonly string[], found = new Set<Chunk>()): Set<Chunk> {
  for (const source of sources) {
    const chunk = manifest[source];
    if (chunk === undefined || found.has(chunk)) continue;
    found.add(chunk);
    closure(manifest, chunk.imports ?? [], found);
  }
  return found;
}
